import { describe, expect, it } from 'vitest'
import { draft, makeArticle } from './read-articles.ts'

const read = (...paragraphs: readonly string[]) => draft(makeArticle('The quarrel', ...paragraphs))

/** Each account, as "speaker stance: words"; a party speaks where no person does. */
const said = (...paragraphs: readonly string[]): string[] =>
  read(...paragraphs).claims.flatMap(({ accounts }) =>
    accounts.flatMap(({ voice, stance, statements }) =>
      statements.map(s => `${voice.speaker ?? voice.party} ${stance}: ${s.words}`),
    ),
  )

describe('what bodies are called', () => {
  it('knows "the union" by an officer whom it shares with a named body', () => {
    const found = said(
      'The Allied Dock Hands walked out. Their leader, Tom Roe, blamed the crane.',
      'The union leader Tom Roe spoke. The union said the crane had failed.',
    )
    expect(found).toContain('allied-dock-hands asserts: the crane had failed')
  })

  it('lists what "the company" says as unsure where none is named so, and gives it to nobody', () => {
    const { claims, unsure } = read('Tom Roe and Ann Poe met. The company said the crane had failed.')
    expect(claims).toEqual([])
    expect(unsure).toEqual(['The company said the crane had failed.'])
  })

  it('takes the first word of a firm for the firm, and the name of a town for none', () => {
    const { entities } = read(
      'Merrow Rubber said the crane had failed. On Monday Merrow denied a fire. Workers in Ludd met the Ludd Harbour Board. A fire in Ludd spread.',
    )
    expect(entities.find(e => e.id === 'merrow-rubber')?.aliases).toEqual(['Merrow'])
    expect(entities.find(e => e.name === 'Ludd')).toBeDefined()
  })

  it('takes "the interior ministry" for the Ministry of the Interior', () => {
    const found = said('The Ministry of the Interior met. The interior ministry said the crane had failed.')
    expect(found).toContain('ministry-of-the-interior asserts: the crane had failed')
  })

  it('takes a given name that is a city for a person', () => {
    const { entities } = read('Sofia Roe said the crane had failed. Roe denied a fire.')
    expect(entities.map(e => [e.name, e.kind])).toEqual([['Sofia Roe', 'person']])
  })

  it('tells persons from bodies by how they are shortened and introduced', () => {
    const { entities } = read(
      'Widow Ilse Vick, who lives there, said the crane had failed.',
      'Merrow Ltd said the bolts were sound. On Monday Merrow said the crane had been tested.',
      'Tarn Ferries, which runs the service, denied a fire.',
      "The chemical firm Norvane met. The firm's director, Lena Okoro, who joined then, said it had passed.",
    )
    const kinds = Object.fromEntries(entities.map(e => [e.name, e.kind]))
    expect(kinds).toMatchObject({ 'Ilse Vick': 'person', 'Merrow Ltd': 'party', 'Tarn Ferries': 'party' })
    expect(entities.find(e => e.name === 'Lena Okoro')?.party).toBe('norvane')
  })

  it('takes a rank for no part of a name, and a number for none', () => {
    const { entities } = read(
      'Major Lukas Brandt denied a fire. Brandt said the crane fell. On Monday Major Brandt said it stood.',
      'LUDD (Star) - Two Tarnian boats sank. A Tarnian boat sank.',
    )
    expect(entities.map(e => e.name)).not.toContain('Two Tarnian')
    expect(entities.find(e => e.name === 'Lukas Brandt')).toMatchObject({ kind: 'person', aliases: ['Brandt'] })
  })

  it('does not take a service in a town for the town', () => {
    const found = said('A fire in Ludd spread. The fire service in Ludd said the cause was not known.')
    expect(found).toEqual(['fire-service-in-ludd asserts: the cause was not known'])
  })

  it('takes no adjective for a speaker', () => {
    expect(said('The Ruritanian harbour agency said the crane had failed.')).toEqual([
      'ruritanian-harbour-agency asserts: the crane had failed',
    ])
  })
})

