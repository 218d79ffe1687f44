import { mix } from '../scale/random.ts'
import { type Code, type Place, readCode, visitCode } from './code.ts'
import { type Change, changeNode } from './operators.ts'

/** One change of one file. */
export interface Mutant extends Change {
  /** From the project's folder. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly before: string
  readonly owner: Place['owner']
  readonly constant: Place['constant']
}

/** A file with its mutants. */
export interface Target {
  readonly file: string
  readonly code: Code
  readonly mutants: readonly Mutant[]
}

export function findMutants(file: string, text: string): Target {
  const code = readCode(file, text)
  const mutants: Mutant[] = []
  visitCode(code, (node, place) => {
    const { owner, constant } = place
    for (const change of changeNode(text, node, place)) {
      const { start, end } = change
      const line = text.slice(0, start).split('\n').length
      mutants.push({ ...change, file, line, before: text.slice(start, end), owner, constant })
    }
  })
  return { file, code, mutants }
}

/**
 * @param limit how many to take of a file
 * @param seed another one takes others
 * @returns the mutants in order of the file: the same ones for the same file and seed
 */
export function sampleMutants({ mutants, ...rest }: Target, limit: number, seed: number): Target {
  const chosen = mutants
    .map((mutant, n) => ({ mutant, n, lot: mix(seed, n) }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, limit)
    .sort((a, b) => a.n - b.n)
  return { ...rest, mutants: chosen.map(({ mutant }) => mutant) }
}

/** @returns the file with the change made */
export const applyMutant = (text: string, { start, end, after }: Mutant): string =>
  text.slice(0, start) + after + text.slice(end)
