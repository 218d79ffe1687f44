import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import type { Block } from '../../../lib/model/page.ts'
import { exampleIndex } from '../example-pack.ts'

const index = exampleIndex()

/** Voices of the last text, on a page about the sluice. */
function answer(...texts: readonly string[]): readonly string[] {
  const all = ['Tarn opened the sluice', ...texts]
  const blocks = all.map((text, i): Block => ({ id: i + 1, kind: i === 0 ? 'title' : 'paragraph', text }))
  const { matches } = scanPage(index, LANGUAGES, { language: 'en', blocks, context: null })
  return matches
    .filter(m => m.block === all.length)
    .map(m => `${m.claim} ${m.voice}${m.speaker === null ? '' : `: ${m.speaker}`}`)
}

const FAR = Array.from({ length: 5 }, (_, n) => `The market has stall number ${n + 20}.`)

describe('a sentence with no word of its topic', () => {
  it.each([
    ['Ada Vale dismissed the allegation.', ['opened denied: vale']],
    ['The allegation made headlines.', ['opened mentioned']],
    ['Orrin discussed the accusation with a lawyer.', ['opened mentioned']],
    ['Orrin called the denial laughable.', ['opened attributed: orrin']],
    ['Ada Vale denied it.', ['opened denied: vale']],
    ['Ada Vale does not know whether it is the truth.', ['opened doubted: vale']],
    ['“Another round of lies,” Ada Vale said.', ['opened denied: vale']],
    ['It was, of course, a hoax.', ['opened denied']],
    ['It may never have happened.', ['opened doubted']],
  ])('answers: %s', (sentence, expected) => {
    expect(answer(sentence)).toEqual(expected)
  })

  it.each([
    'The report was read by many.',
    'A claim that bread is dear made headlines.',
    'I may be wrong.',
    'Ada Vale said in a long and tedious speech that the notion of cheap bread was nonsense.',
    'The baker was angry.',
  ])('leaves alone: %s', sentence => {
    expect(answer(sentence)).toEqual([])
  })

  it('answers by a pronoun alone only close behind what it answers', () => {
    expect(answer('Ada Vale denied it.')).not.toEqual([])
    expect(answer(...FAR, 'Ada Vale denied it.')).toEqual([])
    expect(answer(...FAR, 'Ada Vale dismissed the allegation.')).not.toEqual([])
  })

  it('lets a noun that goes on with what happened point back', () => {
    expect(answer('Ada Vale rejected its account of the incident.')).toEqual(['opened denied: vale'])
    expect(answer('Ada Vale rejected its account of the harvest.')).toEqual([])
  })
})
