/**
 * Checks pack files: npm run lint:packs [-- FILE…]; without a file, the bundled packs.
 * Prints a line for each error. Ends with 0 (all fit), 1 (errors in a pack) or 2 (a file that could not be read).
 */
import { join, relative } from 'node:path'
import { LANGUAGES } from '../languages/all.ts'
import { ENGLISH_LOADED } from '../languages/en-lint.ts'
import type { Pack } from '../model/pack.ts'
import { lintPack } from '../pack/lint.ts'
import { formatPackError, type PackError } from '../pack/parse.ts'
import { runPackTests } from '../pack/run-tests.ts'
import { indexPacks } from './load-index.ts'
import { listPackFiles, readPackFile } from './read-pack.ts'

const BUNDLED = join(import.meta.dirname, '..', '..', 'assets', 'packs')

/** Loaded words by primary language tag. A language without a list is checked for everything else. */
const LOADED: Readonly<Record<string, readonly string[]>> = { en: ENGLISH_LOADED }

/** A check of one pack; each looks for its own kind of error. */
type Check = (pack: Pack, file: string) => readonly PackError[]

const CHECKS: readonly Check[] = [(pack, file) => lintPack(pack, file, LOADED[pack.language.split('-')[0] ?? ''] ?? [])]

interface Found {
  readonly code: 0 | 1 | 2
  readonly lines: readonly string[]
}

async function lintFile(path: string): Promise<Found> {
  const file = relative(process.cwd(), path) || path
  const read = await readPackFile(file)
  if (!read.ok) return { code: read.error.kind === 'unreadable' ? 2 : 1, lines: read.error.errors.map(formatPackError) }
  const pack = read.value
  const errors = CHECKS.flatMap(check => check(pack, file))
  // The tests need a pack that compiles, so they come last.
  if (errors.length === 0) errors.push(...runPackTests(pack, indexPacks([pack]), LANGUAGES, file))
  if (errors.length > 0) return { code: 1, lines: errors.map(formatPackError) }
  const { claims, entities, sources } = pack
  return {
    code: 0,
    lines: [`${file}: ${claims.length} claims, ${entities.length} entities, ${sources.length} sources: fit`],
  }
}

const asked = process.argv.slice(2)
const found: Found[] = []
for (const path of asked.length > 0 ? asked : await listPackFiles(BUNDLED)) found.push(await lintFile(path))
for (const { code, lines } of found) for (const line of lines) (code === 0 ? console.log : console.error)(line)
process.exitCode = Math.max(0, ...found.map(f => f.code))
