/**
 * npm run -s pack -- import FILE… --id ID --title TITLE [--language TAG] [--map FIELD=COLUMN,…] [--out FILE]
 * Makes a pack of claims that fact-checkers published: ClaimReview in JSON-LD, saved answers of the Google Fact Check Tools, or
 * tables in CSV. What is left out goes to the error output. Ends with 0 (made), 1 (no claims, or too many for a pack) or 2 (a
 * file that could not be read or written).
 */
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { InvalidArgumentError } from 'commander'
import { mapFields } from '../../formats/csv-mapping.ts'
import { type ReadEvent, readClaims } from '../../formats/read-claims.ts'
import { packOfReviews } from '../../formats/reviews-pack.ts'
import type { CsvMapping, Problem } from '../../model/import.ts'
import { CSV_FIELDS } from '../../model/import.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { ReviewedClaim } from '../../model/reviewed-claim.ts'
import { formatPackError, parsePack } from '../../pack/parse.ts'
import { collect, complain, describeFault, makeVerb } from '../verb.ts'
import { writeOut } from './write-out.ts'
import { writeYaml } from './write-yaml.ts'

interface Options {
  readonly id: string
  readonly title: string
  readonly language?: string
  readonly map: readonly string[]
  readonly out?: string
}

/** More than an author can look through, and than a text editor should hold. */
const MOST_CLAIMS = 5_000
const UNKNOWN =
  'has no claims in a format that is known: give JSON-LD with ClaimReview, an answer of the Fact Check Tools, or CSV.'
/** So many of the entries that are left out are told one by one. */
const TOLD = 20

async function importClaims(files: readonly string[], { id, title, language, map, out }: Options): Promise<void> {
  const claims = new Map<string, ReviewedClaim>()
  const left: string[] = []
  for (const file of files) {
    const read = await readFile(file, parseMapping(map), event => {
      if (event.kind === 'leftOut') left.push(formatPackError({ file, ...event.problem }))
      else if (event.kind === 'claim') claims.set(event.claim.id, join(claims.get(event.claim.id), event.claim))
      return claims.size <= MOST_CLAIMS
    })
    if (!read.ok) return complain(formatPackError({ file, ...read.error }))
  }
  for (const line of left.slice(0, TOLD)) console.error(`left out: ${line}`)
  if (left.length > TOLD) console.error(`left out: ${left.length - TOLD} more.`)
  if (claims.size > MOST_CLAIMS)
    return refuse(
      `There are more than ${MOST_CLAIMS} claims, too many for a pack: import the files in the extension’s options as they are.`,
    )
  if (claims.size === 0) return refuse('There is no claim that could be taken over: mend what was left out.')
  const all = [...claims.values()]
  const today = new Date().toISOString().slice(0, 10)
  const pack = packOfReviews(all, { id, title, version: '1.0.0', language: language ?? findLanguage(all), date: today })
  const parsed = parsePack(pack, '--id, --title or --language')
  if (!parsed.ok) return complain(parsed.error.slice(0, 1).map(formatPackError).join())
  const reviews = all.reduce((sum, claim) => sum + claim.reviews.length, 0)
  await writeOut(out, [writeYaml(pack)], `claims: ${all.length}, reviews: ${reviews}, left out: ${left.length}`)
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 1
}

/**
 * @param mapping columns of a table; null: as their names suggest
 * @param take is given what is read, and tells whether to read on
 */
async function readFile(
  file: string,
  mapping: CsvMapping | null,
  take: (event: ReadEvent) => boolean,
): Promise<Result<null, Problem>> {
  try {
    await access(file)
  } catch (error) {
    return fail({ path: '', message: `cannot be read (${describeFault(error)}): check the path.` })
  }
  const bytes = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  for await (const event of readClaims(bytes, basename(file), mapping)) {
    if (event.kind === 'columns') return readByNames(file, event, take)
    if (event.kind === 'unknown') return fail({ path: '', message: UNKNOWN })
    if (event.kind === 'wrong') return fail(event.problem)
    if (!take(event)) break
  }
  return ok(null)
}

async function readByNames(
  file: string,
  { columns, guess }: Extract<ReadEvent, { kind: 'columns' }>,
  take: (event: ReadEvent) => boolean,
): Promise<Result<null, Problem>> {
  if (guess.statement !== null) return readFile(file, guess, take)
  const names = columns.map(name => `"${name}"`).join(', ')
  const message = `has no column that is called as statements are: give --map statement=COLUMN with one of ${names}.`
  return fail({ path: 'row 1', message })
}

/** @returns a claim with the reviews of the same claim in another file */
function join(known: ReviewedClaim | undefined, claim: ReviewedClaim): ReviewedClaim {
  if (known === undefined) return claim
  const reviews = new Map([...known.reviews, ...claim.reviews].map(review => [JSON.stringify(review), review]))
  return { ...known, reviews: [...reviews.values()] }
}

/** @returns the primary language of most claims that tell theirs; English where none does */
function findLanguage(claims: readonly ReviewedClaim[]): string {
  const counts = Map.groupBy(claims, ({ language }) => language?.split('-')[0] ?? null)
  const told = [...counts].flatMap(([tag, list]) => (tag === null ? [] : [{ tag, count: list.length }]))
  return told.toSorted((a, b) => b.count - a.count)[0]?.tag ?? 'en'
}

const FIELD = new RegExp(`^(?:${CSV_FIELDS.join('|')})=.`)
/** A comma before a field: a column's name may have commas too. */
const NEXT_FIELD = new RegExp(`,(?=(?:${CSV_FIELDS.join('|')})=)`)

function parseMapping(given: readonly string[]): CsvMapping | null {
  if (given.length === 0) return null
  const columns = new Map(given.map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
  return mapFields(field => columns.get(field) ?? null)
}

function collectPairs(value: string, all: readonly string[]): string[] {
  const pairs = value.split(NEXT_FIELD)
  const wrong = pairs.find(pair => !FIELD.test(pair))
  if (wrong !== undefined) throw new InvalidArgumentError(`Give FIELD=COLUMN with one of ${CSV_FIELDS.join(', ')}.`)
  return pairs.reduce<string[]>((list, pair) => collect(pair, list), [...all])
}

/** `pack import`. */
export const makeImport = () =>
  makeVerb('import', 'Make a pack of claims that fact-checkers published.')
    .argument('<file...>', 'ClaimReview in JSON-LD, answers of the Google Fact Check Tools, or CSV')
    .requiredOption('--id <id>', 'the id of the pack: lower-case words joined by hyphens')
    .requiredOption('--title <title>', 'the title of the pack')
    .option('--language <tag>', 'the language of the pack; else that of most claims')
    .option('--map <field=column,...>', 'columns of a table; else as their names suggest', collectPairs, [])
    .option('--out <file>', 'where the pack is written, as YAML; else it is printed')
    .action(importClaims)
