import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareDraft } from './expected.ts'
import { draft, makeArticle, readArticle } from './read-articles.ts'
import { EXPECTED } from './reservoir/expected.ts'

const FOLDER = join(import.meta.dirname, 'reservoir')
const both = async () =>
  draft(await readArticle(join(FOLDER, 'first.txt')), await readArticle(join(FOLDER, 'second.txt')))

const find = (drafted: ReturnType<typeof draft>, words: RegExp) => {
  const claim = drafted.claims.find(c => words.test(c.best.words))
  if (claim === undefined) throw new Error(`no claim has ${words}`)
  return claim
}

const sides = (drafted: ReturnType<typeof draft>, words: RegExp) =>
  find(drafted, words).accounts.map(({ voice, stance }) => `${voice.speaker ?? voice.party ?? 'article'} ${stance}`)

describe('a draft of two articles of our own', () => {
  it('finds at least four claims of five with both sides, and invents nothing', async () => {
    const { found, missed, invented } = compareDraft(await both(), EXPECTED)
    expect(invented).toEqual([])
    expect(found.length / EXPECTED.length, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.8)
  })

  it('tells the comparison of drafts what is missed and what is invented', async () => {
    const drafted = await both()
    const { found } = compareDraft(drafted, EXPECTED)
    const fewer = { ...drafted, claims: drafted.claims.slice(1) }
    expect(compareDraft(fewer, EXPECTED).found.length).toBe(found.length - 1)
    expect(compareDraft(drafted, EXPECTED.slice(1)).invented).not.toEqual([])
    const [first] = EXPECTED
    const swapped = [{ ...first, asserts: first?.denies ?? [], denies: first?.asserts ?? [] }, ...EXPECTED.slice(1)]
    expect(compareDraft(drafted, swapped as typeof EXPECTED).invented).toContain('gates opened: petra-hallin asserts')
  })

  it('pairs claim and denial across articles, puts what is contested first, and links other numbers', async () => {
    const { claims } = await both()
    const contested = claims.map(c => c.isContested)
    expect(contested.slice(0, 5)).toEqual([true, true, true, true, true])
    expect(contested.lastIndexOf(true)).toBeLessThan(contested.indexOf(false))
    const dead = claims.findIndex(c => /43 people/.test(c.best.words))
    const fewer = claims.findIndex(c => /29/.test(c.best.words))
    expect(claims[dead]?.contrary).toEqual([fewer])
  })

  it('groups the spellings of each name, and tells for whom persons speak', async () => {
    const { entities } = await both()
    const byId = new Map(entities.map(e => [e.id, e]))
    expect(byId.get('petra-hallin')).toMatchObject({
      kind: 'person',
      party: 'osterland',
      aliases: ['Hallin'],
      roles: ['interior minister'],
    })
    expect(byId.get('dario-menk')).toMatchObject({ kind: 'person', party: 'velmark' })
    expect(byId.get('otto-brenn')).toMatchObject({ kind: 'person', party: 'velmark' })
    expect(byId.get('lena-okoro')).toMatchObject({ kind: 'person', party: 'world-rivers-commission' })
    expect(byId.get('velmark')?.kind).toBe('party')
  })
})

describe('what is said, and by whom', () => {
  it('gives a quotation of more than 25 words up to a stop that fits', () => {
    const long = `"We saw the light go out over the harbour. ${'Then it went very dark and still '.repeat(5)}," Jane Roe said.`
    const { claims } = draft(makeArticle('Light', 'Mayor Jane Roe spoke.', long))
    expect(claims[0]?.accounts[0]?.quotation).toBe('We saw the light go out over the harbour.')
  })

  it('reads single quotation marks, and sentences inside of them', () => {
    const { claims } = draft(
      makeArticle('Light', "Mayor Jane Roe spoke. 'Can we sail without the lamp? No,' she said."),
    )
    expect(claims[0]?.accounts[0]).toMatchObject({
      quotation: 'Can we sail without the lamp? No',
      voice: { speaker: 'jane-roe' },
    })
  })

  it('knows whose government a city or a house stands for', () => {
    const text =
      'Berlin accused Norway of closing the strait. Norwegian Foreign Minister Kari Roe rejected the accusation.'
    expect(sides(draft(makeArticle('Strait', text)), /closing the strait/)).toEqual([
      'germany asserts',
      'kari-roe denies',
    ])
    expect(draft(makeArticle('Strait', text)).entities.find(e => e.id === 'kari-roe')?.party).toBe('norway')
  })

  it('takes a threat as what the article says, and answers it by whoever means to stay', () => {
    const text =
      'Graustark issued a threat to abandon the fishing talks. President Ann Poe of Graustark said Graustark did not intend to withdraw from the talks.'
    expect(sides(draft(makeArticle('Talks', text)), /abandon/)).toEqual(['article asserts', 'ann-poe denies'])
  })

  it('joins no claim of other numbers, and none that shares a single word', () => {
    const { claims } = draft(
      makeArticle(
        'Storm',
        'Mayor Jane Roe said 40 boats sank in the storm. Captain Tom Poe said 12 boats sank in the storm.',
        'Roe said the harbour crew did good work. Poe said the lamps work.',
      ),
    )
    expect(claims.map(c => c.accounts.length)).toEqual([1, 1, 1, 1])
    expect(find({ claims, entities: [], unsure: [] }, /40 boats/).contrary).toHaveLength(1)
  })

  it('joins no statements that begin with different parties, and none with little in common', () => {
    const acts = draft(
      makeArticle(
        'Shells',
        'Ruritania denied every charge. Graustark denied every charge.',
        'Mayor Jane Roe said Ruritania shelled the harbour at night.',
        'Captain Tom Poe said Graustark shelled the harbour in June.',
      ),
    )
    expect(acts.claims.filter(c => /shelled/.test(c.best.words))).toHaveLength(2)
    const little = draft(
      makeArticle(
        'Boats',
        'Mayor Jane Roe said the old harbour pilot steered nine passenger boats past the sunken lighthouse in the fog.',
        'Roe said the old harbour office sold ferry tickets, postcards and fresh bread to tourists all summer.',
      ),
    )
    expect(little.claims).toHaveLength(2)
  })

  it('does not take what somebody else is said to have said for their word', () => {
    const { claims } = draft(
      makeArticle('Gate', 'Mayor Jane Roe said Captain Tom Poe told her that the gate was open.'),
    )
    expect(claims.flatMap(c => c.accounts.map(a => a.voice.speaker))).toEqual(['jane-roe'])
  })

  it('says nothing where nobody speaks', () => {
    expect(draft(makeArticle('Weather', 'It rained all day. The river rose.')).claims).toEqual([])
    expect(draft(makeArticle('')).claims).toEqual([])
    expect(draft()).toEqual({ entities: [], claims: [], unsure: [] })
  })
})
