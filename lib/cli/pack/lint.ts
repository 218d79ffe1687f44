/**
 * npm run -s pack -- lint [FILE…]
 * Checks pack files; without a file, the bundled packs. Prints a line for each error, for each phrase that may find too much, and
 * for each short wording that is missing, which is an error in a bundled pack. Ends with 0 (all fit), 1 (errors in a pack) or 2 (a file that could not be read).
 */
import { dirname, join, relative, resolve } from 'node:path'
import { chooseLanguage } from '../../engine/text/language.ts'
import { LANGUAGES } from '../../languages/all.ts'
import { ENGLISH_LOADED } from '../../languages/en-lint.ts'
import type { Pack } from '../../model/pack.ts'
import { indexPacks } from '../../node/load-index.ts'
import { readCommonWords } from '../../node/pack-languages.ts'
import { listPackFiles, readPackFile } from '../../node/read-pack.ts'
import { lintPack } from '../../pack/lint/lint.ts'
import { askForShort } from '../../pack/lint/lint-short.ts'
import { runPackTests } from '../../pack/lint/run-tests.ts'
import { warnPhrases } from '../../pack/lint/warn-phrases.ts'
import { formatPackError, type PackError } from '../../pack/parse.ts'
import { makeVerb } from '../verb.ts'

const BUNDLED = join(import.meta.dirname, '..', '..', '..', 'assets', 'packs')

/** Loaded words by primary language tag. A language without a list is checked for everything else. */
const LOADED: Readonly<Record<string, readonly string[]>> = { en: ENGLISH_LOADED }

interface Found {
  readonly code: 0 | 1 | 2
  readonly lines: readonly string[]
}

interface Read {
  readonly file: string
  readonly pack: Awaited<ReturnType<typeof readPackFile>>
}

async function readFiles(paths: readonly string[]): Promise<Read[]> {
  const named = paths.map(path => relative(process.cwd(), path) || path)
  return Promise.all(named.map(async file => ({ file, pack: await readPackFile(file) })))
}

const packsOf = (read: readonly Read[]): Pack[] => read.flatMap(({ pack }) => (pack.ok ? [pack.value] : []))

function lintFile({ file, pack: read }: Read, library: readonly Pack[]): Found {
  if (!read.ok) return { code: read.error.kind === 'unreadable' ? 2 : 1, lines: read.error.errors.map(formatPackError) }
  const pack = read.value
  const errors = lintPack(pack, file, library, LOADED[pack.language.split('-')[0] ?? ''] ?? [])
  const unsaid = listMissingShort(pack, file)
  if (isBundled(file)) errors.push(...unsaid)
  // The tests need a pack that compiles, so they come last.
  if (errors.length === 0) {
    const base = library.find(p => p.id === pack.extends) ?? null
    errors.push(...runPackTests(pack, indexPacks(base === null ? [pack] : [base, pack]), LANGUAGES, file, base))
  }
  if (errors.length > 0) return { code: 1, lines: errors.map(formatPackError) }
  const { claims, supplements, entities, sources } = pack
  const said = supplements.length === 0 ? `${claims.length} claims` : `${supplements.length} claims supplemented`
  const fit = `${file}: ${said}, ${entities.length} entities, ${sources.length} sources: fit`
  return { code: 0, lines: [...listWarnings(pack, file), ...unsaid.map(formatPackError), fit] }
}

const isBundled = (file: string): boolean => dirname(resolve(file)) === BUNDLED

function listMissingShort(pack: Pack, file: string): PackError[] {
  const missing: PackError[] = []
  askForShort(pack, (path, message) => missing.push({ file, path, message }))
  return missing
}

function listWarnings(pack: Pack, file: string): string[] {
  const language = chooseLanguage(LANGUAGES, pack.language)
  if (language === null) return []
  const lines: string[] = []
  warnPhrases(pack, language, readCommonWords(language.tag), (path, message) => {
    lines.push(formatPackError({ file, path, message: `may find too much: ${message}` }))
  })
  return lines
}

async function lint(asked: readonly string[]): Promise<void> {
  const bundled = await listPackFiles(BUNDLED)
  const given = await readFiles(asked.length > 0 ? asked : bundled)
  // A pack may extend one that was given along, or a bundled one.
  const library = [...packsOf(given), ...(asked.length > 0 ? packsOf(await readFiles(bundled)) : [])]
  const found = given.map(read => lintFile(read, library))
  for (const { code, lines } of found) for (const line of lines) (code === 0 ? console.log : console.error)(line)
  process.exitCode = Math.max(0, ...found.map(f => f.code))
}

/** `pack lint`. */
export const makeLint = () =>
  makeVerb('lint', 'Check packs: their form, their references, their tests.')
    .argument('[file...]', 'pack files; none: the bundled packs')
    .action(lint)
