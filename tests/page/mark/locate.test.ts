import { describe, expect, it } from 'vitest'
import type { Match } from '../../../lib/model/page.ts'
import type { PageBlock } from '../../../lib/page/extract/blocks.ts'
import { keepFindings } from '../../../lib/page/mark/findings.ts'
import { openLocator } from '../../../lib/page/mark/locate.ts'
import { makePage } from '../page.ts'
import { makeMatch, makeReply } from './found.ts'

const TEXT = 'Ann said so. Ben came home.'
const FIRST = [0, 12] as const
const SECOND = [13, 27] as const

class StaticRange {
  readonly startOffset = 0
  readonly endOffset = 0
  constructor(init: object) {
    Object.assign(this, init)
  }
}

/** @returns a paragraph in a page that can make ranges */
function makeBlock(kind: PageBlock['kind'] = 'paragraph') {
  const page = makePage(`<p>${TEXT}</p>`)
  Object.defineProperty(page, 'defaultView', { value: { StaticRange } })
  const container = page.querySelector('p') as Element
  const read = (): PageBlock => {
    const segments = [{ node: container.firstChild as Text, offset: 0, start: 0, length: TEXT.length }]
    return { id: 1, kind, text: TEXT, story: true, segments, container }
  }
  return { container, read }
}

const NAMES = [
  { entity: 'ann', start: 0, end: 3 },
  { entity: 'ben', start: 13, end: 16 },
]

function locateIn(kind: PageBlock['kind'], ...matches: readonly Match[]) {
  const block = makeBlock(kind).read()
  const findings = keepFindings()
  findings.take([block], makeReply([block], matches, NAMES))
  const locator = openLocator()
  const story = findings.readStory([block])
  const sentences = locator.locate(story)
  return { sentences, names: locator.locateNames(story) }
}

const textOf = (range: { readonly startOffset: number; readonly endOffset: number }) =>
  TEXT.slice(range.startOffset, range.endOffset)

describe('openLocator', () => {
  it('has the sentences in order, each with its target, what is painted of it and its level', () => {
    const { sentences } = locateIn('paragraph', makeMatch('a', ...SECOND), makeMatch('c', ...FIRST))
    expect(sentences.map(({ target, isContested }) => [target, isContested])).toEqual([
      ['1:0', true],
      ['1:13', false],
    ])
    const marks = sentences.flatMap(sentence => sentence.marks)
    expect(marks.map(({ range, level, denial }) => [textOf(range), level, denial])).toEqual([
      ['Ann said so', 'contested', 'denied'],
      ['Ben came home', 'faint', 'undenied'],
    ])
  })

  it('gives each part of a text its own level', () => {
    const quiet = makeMatch('c2', ...FIRST, { voice: 'mentioned' })
    const { sentences } = locateIn('paragraph', quiet, makeMatch('c1', ...SECOND))
    expect(sentences.map(({ marks, isContested }) => [marks[0]?.level, isContested])).toEqual([
      ['quiet', false],
      ['contested', true],
    ])
  })

  it.each([
    ['title', true],
    ['heading', true],
    ['paragraph', false],
    ['caption', false],
  ] as const)('says whether a %s is a heading', (kind, isHeading) => {
    expect(locateIn(kind, makeMatch('c', ...FIRST)).sentences[0]?.marks).toMatchObject([{ isHeading }])
  })

  it('lists a match whose text cannot be found, unpainted', () => {
    const block = { ...makeBlock().read(), segments: [] }
    const findings = keepFindings()
    findings.take([block], makeReply([block], [makeMatch('a', ...FIRST)]))
    const [sentence] = openLocator().locate(findings.readStory([block]))
    expect(sentence).toMatchObject({ marks: [], located: [{ range: null, sentence: null, painted: [] }] })
  })

  it('keeps a range that stays where it was, so that nothing is painted anew', () => {
    const { container, read } = makeBlock()
    const findings = keepFindings()
    const locator = openLocator()
    findings.take([read()], makeReply([read()], [makeMatch('a', ...FIRST)]))
    const place = () => locator.locate(findings.readStory([read()]))[0]?.marks[0]?.range
    const range = place()
    expect(range).toBeInstanceOf(StaticRange)
    expect(place()).toBe(range)
    container.replaceChildren(TEXT)
    expect(place()).not.toBe(range)
    expect(place()).toBeInstanceOf(StaticRange)
  })

  it('finds where each name is first, outside of what is marked', () => {
    const { names } = locateIn('paragraph', makeMatch('a', ...FIRST))
    expect(names.map(({ mention, range }) => [mention.entity, textOf(range)])).toEqual([['ben', 'Ben']])
    const again = [...NAMES, { entity: 'ann', start: 17, end: 21 }]
    const block = makeBlock().read()
    const findings = keepFindings()
    findings.take([block], makeReply([block], [], again))
    expect(
      openLocator()
        .locateNames(findings.readStory([block]))
        .map(one => textOf(one.range)),
    ).toEqual(['Ann', 'Ben'])
  })
})
