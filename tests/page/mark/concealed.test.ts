import { describe, expect, it } from 'vitest'
import { keepConcealed } from '../../../lib/page/mark/concealed.ts'
import { makeMatch } from '../../card/example-match.ts'

const located = (block: number, claim: string) => ({ match: makeMatch(block, 0, claim), range: null })
const sentences = [{ matches: [located(1, 'set'), located(1, 'count')] }, { matches: [located(2, 'set')] }]
const words = ({ block }: { block: number }) => `Sentence ${block}.`
const left = (concealed: ReturnType<typeof keepConcealed>) =>
  concealed.drop(sentences, words).map(({ matches }) => matches.map(({ match }) => `${match.block} ${match.claim}`))

describe('concealed marks', () => {
  it('are none at first', () => {
    expect(left(keepConcealed())).toEqual([['1 set', '1 count'], ['2 set']])
  })

  it('are those of one sentence with one claim, until they are shown again', () => {
    const concealed = keepConcealed()
    concealed.set({ claim: 'set', sentence: 'Sentence 1.' }, false)
    expect(left(concealed)).toEqual([['1 count'], ['2 set']])
    concealed.set({ claim: 'set', sentence: 'Sentence 1.' }, true)
    expect(left(concealed)).toEqual([['1 set', '1 count'], ['2 set']])
  })

  it('are all of a claim', () => {
    const concealed = keepConcealed()
    concealed.set({ claim: 'set', sentence: null }, false)
    expect(left(concealed)).toEqual([['1 count']])
  })
})
