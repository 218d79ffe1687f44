import { describe, expect, it } from 'vitest'
import { lintPack } from '../../../lib/pack/lint/lint.ts'
import { formatPackError, parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../example.ts'

const LOADED = ['brazen', 'of course']

function lint(changes: Parameters<typeof makeInput>[0]): string[] {
  const parsed = parsePack(makeInput(changes), 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return lintPack(parsed.value, 'p', [], LOADED).map(formatPackError)
}

const guild = { id: 'traders', kind: 'party', name: 'Guild of Traders', description: 'The same guild' }
const WORDS_25 = Array.from({ length: 25 }, (_, n) => `word${n}`).join(' ')

describe('lintPack', () => {
  it('finds nothing in a pack that is fit', () => {
    expect(lint({})).toEqual([])
  })

  it.each([
    // ids that lead nowhere
    ['a topic', { 'claims[0].topic': 'tunnel' }, 'claims[0].topic: names the topic "tunnel"'],
    [
      'an exclude of a topic',
      { 'topics[0].excludes': ['nothing'] },
      'topics[0].excludes[0]: names the concept or entity',
    ],
    ['a party of an entity', { 'entities[2].party': 'nobody' }, 'entities[2].party: names the entity "nobody"'],
    ['an entity of a concept', { 'concepts[0].entities': ['nobody'] }, 'concepts[0].entities[0]: names the entity'],
    [
      'a term of a pattern',
      { 'claims[0].patterns[0].any': ['nothing'] },
      'patterns[0].any[0]: names the concept or entity',
    ],
    [
      'a term of an act',
      { 'claims[0].patterns[0].act': { deed: 'unsafe', by: 'nobody' } },
      'patterns[0].act.by: names the concept or entity "nobody"',
    ],
    [
      'an act of nobody on nobody',
      { 'claims[0].patterns[0].act': { deed: 'unsafe' } },
      'patterns[0].act: names neither `by` nor `on`',
    ],
    [
      'an act on oneself',
      { 'claims[0].patterns[0].act': { deed: 'unsafe', by: 'council', on: 'council' } },
      'patterns[0].act: has the same for `by` and `on`',
    ],
    [
      'a term to exclude',
      { 'claims[0].patterns[0].none': ['nothing'] },
      'patterns[0].none[0]: names the concept or entity',
    ],
    [
      'an exclude',
      { 'claims[0].excludes': ['elsewhere', 'nothing'] },
      'excludes[1]: names the concept or entity "nothing"',
    ],
    ['a contradicted claim', { 'claims[1].contradicts': ['nothing'] }, 'claims[1].contradicts[0]: names the claim'],
    [
      'a speaker of a test',
      { 'claims[0].tests.matches[0].speaker': 'nobody' },
      'tests.matches[0].speaker: names the entity',
    ],
    ['a speaker', { 'claims[0].accounts[0].speaker': 'nobody' }, 'accounts[0].speaker: names the entity "nobody"'],
    [
      'a source',
      { 'claims[0].accounts[0].sources': ['nowhere'] },
      'accounts[0].sources[0]: names the source "nowhere"',
    ],
    ['a claim to go through', { 'claims[1].accounts[0].through': 'nothing' }, 'accounts[0].through: names the claim'],
    // ids that lead astray
    ['a claim against itself', { 'claims[1].contradicts': ['bridge-sale'] }, 'names the claim itself'],
    ['a claim through itself', { 'claims[1].accounts[0].through': 'bridge-sale' }, 'names the claim itself'],
    ['a party of its own', { 'entities[0].party': 'council' }, 'entities[0].party: names the entity itself'],
    [
      'a speaker of another party',
      { 'claims[0].accounts[0].party': 'traders' },
      '"mayor" does not speak for the account',
    ],
    ['a speaker of a source itself', { 'claims[0].accounts[0].party': null }, '"mayor" does not speak for the account'],
    ['a concept nobody uses', { 'claims[0].excludes': [] }, 'concepts[2]: "elsewhere" is used by no pattern'],
    ['a concept of nothing', { 'concepts[2].phrases': [] }, 'concepts[2]: "elsewhere" has no phrase and no entity'],
    // evidence
    ['no source', { 'claims[0].accounts[0].sources': [] }, 'account "mayor-asserts" has no evidence'],
    ['a long quotation', { 'claims[0].accounts[0].quotation': `${WORDS_25} more` }, 'quotation: has 26 words'],
    // duplicates
    ['an entity id', { 'entities[4]': guild }, 'entities[4].id: "traders" stands at entities[2].id already'],
    [
      'an account id',
      { 'claims[0].accounts[1]': account('mayor-asserts') },
      'accounts[1].id: "mayor-asserts" stands at',
    ],
    [
      'a spelling',
      { 'entities[2].aliases': ['council'] },
      'entities[2].aliases[0]: "council" stands at entities[0].aliases[0]',
    ],
    [
      'a role',
      { 'entities[3].roles': ['The Mayor'] },
      'entities[3].roles[0]: "The Mayor" stands at entities[1].roles[0]',
    ],
    ['a phrase', { 'concepts[0].phrases': ['bridge', 'Bridge'] }, 'concepts[0].phrases[1]: "Bridge" stands at'],
    [
      'a source of an account',
      { 'claims[0].accounts[0].sources': ['gazette', 'gazette'] },
      'sources[1]: "gazette" stands',
    ],
    ['a wording', { 'claims[0].wordings': ['It is old', 'it is old'] }, 'wordings[1]: "it is old" stands at'],
    ['a term of one pattern', { 'claims[0].patterns[0].none': ['unsafe'] }, 'patterns[0].none[0]: "unsafe" stands at'],
    [
      'a test',
      { 'claims[0].tests.rejects': ['The Council has an unsafe bridge.'] },
      'tests.rejects[0]: "The Council has an unsafe bridge." stands',
    ],
    // loaded words
    ['title', { title: 'A brazen closure' }, 'title: takes a side with "brazen"'],
    ['topic', { 'topics[0].title': 'Brazen closure' }, 'topics[0].title: takes a side with "brazen"'],
    [
      'description',
      { 'entities[0].description': 'Of course, a council' },
      'entities[0].description: takes a side with "of course"',
    ],
    ['statement', { 'claims[0].statement': 'It was brazen.' }, 'claims[0].statement: takes a side'],
    ['title of a claim', { 'claims[0].title': 'A brazen act' }, 'claims[0].title: takes a side'],
    ['wordings', { 'claims[0].wordings': ['A brazen, unsafe bridge'] }, 'claims[0].wordings[0]: takes a side'],
    ['account', { 'claims[0].accounts[0].wording': 'Calls it brazen.' }, 'accounts[0].wording: takes a side'],
    // dates
    ['a topic to come', { 'topics[0].date': '2024-06-01' }, "topics[0].date: 2024-06-01 is after the pack's own date"],
    ['a source to come', { 'sources[0].date': '2024-06-01' }, 'sources[0].date: 2024-06-01 is after'],
    [
      'an account before its source',
      { 'claims[0].accounts[0].date': '2024-05-03' },
      'accounts[0].date: 2024-05-03 is after the date of every source',
    ],
  ])('finds %s', (_, changes, expected) => {
    const errors = lint(changes as Parameters<typeof makeInput>[0])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(expected)
    expect(errors[0]).toMatch(/\.$/)
  })

  it('finds a concept with the id of an entity', () => {
    expect(
      lint({ 'concepts[1].id': 'council', 'claims[0].patterns[0].all': ['bridge-word', 'council'] }).join('\n'),
    ).toContain('concepts[1].id: "council" is an entity\'s id too')
  })

  it('finds the same pattern twice', () => {
    const pattern = { all: ['bridge-word', 'unsafe'] }
    expect(lint({ 'claims[0].patterns': [pattern, pattern] })).toEqual([
      'p: claims[0].patterns[1]: this pattern stands at claims[0].patterns[0] already: keep one of them.',
    ])
  })

  it('finds a quotation of nobody', () => {
    const nobody = { 'claims[0].accounts[0].party': null, 'claims[0].accounts[0].speaker': null }
    expect(lint(nobody)[0]).toContain('accounts[0].quotation: quotes nobody')
  })

  it.each([
    ['a quotation of 25 words', { 'claims[0].accounts[0].quotation': WORDS_25 }],
    ['a loaded word of the speaker', { 'claims[0].accounts[0].quotation': 'a brazen act' }],
    ['a loaded word in quotation marks', { 'claims[0].accounts[0].wording': 'Calls it “brazen” and "brazen".' }],
    ['a loaded word in a source title', { 'sources[0].title': 'Of course it is brazen' }],
    ['a longer word that holds a loaded one', { 'claims[0].statement': 'Brazenfield has an old bridge.' }],
    ['a concept that a topic uses', { 'claims[0].excludes': [], 'topics[0].excludes': ['elsewhere'] }],
    ['an account of a source itself', { 'claims[0].accounts[0]': { ...account('own'), party: null, speaker: null } }],
    ['an account that a later source reports', { 'claims[0].accounts[0].date': '2024-05-01' }],
    ['an account with one undated source', { 'claims[1].accounts[0].date': '2024-05-19' }],
    ['an account id that another claim has', { 'claims[1].accounts[0].id': 'mayor-asserts' }],
  ])('accepts %s', (_, changes) => {
    expect(lint(changes as Parameters<typeof makeInput>[0])).toEqual([])
  })
})

function account(id: string) {
  return { id, party: 'council', speaker: 'mayor', stance: 'asserts', wording: 'Says so.', sources: ['gazette'] }
}
