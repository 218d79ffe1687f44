import { describe, expect, it } from 'vitest'
import { openSpeech } from '../../../lib/engine/voice/open-speech.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { makePage } from './voice-fixture.ts'

/** Whoever is the subject of the first verb that reports, denies or doubts in a page's last sentence. */
function speakerOf(paragraphs: readonly string[]): string {
  const page = makePage(paragraphs)
  const block = paragraphs.length - 1
  const speech = openSpeech(page, ENGLISH)
  const parsed = speech.read({ block, sentence: (page.blocks[block]?.sentences.length ?? 1) - 1 })
  const verb = parsed?.verbs[0]
  const speaker = parsed === null || verb === undefined ? null : speech.speakerOfVerb(parsed, verb)
  return speaker === null ? 'nobody' : `${speaker.text} = ${speaker.entity} of ${speaker.party}`
}

describe('the subject of a verb', () => {
  it.each([
    ['Ruritania said so.', 'Ruritania = ruritania of ruritania'],
    ['On Monday, Rupert Hentzau flatly denied it.', 'Rupert Hentzau = hentzau of ruritania'],
    [
      'Ruritanian foreign minister Rupert Hentzau said so.',
      'Ruritanian foreign minister Rupert Hentzau = hentzau of ruritania',
    ],
    ['The Ruritanian foreign minister said so.', 'Ruritanian foreign minister = hentzau of ruritania'],
    ['Officials in Strelsau said so.', 'Officials in Strelsau = ruritania of ruritania'],
    ['An aide to Hentzau said so.', 'aide to Hentzau = null of ruritania'],
    ['Graustarkian ambassador Jane Roe said so.', 'Graustarkian ambassador Jane Roe = null of graustark'],
    ['The Ruritanian analyst Jane Roe said so.', 'Ruritanian analyst Jane Roe = null of null'],
    ['Graustark and Ruritania deny it.', 'Graustark and Ruritania = graustark of graustark'],
    ['The claim was denied by Ann Poe.', 'Ann Poe = poe of acme'],
    ['“So be it,” said Ann Poe.', 'Ann Poe = poe of acme'],
    ['Jane Roe, a lawyer for Acme, said so.', 'Jane Roe = null of acme'],
    ['Its director, Jane Roe, said so.', 'Jane Roe = null of null'],
    ['A spokeswoman for Acme, Jane Roe, denied it.', 'Jane Roe = null of acme'],
    ['The head of the club, Ann Poe, at last denied it.', 'Ann Poe = poe of acme'],
    ['His rival, Jane Roe, claims that it fell.', 'Jane Roe = null of null'],
    ['However, Ann Poe denied a plot, adding nothing.', 'Ann Poe = poe of acme'],
    ['A source, who gave no name, said Acme was told of it.', 'source = null of null'],
    ['Only then did the League claim victory.', 'the League = league of league'],
    ['It was reported.', 'nobody'],
  ])('of %j', (sentence, expected) => {
    expect(speakerOf([sentence])).toBe(expected)
  })

  it.each([
    [['Hentzau spoke.', 'It rained.', 'He denied it.'], 'Hentzau = hentzau of ruritania'],
    [['Acme met the League.', 'Ann Poe said nothing. She denied it.'], 'Ann Poe = poe of acme'],
    [['Acme issued a note.', 'It denied the report.'], 'Acme = acme of acme'],
    [
      ['The foreign minister, Rupert Hentzau, spoke.', 'The minister denied it.'],
      'Rupert Hentzau = hentzau of ruritania',
    ],
    [['The mayor of Tarn, Jane Roe, urged calm.', 'She denied it.'], 'Jane Roe = null of null'],
    [['Rupert Hentzau spoke.', 'The minister denied it.'], 'Rupert Hentzau = hentzau of ruritania'],
    [['It rained.', 'He denied it.'], 'nobody'],
  ])('across %j', (paragraphs, expected) => {
    expect(speakerOf(paragraphs)).toBe(expected)
  })
})
