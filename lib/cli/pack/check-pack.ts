/** Checks pack files by every rule that can be tried, in one round. */
import { dirname, join, relative, resolve } from 'node:path'
import { chooseLanguage } from '../../engine/text/language.ts'
import { LANGUAGES } from '../../languages/all.ts'
import { ENGLISH_LOADED } from '../../languages/en-lint.ts'
import type { Pack } from '../../model/pack.ts'
import { indexPacks } from '../../node/load-index.ts'
import { readCommonWords } from '../../node/pack-languages.ts'
import { addLine } from '../../node/pack-lines.ts'
import { listPackFiles, type PackSource, readPackSource } from '../../node/read-pack.ts'
import { findClashes } from '../../pack/clashes.ts'
import { keepKnownPatterns } from '../../pack/lint/known-patterns.ts'
import { type LeftPack, leaveOutWrong } from '../../pack/lint/leave-out-wrong.ts'
import { lintPack } from '../../pack/lint/lint.ts'
import { lintDead } from '../../pack/lint/lint-dead.ts'
import { askForShort } from '../../pack/lint/lint-short.ts'
import { askForTests } from '../../pack/lint/lint-tests.ts'
import type { Report } from '../../pack/lint/rule.ts'
import { runPackTests } from '../../pack/lint/run-tests.ts'
import { tryElsewhere } from '../../pack/lint/try-elsewhere.ts'
import { tryPatterns } from '../../pack/lint/try-patterns.ts'
import { warnLone } from '../../pack/lint/warn-lone.ts'
import { warnPhrases } from '../../pack/lint/warn-phrases.ts'
import type { PackError } from '../../pack/parse.ts'

export const BUNDLED_PACKS = join(import.meta.dirname, '..', '..', '..', 'assets', 'packs')

/** Loaded words by primary language tag. A language without a list is checked for everything else. */
const LOADED: Readonly<Record<string, readonly string[]>> = { en: ENGLISH_LOADED }

export interface CheckedPack {
  readonly file: string
  /** Null: the file cannot be read, or is no pack. */
  readonly pack: Pack | null
  readonly isReadable: boolean
  /** In the order of the file's lines. */
  readonly errors: readonly PackError[]
  /** What the author may want to change: the pack can be used as it is. */
  readonly warnings: readonly PackError[]
}

interface Read extends PackSource {
  readonly file: string
}

/**
 * @param paths pack files; each may extend another one of them, or a bundled one
 * @returns what was found in each, in the same order
 */
export async function checkPackFiles(paths: readonly string[]): Promise<CheckedPack[]> {
  const given = await readAll(paths)
  const asked = new Set(paths.map(path => resolve(path)))
  const bundled = await readAll((await listPackFiles(BUNDLED_PACKS)).filter(path => !asked.has(path)))
  const library = [...given, ...bundled].flatMap(({ pack }) => (pack.ok ? [pack.value] : []))
  return given.map(read => checkPack(read, library))
}

const readAll = (paths: readonly string[]): Promise<Read[]> =>
  Promise.all(
    paths.map(async path => {
      const file = relative(process.cwd(), path) || path
      return { file, ...(await readPackSource(file)) }
    }),
  )

function checkPack({ file, pack: read, value, lineOf }: Read, library: readonly Pack[]): CheckedPack {
  const errors: PackError[] = read.ok ? [] : [...read.error.errors]
  const warnings: PackError[] = []
  const isReadable = read.ok || read.error.kind === 'invalid'
  const left: LeftPack | null = read.ok ? keepAll(read.value) : isReadable ? leaveOutWrong(value) : null
  if (left !== null) {
    const broken = errors.map(({ path }) => path)
    const note = (list: PackError[]): Report => {
      return (place, message) => {
        const path = left.pathOf(place)
        if (isExplained(path, message, broken, left.lost)) return
        list.push(addLine({ file, path, message }, lineOf))
      }
    }
    checkContent(left.pack, file, library, { isWhole: read.ok, error: note(errors), warn: note(warnings) })
  }
  return {
    file,
    pack: read.ok ? read.value : null,
    isReadable,
    errors: sortByLine(errors),
    warnings: sortByLine(warnings),
  }
}

const keepAll = (pack: Pack): LeftPack => ({ pack, pathOf: path => path, lost: new Set() })

/** Whether something is only wrong because a thing with a wrong shape was left out. */
const isExplained = (path: string, message: string, broken: readonly string[], lost: ReadonlySet<string>): boolean =>
  broken.some(place => place !== '' && path !== '' && (place.startsWith(path) || path.startsWith(place))) ||
  [...lost].some(id => message.includes(`"${id}"`))

const sortByLine = (found: readonly PackError[]): PackError[] => found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))

interface Notes {
  /** Whether nothing had to be left out. What is missing then is missing for good. */
  readonly isWhole: boolean
  readonly error: Report
  readonly warn: Report
}

function checkContent(pack: Pack, file: string, library: readonly Pack[], { isWhole, error, warn }: Notes): void {
  const base = library.find(p => p.id === pack.extends && p !== pack) ?? null
  const report = (found: readonly PackError[]) => {
    for (const { path, message } of found) error(path, message)
  }
  for (const { path, message } of findClashes(library, pack)) warn(path, message)
  report(lintPack(pack, file, library, LOADED[pack.language.split('-')[0] ?? ''] ?? []))
  const isBundled = dirname(resolve(file)) === BUNDLED_PACKS
  askForShort(pack, isBundled ? error : warn)
  askForTests(pack, isBundled ? error : warn)
  askForOrigin(pack, isBundled ? error : warn)
  const language = chooseLanguage(LANGUAGES, pack.language)
  if (language === null) {
    const known = LANGUAGES.map(({ tag }) => tag).join(', ')
    error('language', `is ${pack.language}, in which no page can be read yet: only ${known} can.`)
    return
  }
  const common = readCommonWords(language.tag)
  warnPhrases(pack, language, common, (path, message) => warn(path, `may find too much: ${message}`))
  warnLone(pack, base, common, warn)
  // A pack with something left out would fail tests that the whole one passes.
  if (!isWhole) return
  const { pack: known, touched } = keepKnownPatterns(pack, base)
  const index = indexPacks(base === null ? [known] : [base, known])
  lintDead(known, base, index, language, touched.length === 0 ? error : () => undefined)
  const isTouched = (path: string) => touched.some(place => path.startsWith(`${place}.`))
  report(runPackTests(known, index, LANGUAGES, file, base).filter(({ path }) => !isTouched(path)))
  if (touched.length > 0) return
  tryPatterns(pack, base, index, language, warn)
  tryElsewhere(pack, base, library, index, LANGUAGES, warn)
}

/** Asks for what a reader must know to pass a pack on. */
function askForOrigin({ licence, maintainer }: Pack, warn: Report): void {
  if (licence === null) warn('licence', 'is missing, so that nobody knows whether they may pass the pack on: name one.')
  if (maintainer === null) warn('maintainer', 'is missing: name who keeps the pack up to date.')
}

/** @returns what checking ends with */
export function exitCodeOf(checked: readonly CheckedPack[]): 0 | 1 | 2 {
  if (checked.some(({ isReadable }) => !isReadable)) return 2
  return checked.some(({ errors }) => errors.length > 0) ? 1 : 0
}
