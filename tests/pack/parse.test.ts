import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../lib/pack/limits.ts'
import { formatPackError, parsePack } from '../../lib/pack/parse.ts'
import { makeInput } from './example.ts'
import { makeFollowInput } from './follow.ts'

const errorsOf = (input: unknown): string[] => {
  const parsed = parsePack(input, 'bridge.pack.yaml')
  return parsed.ok ? [] : parsed.error.map(formatPackError)
}

describe('parsePack', () => {
  it('fills in what a file may leave out', () => {
    const parsed = parsePack(makeInput(), 'bridge.pack.yaml')
    if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
    const { topics, entities, concepts, sources, claims } = parsed.value
    expect(parsed.value).toMatchObject({ extends: null, supplements: [] })
    expect(topics[0]?.excludes).toEqual([])
    expect(entities[2]).toMatchObject({ aliases: [], roles: [], party: null })
    expect(concepts[0]?.entities).toEqual([])
    expect(sources[1]).toMatchObject({ url: null, outlet: null, date: null })
    expect(claims[0]?.patterns[0]).toEqual({
      all: ['bridge-word', 'unsafe'],
      any: ['council'],
      none: [],
      near: 8,
      context: false,
      voice: null,
      act: null,
    })
    expect(claims[1]).toMatchObject({
      date: null,
      wordings: [],
      patterns: [],
      excludes: [],
      tests: { matches: [], rejects: [] },
    })
    expect(claims[1]?.accounts[0]).toMatchObject({ quotation: null, date: null, independent: false })
  })

  it('takes a pack that only adds to another', () => {
    const parsed = parsePack(makeFollowInput(), 'later')
    if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
    expect(parsed.value).toMatchObject({ extends: 'bridge-closure', topics: [], claims: [] })
    expect(parsed.value.supplements[1]).toEqual({
      claim: 'bridge-sale',
      accounts: [],
      dates: [{ account: 'baker-asserts', date: '2024-05-20' }],
      wordings: [],
      patterns: [],
      tests: { matches: [], rejects: [] },
    })
  })

  it('gives every pack its own empty lists', () => {
    const first = parsePack(makeInput(), 'a')
    const second = parsePack(makeInput(), 'b')
    if (!first.ok || !second.ok) throw new Error('the example does not parse')
    expect(first.value.claims[1]?.tests.matches).not.toBe(second.value.claims[1]?.tests.matches)
  })

  it.each([
    ['a missing field', { 'claims[0].statement': undefined }, 'claims[0].statement: is missing'],
    ['a party left out', { 'claims[0].accounts[0].party': undefined }, 'claims[0].accounts[0].party: is missing'],
    ['an unknown field', { 'claims[0].verdict': 'true' }, 'claims[0].verdict: is not a known field'],
    ['an unknown stance', { 'claims[0].accounts[0].stance': 'proves' }, 'accounts[0].stance: is "proves", not one of'],
    ['a number for a text', { version: 1 }, 'version: should be a text but is 1: put it in quotation marks'],
    [
      'a text for a list',
      { 'entities[0].aliases': 'Council' },
      'entities[0].aliases: should be a list but is "Council"',
    ],
    ['a list for a group', { 'claims[0].tests': [] }, 'claims[0].tests: '],
    ['an id in capitals', { 'topics[0].id': 'Bridge' }, 'topics[0].id: is not an id'],
    ['a day that does not exist', { date: '2024-02-30' }, 'date: is not a day of the calendar'],
    ['a date in another order', { 'topics[0].date': '01.05.2024' }, 'topics[0].date: is not a day of the calendar'],
    ['an address that runs code', { 'sources[0].url': 'javascript:alert(1)' }, 'sources[0].url: is not a web address'],
    [
      'a regular expression',
      { 'concepts[0].phrases': ['bridg(e|es)'] },
      'concepts[0].phrases[0]: is not made of plain',
    ],
    ['a selector', { 'entities[0].aliases': ['#council > p'] }, 'entities[0].aliases[0]: is not made of plain words'],
    [
      'a phrase without a word',
      { 'concepts[0].phrases': ['...'] },
      'concepts[0].phrases[0]: is not made of plain words',
    ],
    ['a line break', { 'claims[0].title': 'The bridge\nis unsafe' }, 'claims[0].title: holds a line break or a hidden'],
    ['turned text', { 'claims[0].title': 'The \u202Eegdirb' }, 'claims[0].title: holds a line break or a hidden'],
    ['an empty text', { 'claims[0].statement': '' }, 'claims[0].statement: is empty'],
    ['a space at the end', { title: 'The bridge ' }, 'title: begins or ends with a space'],
    ['a pattern of nothing', { 'claims[0].patterns[0].all': [] }, 'claims[0].patterns[0].all: is an empty list'],
    ['words too near', { 'claims[0].patterns[0].near': 0 }, 'claims[0].patterns[0].near: is less than 1'],
    ['a pattern with nothing in it', { 'claims[0].patterns[0].all': [] }, 'patterns[0].all: is an empty list'],
    ['an act without a deed', { 'claims[0].patterns[0].act': { by: 'council' } }, 'patterns[0].act.deed'],
    ['half a word', { 'claims[0].patterns[0].near': 1.5 }, 'claims[0].patterns[0].near: is not a whole number'],
    [
      'a voice of its own',
      { 'claims[0].tests.matches[0].voice': 'loud' },
      'tests.matches[0].voice: is "loud", not one',
    ],
    ['a number for a sentence', { 'claims[0].tests.rejects': [7] }, 'tests.rejects[0].text: should be a text'],
    ['no claims', { claims: [] }, 'claims: is an empty list'],
    ['a pack of nothing', { claims: undefined }, 'claims: is an empty list'],
    [
      'supplements to no pack',
      { supplements: [{ claim: 'bridge-unsafe' }] },
      'extends: is missing, but there are supplements',
    ],
    [
      'a day that is none in a supplement',
      { extends: 'other', supplements: [{ claim: 'c', dates: [{ account: 'a', date: 'May' }] }] },
      'supplements[0].dates[0].date: is not a day of the calendar',
    ],
    ['another format', { format: 7 }, 'format: is 7, but this version reads format 1'],
  ])('refuses %s', (_, change, expected) => {
    const errors = errorsOf(makeInput(change as Parameters<typeof makeInput>[0]))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(expected)
    expect(errors[0]).toMatch(/^bridge\.pack\.yaml: .+\.$/)
  })

  it('takes a concept phrase that is to match word by word, and no such alias', () => {
    expect(errorsOf(makeInput({ 'concepts[0].phrases': ['=bridge'] }))).toEqual([])
    expect(errorsOf(makeInput({ 'entities[0].aliases': ['=bridge'] }))[0]).toContain('is not made of plain words')
  })

  it('refuses texts and lists beyond the limits', () => {
    expect(errorsOf(makeInput({ 'claims[0].statement': 'a'.repeat(LIMITS.text + 1) }))[0]).toContain('is longer than')
    const many = Array.from({ length: LIMITS.patternConcepts + 1 }, (_, n) => `c${n}`)
    expect(errorsOf(makeInput({ 'claims[0].patterns[0].any': many }))[0]).toContain('has more than')
  })

  it('does not look into a list that is too long', () => {
    const errors = errorsOf(makeInput({ topics: Array.from({ length: LIMITS.topics + 1 }, () => 'no topic') }))
    expect(errors).toHaveLength(1)
  })

  it('lists a hundred errors and tells that there are more', () => {
    const errors = errorsOf(makeInput({ concepts: Array.from({ length: 300 }, () => 7) }))
    expect(errors).toHaveLength(LIMITS.errors + 1)
    expect(errors.at(-1)).toContain('has more errors')
  })

  it('refuses a prototype that comes as a field', () => {
    const input = JSON.parse(JSON.stringify(makeInput()).replace('"format":1', '"format":1,"__proto__":{"a":1}'))
    expect(errorsOf(input).join()).toContain('__proto__')
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), input => {
        const parsed = parsePack(input, 'any')
        expect(parsed.ok).toBe(false)
      }),
    )
  })

  it('never throws on any JSON in any place of a pack', () => {
    const places = [
      'title',
      'topics',
      'entities[0]',
      'concepts[0].phrases',
      'sources[0].url',
      'claims',
      'claims[0]',
    ].concat([
      'claims[0].patterns',
      'claims[0].patterns[0]',
      'claims[0].accounts',
      'claims[0].accounts[0]',
      'claims[0].tests',
      'extends',
      'supplements',
    ])
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const changed = makeInput({ [place]: JSON.parse(JSON.stringify(value)) })
        const parsed = parsePack(changed, 'any')
        if (!parsed.ok) for (const error of parsed.error) expect(formatPackError(error)).toMatch(/^any: .+\.$/s)
      }),
    )
  })
})
