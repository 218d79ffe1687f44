import { describe, expect, it } from 'vitest'
import { findBlocks } from '../../lib/model/found-blocks.ts'
import type { Match } from '../../lib/model/page.ts'
import { extractBlocks } from '../../lib/page/extract/blocks.ts'
import { keepFindings } from '../../lib/page/mark/findings.ts'
import { openLocator } from '../../lib/page/mark/locate.ts'
import { openStepCounter } from '../count-steps.ts'
import { FILLER, makePage } from './page.ts'

const counter = await openStepCounter('page')

/** Bodies with about so many characters of text in them. */
const BODIES: Readonly<Record<string, (length: number) => string>> = {
  'one text node': length => `<p>${'ab cd. '.repeat(length / 7)}</p>`,
  'many nodes in a block': length => `<p>${'<b>ab </b>cd. '.repeat(length / 7)}</p>`,
  'line breaks': length => `<p>${'ab cd.<br>'.repeat(length / 7)}</p>`,
  spaces: length => `<p>${'ab  \n '.repeat(length / 6)}</p>`,
  blocks: length => '<p>ab cd ef gh ij kl.</p>'.repeat(length / 20),
}
const LENGTHS = [25_000, 50_000, 100_000]

/** Stands for the browser's own, which a document without layout does not have. */
class Range {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init)
  }
}

/** Matches in a text, one every so many characters. */
const EVERY = 250
const listMatches = (block: number, length: number) =>
  Array.from({ length: Math.floor(length / EVERY) }, (_, i): Match => {
    const sentence = { start: i * EVERY, end: i * EVERY + EVERY }
    return { block, sentence, span: sentence, claim: `claim ${i % 3}`, voice: 'own', score: 1 } as unknown as Match
  })

describe.each(Object.entries(BODIES))('%s', (_, bodyOf) => {
  it('are read and marked in at most double the steps for double the length', async () => {
    const steps: number[] = []
    for (const length of LENGTHS) {
      const page = makePage(`<article><p>${FILLER.repeat(12)}</p>${bodyOf(length)}</article>`)
      Object.assign(page.defaultView as object, { StaticRange: Range })
      const run = () => {
        const { blocks } = extractBlocks(page)
        const findings = keepFindings()
        const matches = blocks.flatMap(({ id, text }) => listMatches(id, text.length))
        const found = findBlocks({ matches, mentions: [] }, blocks, () => ({ denial: 'denied', isContested: true }))
        findings.take(blocks, { context: { version: 1 as const, topics: [] }, blocks: found, briefs: {} })
        const marks = openLocator()
          .locate(findings.readStory(blocks))
          .flatMap(sentence => sentence.marks)
        expect(marks.length).toBeGreaterThan(0)
      }
      steps.push(await counter.count(run))
    }
    for (const [i, count] of steps.entries()) expect(count / (steps[i - 1] ?? count), steps.join(' ')).toBeLessThan(2.6)
  })
})
