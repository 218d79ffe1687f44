import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { openCompiled } from '../../lib/engine/index/open-packs.ts'
import { countRecords, readRecord } from '../../lib/engine/index/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import { ENGLISH_LOADED } from '../../lib/languages/en-lint.ts'
import type { Pack } from '../../lib/model/pack.ts'
import type { Block } from '../../lib/model/page.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { PACK_LANGUAGES } from '../../lib/node/pack-languages.ts'
import { writePack } from '../../lib/pack/canonical.ts'
import { lintPack } from '../../lib/pack/lint/lint.ts'
import { runPackTests } from '../../lib/pack/lint/run-tests.ts'
import { formatPackError } from '../../lib/pack/parse.ts'
import { readPackText } from '../../lib/pack/read-pack-text.ts'
import { makeInput } from './example.ts'
import { changes, mutate } from './mutate-pack.ts'

/** How many packs are tried, other ones each time; `RUNS=10000` tries as many as that. */
const RUNS = Number(process.env.RUNS ?? 300)

const bundled = await readPacks([])
if (!bundled.ok) throw new Error(bundled.error)
const [extended] = bundled.value.filter(pack => pack.extends === null)
if (extended === undefined) throw new Error('there is no bundled pack that stands alone')

/** The first claims of a pack with all that they may name, so that one run takes milliseconds. */
const CLAIMS = 3
function shorten(pack: Pack): unknown {
  const claims = pack.claims.slice(0, CLAIMS).map(claim => ({
    ...claim,
    contradicts: [],
    accounts: claim.accounts.filter(({ through }) => through === null),
    tests: { matches: claim.tests.matches.slice(0, 2), rejects: claim.tests.rejects.slice(0, 2) },
  }))
  const named = JSON.stringify([claims, pack.topics])
  const concepts = pack.concepts
    .filter(({ id }) => named.includes(`"${id}"`))
    .map(concept => ({ ...concept, phrases: concept.phrases.slice(0, 6) }))
  return JSON.parse(writePack({ ...pack, claims, concepts }))
}

const bases = [
  makeInput(),
  ...bundled.value.map(pack => (pack.extends === null ? shorten(pack) : JSON.parse(writePack(pack)))),
]
const page = [
  ...extended.claims.slice(0, CLAIMS).flatMap(claim => claim.tests.matches.slice(0, 2).map(({ text }) => text)),
  'The old bridge is unsafe, the Council said. Tom Baker denied it.',
].map((text, id): Block => ({ id, kind: id === 0 ? 'title' : 'paragraph', text }))

/** Does all that an import does with a file. @returns how far it came */
function importText(text: string): 'refused' | 'linted' | 'scanned' {
  const read = readPackText(text, 'file')
  if (!read.ok) {
    for (const error of read.error) expect(formatPackError(error)).toMatch(/^file: .*\.$/s)
    return 'refused'
  }
  const pack = read.value
  if (lintPack(pack, 'file', [extended as Pack], ENGLISH_LOADED).length > 0) return 'linted'
  if (pack.language.split('-')[0] !== 'en') return 'linted'
  const packs = pack.extends === null ? [pack] : [extended as Pack, pack]
  const index = openCompiled(compilePacks(packs, PACK_LANGUAGES))
  for (let claim = 0; claim < countRecords(index, 'claims'); claim++) readRecord(index, 'claims', claim)
  scanPage(index, LANGUAGES, { language: 'en', blocks: page, context: null })
  if (pack.extends === null) runPackTests(pack, index, LANGUAGES, 'file', null)
  expect(readPackText(writePack(pack), 'file')).toEqual({ ok: true, value: pack })
  return 'scanned'
}

describe('packs that were changed at random', () => {
  it('all bases are packs', () => {
    for (const base of bases) expect(importText(JSON.stringify(base))).toBe('scanned')
  })

  it(
    'are refused or read, and nothing throws',
    () => {
      const came = { refused: 0, linted: 0, scanned: 0 }
      fc.assert(
        fc.property(changes, change => {
          came[importText(mutate(bases, change))]++
        }),
        { numRuns: RUNS },
      )
      // Otherwise a part of the way would not be tried.
      for (const count of Object.values(came)) expect(count, JSON.stringify(came)).toBeGreaterThan(RUNS / 50)
      if (process.env.RUNS !== undefined) console.log(came)
    },
    RUNS * 200,
  )
})
