import { describe, expect, it } from 'vitest'
import { draft, makeArticle } from './read-articles.ts'

/** Who says what, as "speaker: words"; a party speaks where no person does. */
const said = (...paragraphs: readonly string[]): string[] =>
  draft(makeArticle('The quarrel', ...paragraphs)).claims.flatMap(({ accounts }) =>
    accounts.flatMap(({ voice, stance, statements }) =>
      statements.map(s => `${voice.speaker ?? voice.party} ${stance}: ${s.words}`),
    ),
  )

describe('who is given a statement', () => {
  it.each([
    [
      'a name behind a title',
      'The Dock Workers Union met. Its head, Professor Ann Poe, told the panel that the crane had failed.',
      'ann-poe asserts: the crane had failed',
    ],
    [
      'a name behind the verb',
      'The Dock Workers Union met. "The crane does not fail by itself," said its director, Ann Poe.',
      'ann-poe asserts: The crane does not fail by itself',
    ],
    [
      'a name in commas without a title',
      'A survivor, Tom Roe, told the council that the crane had swung twice.',
      'tom-roe asserts: the crane had swung twice',
    ],
    [
      'a person of a body',
      'Mayor Jane Roe spoke. Jane Roe of the Harbour Board said the crane was too old.',
      'jane-roe asserts: the crane was too old',
    ],
    [
      'whoever a possessive stands for',
      'Mayor Jane Roe met the crew. Her office said the crane was too old.',
      'jane-roe asserts: the crane was too old',
    ],
    [
      'somebody without a name',
      'An engineer at the port said the crane was too old.',
      'engineer-at-the-port asserts: the crane was too old',
    ],
    [
      'two leaders at once',
      'The call followed a meeting between President Ann Poe and Mayor Tom Roe, where both leaders suggested they were "very close" to a deal.',
      'ann-poe asserts: they were "very close" to a deal',
    ],
    [
      'an outlet that is cited',
      'According to The Lantern, nine cranes were sold in the spring.',
      'lantern asserts: nine cranes were sold in the spring',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toContain(expected)
  })

  it('is nobody whom a quotation only speaks of', () => {
    const text =
      'Orla Roe, spokeswoman for the Ski Federation, spoke. "They were called cheats on the word of one dismissed employee," said Orla Roe.'
    expect(said(text)).toEqual(['orla-roe asserts: They were called cheats on the word of one dismissed employee'])
  })
})

describe('what one speaker says in two verbs', () => {
  it('is one statement where the second verb is what is denied', () => {
    const text =
      'Mayor Jane Roe said Captain Tom Poe had promised an inquiry. Poe denied that he had promised an inquiry.'
    expect(said(text)).toEqual([
      'jane-roe asserts: Captain Tom Poe had promised an inquiry',
      'tom-poe denies: he had promised an inquiry',
    ])
  })

  it('is two where the speaker goes on', () => {
    const text = 'Mayor Jane Roe said the crane was too old and warned that the pier would close.'
    expect(said(text)).toEqual(['jane-roe asserts: the crane was too old', 'jane-roe asserts: the pier would close'])
  })
})

describe('what is taken for an answer', () => {
  it('answers what stands before, and no earlier article or later sentence', () => {
    const early =
      'The Dock Workers Union rejected the allegation. Minister Ann Poe said the union could lose its licence.'
    expect(said(early)).toEqual(['ann-poe asserts: the union could lose its licence'])
  })

  it('answers the accusation and not what stands nearest, where it says so', () => {
    const text = [
      'Graustark accused Ruritania of flooding the valley. Mayor Jane Roe of Graustark said 43 people were dead.',
      'Ruritania rejected the accusation.',
    ]
    expect(draft(makeArticle('Flood', ...text)).claims.find(c => c.isContested)?.best.words).toContain(
      'flooding the valley',
    )
  })

  it('goes to no claim where a pronoun stands too far behind all of them', () => {
    const far = Array.from({ length: 8 }, () => 'It rained in the hills all day.').join(' ')
    expect(said(`Mayor Jane Roe said Captain Tom Poe had sold the crane. ${far} Poe called it a lie.`)).toEqual([
      'jane-roe asserts: Captain Tom Poe had sold the crane',
    ])
    expect(said('Mayor Jane Roe said Captain Tom Poe had sold the crane. Poe called it a lie.')).toHaveLength(2)
  })

  it('joins a negation to a claim only where it negates what is claimed', () => {
    const said = (denial: string) =>
      draft(
        makeArticle(
          'Alarms',
          `Mayor Jane Roe said the alarms on the third pier were silent. Captain Tom Poe said ${denial}.`,
        ),
      ).claims.length
    expect(said('nobody had tested the alarms on the third pier')).toBe(2)
    expect(said('the alarms on the third pier were not silent')).toBe(1)
  })
})
