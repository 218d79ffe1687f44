import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../lib/engine/text/sentences.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { anyText } from '../any-text.ts'
import { splitPlainly } from '../plain.ts'

const split = (text: string) => splitSentences(text, ENGLISH).map(s => text.slice(s.start, s.end))

describe('splitSentences', () => {
  it.each([
    ['The harbour closed. Ships waited.', ['The harbour closed.', 'Ships waited.']],
    ['Minister denies leak', ['Minister denies leak']],
    ['Maj. Gen. Ann Poe spoke to Mr. Roe. He left.', ['Maj. Gen. Ann Poe spoke to Mr. Roe.', 'He left.']],
    [
      'U.S. Senator J. B. Stone voted on Dec. 31 in the U.S. He won.',
      ['U.S. Senator J. B. Stone voted on Dec. 31 in the U.S.', 'He won.'],
    ],
    ['It cost 1.5 million. No. 7 lost.', ['It cost 1.5 million.', 'No. 7 lost.']],
    ['“Never.” She left. “We won,” he said.', ['“Never.”', 'She left.', '“We won,” he said.']],
    ['"Why me?" Ann Poe asked. "Go!" It was late.', ['"Why me?" Ann Poe asked.', '"Go!"', 'It was late.']],
    ['He paused… then spoke. She waited... Nobody came.', ['He paused… then spoke.', 'She waited...', 'Nobody came.']],
    ['They met at 9 a.m. on Monday, in St. Ives.', ['They met at 9 a.m. on Monday, in St. Ives.']],
    ['他说没有。她走了。', ['他说没有。', '她走了。']],
    ['Он сказал: «Нет». Она ушла.', ['Он сказал: «Нет».', 'Она ушла.']],
    ['Headline\n\nBody text', ['Headline', 'Body text']],
    ['   ', []],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('splits as plain expressions do, whatever the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(splitSentences(text, ENGLISH)).toEqual(splitPlainly(text, ENGLISH))
      }),
      { numRuns: 2000 },
    )
  })

  it('gives spans in order that hold all but white space', () => {
    fc.assert(
      fc.property(anyText, text => {
        let end = 0
        for (const span of splitSentences(text, ENGLISH)) {
          expect(text.slice(end, span.start).trim()).toBe('')
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})
