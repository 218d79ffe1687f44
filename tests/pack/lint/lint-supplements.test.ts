import { describe, expect, it } from 'vitest'
import { lintPack } from '../../../lib/pack/lint/lint.ts'
import { formatPackError, parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../example.ts'
import { makeFollowInput } from '../follow.ts'

type Changes = Parameters<typeof makeInput>[0]

function parse(input: unknown) {
  const parsed = parsePack(input, 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return parsed.value
}

const base = parse(makeInput())
const lint = (changes: Changes, library = [base]) =>
  lintPack(parse(makeFollowInput(changes)), 'p', library, ['brazen']).map(formatPackError)

describe('lintPack, of a pack that extends another', () => {
  it('finds nothing in one that is fit, and takes ids of the extended pack for its own', () => {
    expect(lint({})).toEqual([])
    expect(lint({ 'supplements[0].accounts[0].through': 'bridge-sale' })).toEqual([])
  })

  it.each([
    ['a pack that is not at hand', {}, [], 'extends: names the pack "bridge-closure", which is neither bundled'],
    ['a pack that extends itself', { extends: 'bridge-later' }, [base], 'extends: names the pack itself'],
    ['another language', {}, [parse(makeInput({ language: 'de' }))], 'language: is en, but "bridge-closure" is in de'],
  ] as const)('finds %s', (_, changes, library, expected) => {
    expect(lint(changes, [...library])[0]).toContain(expected)
  })

  it.each([
    // what leads nowhere
    ['a claim', { 'supplements[1].claim': 'gone' }, 'supplements[1].claim: names the claim "gone"'],
    [
      'an account to date',
      { 'supplements[1].dates[0].account': 'gone' },
      'supplements[1].dates[0].account: names the account "gone"',
    ],
    [
      'a date that stands',
      { 'supplements[0].dates': [{ account: 'mayor-asserts', date: '2024-05-01' }] },
      'supplements[0].dates[0]: dates "mayor-asserts", which has the date 2024-05-02',
    ],
    ['nothing', { 'supplements[1].dates': [] }, 'supplements[1]: adds nothing'],
    [
      'a term of a pattern',
      { 'supplements[0].patterns[0].all': ['unsafe', 'gone'] },
      'supplements[0].patterns[0].all[1]: names the concept or entity "gone"',
    ],
    [
      'a speaker of another party',
      { 'supplements[0].accounts[0].party': 'traders' },
      'supplements[0].accounts[0].speaker: "surveyor" does not speak for the account',
    ],
    [
      'a source of the extended pack',
      { 'supplements[0].accounts[0].sources': ['letter'] },
      'supplements[0].accounts[0].sources[0]: names the source "letter"',
    ],
    [
      'a speaker in a test',
      { 'supplements[0].tests.matches[0].speaker': 'nobody' },
      'supplements[0].tests.matches[0].speaker: names the entity "nobody"',
    ],
    // what stands there already
    [
      'a spelling',
      { 'entities[0].aliases': ['Council'] },
      'entities[0].aliases[0]: "Council" stands at entities[0].aliases[0] of the pack "bridge-closure" already',
    ],
    [
      'an entity',
      { 'entities[1]': { id: 'mayor', kind: 'person', name: 'A. Miller', party: 'council', description: 'Mayor' } },
      'entities[1].id: "mayor" stands at entities[1].id of the pack "bridge-closure" already',
    ],
    [
      'an account',
      { 'supplements[0].accounts[0].id': 'mayor-asserts' },
      'supplements[0].accounts[0].id: "mayor-asserts" stands at claims[0].accounts[0].id of the pack',
    ],
    [
      'a wording',
      { 'supplements[0].wordings': ['The old crossing may fall at any time'] },
      'supplements[0].wordings[0]: "The old crossing may fall at any time" stands at claims[0].wordings[0] of the pack',
    ],
    [
      'a claim, twice',
      {
        'supplements[1].claim': 'bridge-unsafe',
        'supplements[1].dates': [],
        'supplements[1].wordings': ['It may fall'],
      },
      'supplements[1].claim: "bridge-unsafe" stands at supplements[0].claim already',
    ],
    // dates and words
    [
      'a day to come',
      { 'supplements[1].dates[0].date': '2024-07-01' },
      "supplements[1].dates[0].date: 2024-07-01 is after the pack's own date",
    ],
    [
      'an account before its source',
      { 'supplements[0].accounts[0].date': '2024-05-29' },
      'supplements[0].accounts[0].date: 2024-05-29 is after the date of every source',
    ],
    [
      'a word that takes a side',
      { 'supplements[0].accounts[0].wording': 'Finds it brazen.' },
      'supplements[0].accounts[0].wording: takes a side with "brazen"',
    ],
    [
      'a long quotation',
      { 'supplements[0].accounts[0].quotation': Array(26).fill('word').join(' ') },
      'supplements[0].accounts[0].quotation: has 26 words',
    ],
  ])('finds %s', (_, changes, expected) => {
    const errors = lint(changes as Changes)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(expected)
    expect(errors[0]).toMatch(/\.$/)
  })
})
