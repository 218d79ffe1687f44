import { describe, expect, it } from 'vitest'
import { applyMutant, findMutants, sampleMutants } from '../../../lib/research/mutate/mutants.ts'

/** @returns every changed text of a line of code */
const change = (text: string): string[] => findMutants('a.ts', text).mutants.map(mutant => applyMutant(text, mutant))

describe('mutants', () => {
  it.each([
    ['const reach = 3', ['const reach = 4', 'const reach = 2']],
    ['const share = 0.5', ['const share = 0.55', 'const share = 0.45']],
    ['const none = 0', ['const none = 1', 'const none = (-1)']],
    ['f(a < b)', [';', 'f(a <= b)']],
    ['g = a - b', [';', 'g = a + b']],
    ['g = a && b', [';', 'g = a || b']],
    ['i++', [';', 'i--']],
    ['--i', [';', '++i']],
    ['const on = true', ['const on = false']],
    ['if (a) b', ['if (!(a)) b']],
    ['if (a === b) c', ['if (a !== b) c']],
    ['const c = a ? b : d', ['const c = !(a) ? b : d']],
    ['const late = /* < */ a < /* < */ b', ['const late = /* < */ a <= /* < */ b']],
  ])('of `%s`', (text, changed) => {
    expect(change(text)).toEqual(changed)
  })

  it.each([
    ['texts that are joined', "const a = 'b' + c + `d`"],
    ['types', 'type A = 1 | true; const a = b as 1'],
    ['keys', 'const a = { 1: b }'],
    ['patterns of bits', 'const a = 0xff'],
    ['names', "import { a } from './b.ts'"],
  ])('are not made of %s', (_, text) => {
    expect(change(text)).toEqual([])
  })

  it('know their line, and count in UTF-16 units', () => {
    const [mutant] = findMutants('a.ts', "const a = '😀é'\nconst b = 7").mutants
    expect(mutant).toMatchObject({ file: 'a.ts', line: 2, before: '7', after: '8' })
  })

  it('are refused of what is no TypeScript', () => {
    expect(() => change('const = 3')).toThrow(/^a\.ts: /)
  })
})

describe('a sample', () => {
  const whole = findMutants('a.ts', 'const a = [1, 2, 3, 4, 5, 6, 7, 8, 9]')
  const textsOf = (limit: number, seed: number) => sampleMutants(whole, limit, seed).mutants.map(m => m.before)

  it('is the same each time, in order, and no larger than asked', () => {
    expect(textsOf(6, 1)).toHaveLength(6)
    expect(textsOf(6, 1)).toEqual(textsOf(6, 1))
    expect(textsOf(6, 1)).toEqual(textsOf(6, 1).toSorted())
    expect(textsOf(100, 1)).toEqual(whole.mutants.map(m => m.before))
  })

  it('is another one with another seed', () => {
    expect(textsOf(6, 2)).not.toEqual(textsOf(6, 1))
  })
})
