import { dirname } from 'node:path'
import type { Table } from '../../node/table.ts'
import type { Fate, Judged } from './judge.ts'

const FATES: readonly Fate[] = ['killed', 'late', 'survived', 'unreached']
const isNoticed = ({ fate }: Judged): boolean => fate === 'killed' || fate === 'late'

/** @returns how many mutants of each folder had which fate, and the share that the tests notice */
export function tableOfFolders(judged: readonly Judged[]): Table {
  const byFolder = [...Map.groupBy(judged, ({ file }) => dirname(file))]
  const rows = [...byFolder, ['all', judged] as const].map(([name, mutants]) => [
    name,
    `${mutants.length}`,
    ...FATES.map(fate => `${mutants.filter(one => one.fate === fate).length}`),
    `${((100 * mutants.filter(isNoticed).length) / mutants.length).toFixed(0)} %`,
  ])
  return { title: 'Mutants', head: ['folder', 'mutants', ...FATES, 'noticed'], rows }
}

/** @returns a line for each mutant that no test notices */
export const listSurvivors = (judged: readonly Judged[]): string[] =>
  judged
    .filter(mutant => !isNoticed(mutant))
    .map(({ file, line, before, after, fate }) => {
      const shown = `${inLine(before)} → ${inLine(after)}`
      return `  ${file}:${line}  ${shown}${fate === 'unreached' ? '  (no test reaches it)' : ''}`
    })

const MOST = 60
function inLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}
