import { describe, expect, it } from 'vitest'
import type { Match } from '../../../lib/model/page.ts'
import { keepFindings, packRequests } from '../../../lib/page/mark/findings.ts'
import { makePage } from '../page.ts'

const block = (id: number, text = 'One sentence. Another one.') => ({
  id,
  kind: 'paragraph' as const,
  text,
  segments: [],
  container: makePage('').body,
})

const match = (claim: string, start: number, end: number, score: number, sentence = { start: 0, end: 13 }): Match => ({
  pack: 'p',
  claim,
  block: 1,
  sentence,
  span: { start, end },
  voice: 'own',
  speaker: null,
  party: null,
  speakerText: null,
  sure: true,
  score,
  why: [],
})

const reply = (matches: Match[], entities: string[] = []) => ({
  result: {
    matches,
    mentions: entities.map(entity => ({ entity, block: 1, span: { start: 0, end: 1 } })),
    context: { version: 1 as const, topics: [] },
  },
  denials: { a: 'denied' as const, b: 'undenied' as const },
  briefs: Object.fromEntries(matches.map(({ claim }) => [claim, `about ${claim}`])),
})

describe('keepFindings', () => {
  it('has one place a sentence, best claim first, sentences in order', () => {
    const findings = keepFindings()
    const later = { start: 14, end: 26 }
    findings.take([{ id: 1 }], reply([match('b', 15, 20, 0.9, later), match('b', 0, 5, 0.4), match('a', 3, 9, 0.8)]))
    const places = findings.locate([block(1)])
    expect(places.map(p => p.matches.map(m => m.match.claim))).toEqual([['a', 'b'], ['b']])
  })

  it('lists a match whose text cannot be found, unpainted', () => {
    const findings = keepFindings()
    findings.take([{ id: 1 }], reply([match('a', 0, 5, 1)]))
    expect(findings.locate([block(1)])).toMatchObject([{ marks: [], matches: [{ range: null }] }])
  })

  it('keeps a range that stays where it was, so that nothing is painted anew', () => {
    const page = makePage('<p>One sentence.</p>')
    class StaticRange {
      constructor(init: object) {
        Object.assign(this, init)
      }
    }
    Object.defineProperty(page, 'defaultView', { value: { StaticRange } })
    const container = page.querySelector('p') as Element
    const place = () => {
      const segments = [{ node: container.firstChild as Text, offset: 0, start: 0, length: 13 }]
      return findings.locate([{ ...block(1, 'One sentence.'), segments, container }])[0]?.marks[0]?.range
    }
    const findings = keepFindings()
    findings.take([{ id: 1 }], reply([match('a', 0, 13, 0.9)]))
    const range = place()
    expect(range).toBeInstanceOf(StaticRange)
    expect(place()).toBe(range)
    container.replaceChildren('One sentence.')
    expect(place()).not.toBe(range)
    expect(place()).toBeInstanceOf(StaticRange)
  })

  it('takes a new reply in place of the old one, and forgets blocks that went', () => {
    const findings = keepFindings()
    findings.take([{ id: 1 }], reply([match('a', 0, 5, 1)], ['x', 'y', 'y']))
    expect(findings.summarise().entities).toEqual([
      { entity: 'y', count: 2 },
      { entity: 'x', count: 1 },
    ])
    findings.take([{ id: 1 }], reply([], ['x']))
    expect(findings.locate([block(1)])).toEqual([])
    expect(findings.summarise().entities).toEqual([{ entity: 'x', count: 1 }])
    findings.drop([1])
    expect(findings.summarise().entities).toEqual([])
  })

  it('keeps what the popup says of what was found, once each, until the page is another', () => {
    const findings = keepFindings()
    findings.take([{ id: 1 }], reply([match('a', 0, 5, 1), match('b', 0, 5, 1)]))
    findings.take([{ id: 2 }], reply([match('b', 0, 5, 1), match('c', 0, 5, 1)]))
    expect(findings.summarise().briefs).toEqual(['about a', 'about b', 'about c'])
    findings.forget()
    expect(findings.summarise().briefs).toEqual([])
  })
})

describe('packRequests', () => {
  it('sends a usual page at once, without its nodes', () => {
    expect(packRequests([block(1), block(3)], 'en')).toEqual([
      {
        language: 'en',
        blocks: [1, 3].map(id => ({ id, kind: 'paragraph', text: 'One sentence. Another one.' })),
      },
    ])
    expect(packRequests([], null)).toEqual([])
  })

  it('cuts a huge page into parts', () => {
    const blocks = Array.from({ length: 9 }, (_, i) => block(i + 1, 'x'.repeat(90_000)))
    const parts = packRequests(blocks, null)
    expect(parts.map(p => p.blocks.map(b => b.id))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
  })
})
