/** Reads imported claims from JSON lines: one object in each line, with `id`, `vclaim` (the statement) and maybe `title`. */
import type { Claim, Pack } from '../model/pack.ts'
import { PACK_FORMAT } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { LIMITS } from './limits.ts'

/** The pack that imported claims are shown under. */
export const IMPORTED = { id: 'imported', title: 'Imported claims' } as const

/** The topic of imported claims. They have none, so a sentence that only refers back never answers them. */
const NO_TOPIC_ID = ''

/**
 * Reads imported claims into a pack. Other fields and empty lines are ignored.
 * @param text the file's text, at most `LIMITS.file` UTF-16 units
 * @param file its name, for the error
 * @param language tag of the claims' language
 * @returns the pack; fails with one sentence that names the first wrong line and says what to do
 */
export function readClaimLines(text: string, file: string, language: string): Result<Pack> {
  if (text.length > LIMITS.file) return fail(`${file}: is longer than ${LIMITS.file} characters: split the file.`)
  const claims: Claim[] = []
  const lines = new Map<string, number>()
  let number = 0
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
    number++
    if (line.trim() === '') continue
    const read = readLine(line)
    if (!read.ok) return fail(`${file}: line ${number}: ${read.error}`)
    const before = lines.get(read.value.id)
    if (before !== undefined)
      return fail(`${file}: line ${number}: id "${read.value.id}" stands on line ${before} already: keep one of them.`)
    if (claims.length === LIMITS.claims)
      return fail(`${file}: line ${number}: is more than ${LIMITS.claims} claims: split the file.`)
    lines.set(read.value.id, number)
    claims.push(read.value)
  }
  if (claims.length === 0) return fail(`${file}: holds no claim: write one JSON object a line, with id and vclaim.`)
  return ok(makePack(claims, language))
}

function readLine(line: string): Result<Claim> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return fail('is not JSON: write one JSON object a line.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('is not a JSON object: write {"id": …, "vclaim": …}.')
  const { id, vclaim, title } = value as Record<string, unknown>
  const name = typeof id === 'number' ? String(id) : id
  if (typeof name !== 'string' || name.trim() === '') return fail('has no "id": give each claim an id.')
  // `rank` prints ids between tabs, one claim a line.
  if (/\p{Cc}/u.test(name)) return fail('has an "id" with a tab or line break: write it as one word.')
  if (typeof vclaim !== 'string' || vclaim.trim() === '') return fail('has no "vclaim": give the claim’s sentence.')
  if (title !== undefined && title !== null && typeof title !== 'string')
    return fail('has a "title" that is no text: write it in quotes or leave it out.')
  for (const [field, text] of Object.entries({ vclaim, title: title ?? '' }))
    if (text.length > LIMITS.imported)
      return fail(`has a "${field}" longer than ${LIMITS.imported} characters: shorten it.`)
  const statement = vclaim.trim()
  // A claim without a title is shown under its statement.
  return ok(makeClaim(name, statement, title?.trim() || statement))
}

/** @returns a claim with nothing but a statement and a title */
export const makeClaim = (id: string, statement: string, title: string): Claim => ({
  id,
  topic: NO_TOPIC_ID,
  statement,
  title,
  date: null,
  wordings: [],
  patterns: [],
  excludes: [],
  contradicts: [],
  sameAs: [],
  wikidata: null,
  accounts: [],
  tests: { matches: [], rejects: [] },
})

/** @returns imported claims as a pack */
export const makePack = (claims: readonly Claim[], language: string): Pack => ({
  format: PACK_FORMAT,
  ...IMPORTED,
  extends: null,
  version: '1.0.0',
  language,
  date: '1970-01-01',
  licence: null,
  maintainer: null,
  topics: [],
  entities: [],
  concepts: [],
  sources: [],
  supplements: [],
  signature: null,
  claims,
})
