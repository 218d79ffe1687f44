import { describe, expect, it } from 'vitest'
import { keepFindings } from '../../../lib/page/mark/findings.ts'
import { makePage } from '../page.ts'
import { makeMatch, makeReply } from './found.ts'

const block = (id: number, story = true) => ({
  id,
  kind: 'paragraph' as const,
  text: 'One sentence. Another one.',
  story,
  segments: [],
  container: makePage('').body,
})
const names = (...entities: string[]) => entities.map(entity => ({ entity, start: 0, end: 1 }))

describe('keepFindings', () => {
  it('knows which blocks have no answer, also none with anything in it', () => {
    const findings = keepFindings()
    const blocks = [block(1), block(2), block(3)]
    findings.take([block(1), block(2)], makeReply([block(1)], [makeMatch('a', 0, 13)]))
    expect(findings.listUnanswered(blocks).map(b => b.id)).toEqual([3])
  })

  it('has what was found in the story, as long as its blocks are there', () => {
    const findings = keepFindings()
    findings.take([block(1), block(2, false)], makeReply([block(1)], [makeMatch('a', 0, 13)]))
    const read = () => findings.readStory([block(1), block(2)]).map(one => [one.block.id, one.sentences.length])
    expect(read()).toEqual([[1, 1]])
    findings.drop([1])
    expect(read()).toEqual([])
  })

  it('takes a new reply in place of the old one, and forgets blocks that went', () => {
    const findings = keepFindings()
    findings.take([block(1)], makeReply([block(1)], [makeMatch('a', 0, 5)], names('x', 'y', 'y')))
    expect(findings.summarise().entities).toEqual([
      { entity: 'y', count: 2 },
      { entity: 'x', count: 1 },
    ])
    findings.take([block(1)], makeReply([block(1)], [], names('x')))
    expect(findings.readStory([block(1)])[0]?.sentences).toEqual([])
    expect(findings.summarise().entities).toEqual([{ entity: 'x', count: 1 }])
    findings.drop([1])
    expect(findings.summarise().entities).toEqual([])
  })

  it('counts what surrounds the story by its sentences', () => {
    const findings = keepFindings()
    const matches = [makeMatch('a', 0, 13), makeMatch('b', 0, 13), makeMatch('a', 14, 26)]
    findings.take([block(1, false)], makeReply([block(1)], matches, names('x')))
    expect(findings.summarise()).toMatchObject({ entities: [], outside: 2 })
  })

  it('keeps what the popup says of what was found, once each, until the page is another', () => {
    const findings = keepFindings()
    findings.take([block(1)], makeReply([block(1)], [makeMatch('a', 0, 5), makeMatch('b', 0, 5)]))
    findings.take([block(2)], makeReply([block(2)], [makeMatch('b', 0, 5), makeMatch('c', 0, 5)]))
    expect(findings.summarise().briefs).toEqual(['about a', 'about b', 'about c'])
    expect(findings.context()).not.toBeNull()
    findings.forget()
    expect(findings.summarise().briefs).toEqual([])
    expect(findings.context()).toBeNull()
  })
})
