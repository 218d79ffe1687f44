import { describe, expect, it } from 'vitest'
import { packOfDraft } from '../../lib/draft/pack-of-draft.ts'
import { draft, languageOfDrafts, makeArticle } from './read-articles.ts'

const NAMES = ['Orrin', 'Tarn', 'Velk', 'Jaspe', 'Holm', 'Brand', 'Quill', 'Rast', 'Noor', 'Pell']
const VERBS = ['said', 'denied that', 'claimed', 'insisted that', 'warned that']

/** An article of many statements that share words with one another, and answers between them. */
function makeLong(characters: number): string[] {
  const paragraphs: string[] = []
  for (let n = 0, length = 0; length < characters; n++) {
    const [who, other] = [NAMES[n % 10], NAMES[(n * 7 + 3) % 10]]
    const text = `Mayor ${who} ${other}son ${VERBS[n % 5]} the harbour crew had moved ${n % 89} boats of lamp${n % 313} near ${other}ton, and that the lamp failed. ${who} denied it.`
    paragraphs.push(text)
    length += text.length
  }
  return paragraphs
}

const time = (paragraphs: readonly string[]): number => {
  const start = performance.now()
  draft(makeArticle('Long', ...paragraphs))
  return performance.now() - start
}

describe('long and odd articles', () => {
  it('take time in line with their length', () => {
    time(makeLong(20_000))
    const [short, long] = [time(makeLong(60_000)), time(makeLong(240_000))]
    // Four times the length takes four times as long; sixteen times would be the square.
    expect(long).toBeLessThan(short * 10 + 500)
  }, 60_000)

  it.each([
    ['quotation marks', " 'a".repeat(100_000)],
    ['double quotation marks', '" A b c d '.repeat(30_000)],
    ['capitals', 'Ab '.repeat(100_000)],
    ['words of speech', 'He said so. '.repeat(8_000)],
    ['conjunctions', 'Roe said and '.repeat(25_000)],
    ['commas', 'Roe, '.repeat(60_000)],
    ['spaces', `${' '.repeat(300_000)}x`],
    ['letters', 'a'.repeat(300_000)],
  ])(
    'ends with nothing but %s',
    (_, text) => {
      const article = makeArticle('Odd', text)
      const found = draft(article)
      expect(packOfDraft(found, [article], languageOfDrafts(), '2031-01-01').pack.claims).toHaveLength(
        found.claims.length,
      )
    },
    30_000,
  )
})
