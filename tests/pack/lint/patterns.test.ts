import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import type { Pack } from '../../../lib/model/pack.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { keepKnownPatterns } from '../../../lib/pack/lint/known-patterns.ts'
import { lintDead } from '../../../lib/pack/lint/lint-dead.ts'
import { tryElsewhere } from '../../../lib/pack/lint/try-elsewhere.ts'
import { tryPatterns } from '../../../lib/pack/lint/try-patterns.ts'
import { warnLone } from '../../../lib/pack/lint/warn-lone.ts'
import { formatPackError, parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../example.ts'
import { makeFollowInput } from '../follow.ts'

type Changes = NonNullable<Parameters<typeof makeInput>[0]>
const [ENGLISH] = LANGUAGES
if (ENGLISH === undefined) throw new Error('no language')

function read(input: object): Pack {
  const parsed = parsePack(input, 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return parsed.value
}
const gather = (rule: (report: (path: string, message: string) => void) => void) => {
  const found: string[] = []
  rule((path, message) => found.push(`${path}: ${message}`))
  return found
}
const pattern = (changes: Changes) => read(makeInput({ 'claims[0].patterns': [changes as never] }))

describe('a pattern that can never match', () => {
  const dead = (pack: Pack, base: Pack | null = null) =>
    gather(report => lintDead(pack, base, indexPacks(base === null ? [pack] : [base, pack]), ENGLISH, report))

  it('is not found in a pack without one', () => {
    expect(dead(read(makeInput()))).toEqual([])
    expect(dead(read(makeFollowInput()), read(makeInput()))).toEqual([])
  })

  it('needs what the claim excludes', () => {
    expect(dead(pattern({ all: ['unsafe', 'elsewhere'] }))).toEqual([
      'claims[0].patterns[0]: can never match: it needs "elsewhere", and the `excludes` of the claim names "elsewhere": remove one of the two.',
    ])
  })

  it('needs what is found wherever something barred is', () => {
    // Each phrase of "elsewhere" has the word "bridge" in it.
    const changes = { 'claims[0].excludes': [], 'claims[0].patterns': [{ all: ['elsewhere'], none: ['bridge-word'] }] }
    expect(dead(read(makeInput(changes)))).toEqual([
      expect.stringContaining(
        'needs "elsewhere", and its `none` names "bridge-word", which is found wherever "elsewhere" is',
      ),
    ])
    const other = { ...changes, 'concepts[2].phrases': ['new bridge', 'tunnel'] }
    expect(dead(read(makeInput(other)))).toEqual([])
    const exact = { ...changes, 'concepts[0].phrases': ['=bridge', 'crossing'] }
    expect(dead(read(makeInput(exact)))).toEqual([])
  })

  it('wants its terms nearer than a phrase is long', () => {
    const long = {
      'concepts[1].phrases': ['about to fall'],
      'claims[0].patterns': [{ all: ['bridge-word', 'unsafe'], near: 2 }],
    }
    expect(dead(read(makeInput(long)))[0]).toContain('`near` is 2, and every phrase of "unsafe" is longer')
    expect(dead(read(makeInput({ ...long, 'concepts[1].phrases': ['about to fall', 'unsafe'] })))).toEqual([])
    expect(dead(read(makeInput({ ...long, 'claims[0].patterns[0].near': 3 })))).toEqual([])
  })

  it('is found in what a pack adds to another', () => {
    const added = read(makeFollowInput({ 'supplements[0].patterns': [{ all: ['surveyor', 'elsewhere'] }] }))
    expect(dead(added, read(makeInput()))).toEqual([
      expect.stringMatching(/^supplements\[0\]\.patterns\[0\]: can never/),
    ])
  })
})

describe('a pattern and the pack’s own sentences', () => {
  const tried = (pack: Pack, base: Pack | null = null) =>
    gather(warn => tryPatterns(pack, base, indexPacks(base === null ? [pack] : [base, pack]), ENGLISH, warn))

  it('fit together', () => {
    expect(tried(read(makeInput()))).toEqual([])
    expect(tried(read(makeFollowInput()), read(makeInput()))).toEqual([])
  })

  it('do not, where it finds none of its claim', () => {
    const patterns = [{ all: ['bridge-word', 'unsafe'] }, { all: ['bridge-word', 'baker'] }, { all: ['mayor'] }]
    expect(tried(read(makeInput({ 'claims[0].patterns': patterns })))).toEqual([
      'claims[0].patterns: [1], [2] find no test, wording or statement of the claim: add a test for them, or remove them.',
    ])
    const added = makeFollowInput({ 'supplements[0].patterns': [{ all: ['bridge-word', 'baker'] }] })
    expect(tried(read(added), read(makeInput()))).toEqual([
      'supplements[0].patterns: [0] finds no test, wording or statement of the claim: add a test for it, or remove it.',
    ])
  })

  it('do not, where it finds as many sentences of other claims as of its own', () => {
    const sentences = ['A bridge sale.', 'The bridge is sold.', 'They sell the bridge.'].map(text => ({ text }))
    const broad = {
      'claims[0].patterns': [{ all: ['bridge-word'] }],
      'claims[1].tests': { matches: sentences, rejects: [] },
    }
    expect(tried(read(makeInput(broad)))).toEqual([
      'claims[0].patterns[0]: is too broad: it finds 4 of 4 sentences of other claims, and 3 of 3 of its own: add to `all`.',
    ])
    const narrower = { ...broad, 'claims[1].tests': { matches: sentences.slice(0, 1), rejects: [] } }
    expect(tried(read(makeInput(narrower)))).toEqual([])
  })
})

describe('a pattern of one common word', () => {
  const lone = (pack: Pack) => gather(warn => warnLone(pack, null, ['bridge', 'fall'], warn))

  it('is too broad, unless more is asked for', () => {
    expect(lone(pattern({ all: ['bridge-word'] }))).toEqual([
      'claims[0].patterns[0]: is too broad: "bridge" alone is enough, on any page: add to `all`, or write `context: true`.',
    ])
    for (const fine of [
      { all: ['unsafe'] },
      { all: ['bridge-word'], context: true },
      { all: ['bridge-word', 'unsafe'] },
    ])
      expect(lone(pattern(fine as never)), JSON.stringify(fine)).toEqual([])
    expect(lone(pattern({ all: ['bridge-word'], any: ['unsafe'] }))).toEqual([])
    expect(lone(pattern({ all: ['council'] }))).toEqual([])
  })
})

describe('sentences of other packs', () => {
  const elsewhere = (pack: Pack, library: readonly Pack[], base: Pack | null = null) =>
    gather(warn =>
      tryElsewhere(pack, base, library, indexPacks(base === null ? [pack] : [base, pack]), LANGUAGES, warn),
    )
  const other = read(
    makeInput({
      id: 'other',
      'claims[0].tests.matches': [{ text: 'The old bridge is unsafe, says the Council.' }],
      'claims[0].tests.rejects': [],
    }),
  )

  it('are named where a claim finds them, once for each pack', () => {
    const pack = read(makeInput())
    expect(elsewhere(pack, [pack, other])).toEqual([
      expect.stringMatching(
        /^claims\[0\]: finds a sentence of the pack "other" by .*"The old bridge is unsafe, says the Council\."/,
      ),
    ])
    expect(elsewhere(pack, [pack])).toEqual([])
  })

  it('are not, where the packs belong together', () => {
    const later = read(makeFollowInput())
    expect(elsewhere(read(makeInput()), [{ ...other, extends: 'bridge-closure' }])).toEqual([])
    expect(elsewhere(later, [read(makeInput())], read(makeInput()))).toEqual([])
  })
})

describe('patterns that name what is not there', () => {
  it('are left out with the place of their claim', () => {
    const pack = read(makeInput({ 'claims[0].patterns': [{ all: ['unsafe'] }, { all: ['nothing'] }] }))
    const { pack: known, touched } = keepKnownPatterns(pack, null)
    expect(known.claims[0]?.patterns).toHaveLength(1)
    expect(touched).toEqual(['claims[0]'])
    expect(keepKnownPatterns(read(makeFollowInput()), read(makeInput())).touched).toEqual([])
    expect(keepKnownPatterns(read(makeFollowInput()), null).touched).toEqual(['supplements[0]'])
  })
})