describe('who is given nothing', () => {
  it('is whoever a "they" may stand for over several sentences', () => {
    const { claims, unsure } = read(
      'The Harbour Board met on Monday. It rained all day. The boats stayed out. In the court they confirmed that the crane had failed.',
    )
    expect(claims).toEqual([])
    expect(unsure).toEqual(['In the court they confirmed that the crane had failed.'])
  })

  it('is whoever is asked', () => {
    expect(said('President Ann Poe met the crew. Did Ann Poe promise that the crane would be tested?')).toEqual([])
  })

  it('is whoever does not answer questions', () => {
    expect(said('The Harbour Board did not respond to a request for comment on the crane.')).toEqual([])
  })
})

describe('who is not the speaker', () => {
  it('is whoever is accused in a headline', () => {
    expect(said('The firm Norvane met.', 'Norvane blamed for dead fish in the lake')).toEqual([])
  })

  it('is whoever published what speaks', () => {
    const found = said('The memo, which the Harbour Board published, says the crane was too old.')
    expect(found).toEqual([])
  })

  it('is whoever is told', () => {
    const found = said('Engineer Jane Roe told the Harbour Board the crane was too old.')
    expect(found).toEqual(['jane-roe asserts: the crane was too old'])
  })
})

describe('a transcript', () => {
  const turns = [
    'Engineer Jane Roe and Mayor Tom Vick were there.',
    'HOST: Jane Roe says that the crane was too old.',
    'VICK: No crane was too old. Roe told me that she was tired.',
  ]
  it('gives each sentence to whoever says it, and what others say to them', () => {
    expect(said(...turns).sort()).toEqual([
      'jane-roe asserts: she was tired',
      'jane-roe asserts: the crane was too old',
      'tom-vick denies: No crane was too old',
    ])
  })
})

describe('stances', () => {
  it('takes "claims that" for no part of what is denied', () => {
    expect(said('Mayor Tom Vick denied claims that the crane had failed.')).toEqual([
      'tom-vick denies: the crane had failed',
    ])
  })

  it('does not take a contrast for a denial', () => {
    const found = said('The Harbour Board spoke. The Harbour Board says rust, not the crew, broke the crane.')
    expect(found).toEqual(['harbour-board asserts: rust, not the crew, broke the crane'])
  })

  it('does not take the negation of a condition for a denial', () => {
    const found = said('The Harbour Board said the crane would fall if the bolts were not changed.')
    expect(found).toEqual(['harbour-board asserts: the crane would fall if the bolts were not changed'])
  })

  it('takes what stands behind a colon for no part of what is denied', () => {
    const found = said(
      'Lawyer Jane Roe disagrees: she asserts that the crane was tested.',
      'Mayor Tom Vick denies that the crane fell: according to the Harbour Board, it was taken down.',
    )
    expect(found).toContain('jane-roe asserts: the crane was tested')
    expect(found).toContain('tom-vick denies: the crane fell')
    expect(found).toContain('harbour-board asserts: it was taken down')
  })

  it('joins "any such offer" to the offer, and "called it absurd" to the demand', () => {
    const { claims } = read(
      'Mayor Tom Vick said the Harbour Board had offered him a crane. The Harbour Board denied that any such offer had been made.',
      'Engineer Jane Roe said her demand was a test of the bolts. Captain Otto Brenn called the demand absurd.',
    )
    const sides = claims.map(c => c.accounts.map(a => `${a.voice.speaker ?? a.voice.party} ${a.stance}`))
    expect(sides).toEqual([
      ['tom-vick asserts', 'harbour-board denies'],
      ['jane-roe asserts', 'otto-brenn denies'],
    ])
  })

  it('does not join the denial of words to what the words say', () => {
    const { claims } = read(
      'Mayor Tom Vick said that the vote was free and fair.',
      'Observer Jane Roe denied that she had called the vote free and fair.',
    )
    expect(claims.map(c => c.accounts.length)).toEqual([1, 1])
  })

  it('finds whoever hits back behind a "but"', () => {
    const found = said(
      'Mayor Tom Vick said the crane had been sold. But engineer Jane Roe hit back, branding the claim "a wicked invention".',
    )
    expect(found).toContain('jane-roe denies: the claim "a wicked invention"')
  })
})
