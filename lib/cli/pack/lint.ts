/**
 * npm run -s pack -- lint [FILE…]
 * Checks pack files by every rule at once; without a file, the bundled packs. Prints a line for each error and each warning,
 * and a last line that counts them. Warnings do not count for the exit code: 0 (no errors), 1 (errors in a pack) or 2 (a file that could not be read).
 */
import { listPackFiles } from '../../node/read-pack.ts'
import { formatPackError } from '../../pack/parse.ts'
import { makeVerb } from '../verb.ts'
import { BUNDLED_PACKS, type CheckedPack, checkPackFiles, exitCodeOf } from './check-pack.ts'

async function lint(asked: readonly string[]): Promise<void> {
  const checked = await checkPackFiles(asked.length > 0 ? asked : await listPackFiles(BUNDLED_PACKS))
  for (const pack of checked) printFound(pack)
  const [errors, warnings] = (['errors', 'warnings'] as const).map(kind =>
    checked.reduce((sum, found) => sum + found[kind].length, 0),
  )
  console.log(`${count(checked.length, 'pack')}: ${count(errors ?? 0, 'error')}, ${count(warnings ?? 0, 'warning')}`)
  process.exitCode = exitCodeOf(checked)
}

/** Prints a line for each error and each warning, and one for a pack without errors. */
function printFound({ file, pack, errors, warnings }: CheckedPack): void {
  for (const error of errors) console.error(`error: ${formatPackError(error)}`)
  for (const warning of warnings) console.log(`warning: ${formatPackError(warning)}`)
  if (pack === null || errors.length > 0) return
  const { claims, supplements, entities, sources } = pack
  const said = [count(claims.length, 'claim'), count(supplements.length, 'supplement')].filter(text => !/^0/.test(text))
  const of = [...said, count(entities.length, 'entity', 'entities'), count(sources.length, 'source')]
  console.log(`${file}: ${of.join(', ')}: fit`)
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** `pack lint`. */
export const makeLint = () =>
  makeVerb('lint', 'Check packs: their form, references, evidence, wording, patterns and tests, all at once.')
    .argument('[file...]', 'pack files; none: the bundled packs')
    .action(lint)
