import { describe, expect, it } from 'vitest'
import type { FoundStretch } from '../../../lib/model/report.ts'
import { keepConcealed } from '../../../lib/page/card/concealed.ts'
import type { PageBlock } from '../../../lib/page/extract/blocks.ts'
import type { StoryBlock } from '../../../lib/page/mark/findings.ts'
import { makeMatch } from '../../card/example-match.ts'

const stretch = (start: number, claims: readonly string[], ...matches: number[]): FoundStretch => ({
  ...{ start, end: start + 3, denial: 'denied', isContested: true },
  ...{ told: claims, matches },
})

const at = (block: number, ...claims: [string, ...string[]]): StoryBlock => {
  const [first, ...others] = claims.map(claim => makeMatch(block, 0, claim))
  return {
    block: { id: block, text: `Sentence ${block}.` } as PageBlock,
    sentences: first
      ? [{ matches: [first, ...others], stretches: claims.map((claim, place) => stretch(4 * place, [claim], place)) }]
      : [],
    mentions: [],
  }
}
const story = [at(1, 'set', 'count'), at(2, 'set')]
const wordsOf = ({ block, sentences }: StoryBlock) => {
  const span = sentences[0]?.matches[0].sentence
  return block.text.slice(span?.start, span?.end)
}

const left = (concealed: ReturnType<typeof keepConcealed>) =>
  concealed
    .drop(story)
    .map(({ sentences }) =>
      sentences.map(({ matches, stretches }) => [
        matches.map(({ claim }) => claim).join(),
        stretches.map(one => `${one.start} ${one.told} ${one.matches}`).join('; '),
      ]),
    )

const ALL = [[['set,count', '0 set 0; 4 count 1']], [['set', '0 set 0']]]

describe('concealed marks', () => {
  it('are none at first', () => {
    expect(left(keepConcealed())).toEqual(ALL)
  })

  it('are those of one sentence with one claim, until they are shown again', () => {
    const concealed = keepConcealed()
    const mark = { claim: 'set', sentence: wordsOf(at(1, 'set')) }
    concealed.set(mark, false)
    expect(left(concealed)).toEqual([[['count', '4 count 0']], [['set', '0 set 0']]])
    concealed.set(mark, true)
    expect(left(concealed)).toEqual(ALL)
  })

  it('are all of a claim', () => {
    const concealed = keepConcealed()
    concealed.set({ claim: 'set', sentence: null }, false)
    expect(left(concealed)).toEqual([[['count', '4 count 0']], []])
  })
})
