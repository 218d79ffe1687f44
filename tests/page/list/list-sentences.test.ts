import { describe, expect, it } from 'vitest'
import { findInView, listSentences } from '../../../lib/page/list/list-sentences.ts'
import type { Mark } from '../../../lib/page/mark/mark-rules.ts'
import type { MarkedSentence } from '../../../lib/page/mark/reader-bridge.ts'
import { makeMatch } from '../mark/found.ts'
import { makePage } from '../page.ts'

function makeSentence(text: string, levels: readonly Mark['level'][] = []): MarkedSentence {
  const block = {
    id: 1,
    kind: 'quote' as const,
    text: `Before. ${text}`,
    story: true,
    segments: [],
    container: makePage('').body,
  }
  const matches = [
    makeMatch('c', 8, 8 + text.length, { voice: 'denied', speaker: 'ann', speakerText: 'Ann Lee' }),
    makeMatch('a', 8, 8 + text.length, { sure: false }),
  ] as const
  const marks = levels.map(level => ({ level }) as Mark)
  return { block, matches, stretches: [], target: '1:8', isContested: true, marks, located: [] }
}

describe('listSentences', () => {
  it('tells each sentence’s words, and how it puts each claim', () => {
    expect(listSentences([makeSentence('Ann said no.', ['faint', 'quiet'])])).toEqual([
      {
        target: '1:8',
        kind: 'quote',
        text: 'Ann said no.',
        level: 'quiet',
        claims: [
          { claim: 'c', voice: 'denied', sure: true, speaker: 'ann', speakerText: 'Ann Lee', key: '1:8:c:denied' },
          { claim: 'a', voice: 'own', sure: false, speaker: null, speakerText: null, key: '1:8:a:own' },
        ],
      },
    ])
  })

  it('takes a sentence that is not painted as faint', () => {
    expect(listSentences([makeSentence('So.')])[0]?.level).toBe('faint')
  })
})

describe('findInView', () => {
  it('finds nothing where nothing is drawn', () => {
    expect(findInView([makeSentence('So.')])).toBeNull()
  })
})
