import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_MARKS, type MarkLook } from '../../../lib/model/marks.ts'
import type { Mark } from '../../../lib/page/mark/mark-rules.ts'
import { keepMarkedSentences } from '../../../lib/page/mark/marked-sentences.ts'
import type { MarkedSentence } from '../../../lib/page/mark/reader-bridge.ts'
import { makePage } from '../page.ts'
import { makeMatch } from './found.ts'

/** A page that is shown nowhere: nothing can be painted in it. */
const page = makePage('<p>So.</p>')
Object.defineProperty(page, 'defaultView', { value: null })
const container = page.querySelector('p') as Element
const range = { startContainer: container.firstChild, startOffset: 0 } as unknown as StaticRange

/** @param levels of its parts; none: its text is gone */
function makeSentence(claim: string, levels: readonly Mark['level'][]): MarkedSentence {
  const match = makeMatch(claim, 0, 3)
  return {
    block: { id: 1, kind: 'paragraph', text: 'So.', story: true, segments: [], container },
    matches: [match],
    stretches: [],
    target: '1:0',
    isContested: claim.startsWith('c'),
    marks: levels.map(level => ({ range, level, denial: 'denied', isHeading: false })),
    located: [{ match, range }],
  }
}

const SENTENCES = [
  makeSentence('c1', ['contested', 'faint']),
  makeSentence('c2', ['quiet']),
  makeSentence('b', ['faint']),
  makeSentence('c3', []),
]

function setUp(look: Partial<MarkLook> = {}) {
  const onCount = vi.fn()
  const marked = keepMarkedSentences({ look: () => ({ ...DEFAULT_MARKS, ...look }), onCount })
  return { marked, onCount, claims: () => marked.matches().map(({ match }) => match.claim) }
}

describe('keepMarkedSentences', () => {
  it('counts what is painted, and what of it is contested, when that changes', () => {
    const { marked, onCount } = setUp()
    marked.show(SENTENCES, [])
    marked.show(SENTENCES, [])
    expect(onCount.mock.calls).toEqual([[{ matches: 3, contested: 2 }]])
    marked.show(SENTENCES.slice(1), [])
    expect(onCount).toHaveBeenLastCalledWith({ matches: 2, contested: 1 })
  })

  it('offers the card what is painted, and a list all sentences', () => {
    const { marked, claims } = setUp()
    marked.show(SENTENCES, [])
    expect(claims()).toEqual(['c1', 'c2', 'b'])
    expect(marked.sentences()).toHaveLength(4)
  })

  it('shows nothing again once it was cleared, whatever the card still says', () => {
    const { marked, claims, onCount } = setUp()
    marked.show(SENTENCES, [])
    marked.open('1:0')
    marked.clear()
    marked.open(null)
    expect(claims()).toEqual([])
    expect(onCount).toHaveBeenLastCalledWith({ matches: 0, contested: 0 })
  })

  it('leaves out what nobody contests, where a person wants that', () => {
    const { marked, claims, onCount } = setUp({ which: 'contested' })
    marked.show(SENTENCES, [])
    expect(claims()).toEqual(['c1', 'c2'])
    expect(onCount).toHaveBeenLastCalledWith({ matches: 2, contested: 2 })
  })

  it('counts nothing any more once it gave up', () => {
    const { marked, onCount } = setUp()
    marked.show(SENTENCES, [])
    marked.giveUp()
    expect(onCount).toHaveBeenLastCalledWith({ matches: 0, contested: 0 })
    expect(marked.count()).toEqual({ matches: 0, contested: 0 })
  })

  it('tells who listens of every change of what is shown', () => {
    const { marked } = setUp()
    const listener = vi.fn()
    marked.onChange(listener, new AbortController().signal)
    marked.show(SENTENCES, [])
    marked.open('1:0')
    expect(listener).toHaveBeenCalledTimes(1)
  })
})
