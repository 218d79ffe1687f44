import { describe, expect, it } from 'vitest'
import { isKnown } from '../../lib/browser/look.ts'
import type { Gathered, Match, ScanRequest } from '../../lib/model/page.ts'

const gathered = (texts: readonly string[]): Gathered => ({ language: 'en', texts, cost: 2 })

/** A scan that knows blocks of exactly one text, unless another stands beside it. */
function scanFor(known: string, hidden?: string) {
  const asked: ScanRequest[] = []
  const scan = (request: ScanRequest) => {
    asked.push(request)
    const texts = request.blocks.map(b => b.text)
    const matches = hidden !== undefined && texts.includes(hidden) ? [] : texts.filter(text => text === known)
    return { matches: matches as unknown as Match[], mentions: [], context: { version: 1 as const, topics: [] } }
  }
  return { scan, asked }
}

describe('isKnown', () => {
  it('reads texts as they are, their white space as one space', async () => {
    expect(await isKnown(scanFor('The sluice was open.').scan, gathered(['  The sluice\n   was open. ']))).toBe(true)
    expect(await isKnown(scanFor('The sluice was open.').scan, gathered(['The sluice was shut.']))).toBe(false)
  })

  it('reads them cut, too, where two texts touch', async () => {
    const glued = 'Home News Weather of todayThe sluice was open.By our reporter'
    expect(await isKnown(scanFor('The sluice was open.').scan, gathered([glued]))).toBe(true)
    expect(await isKnown(scanFor(glued).scan, gathered([glued]))).toBe(true)
  })

  it('reads parts by themselves: what hides a topic in one does not in another', async () => {
    const texts = ['other', ...Array.from({ length: 40 }, (_, i) => `filler ${i}`), 'known']
    const { scan, asked } = scanFor('known', 'other')
    expect(await isKnown(scan, gathered(texts))).toBe(true)
    expect(asked.every(({ context, language }) => context === null && language === 'en')).toBe(true)
    expect(await isKnown(scan, gathered(['other', 'known']))).toBe(false)
  })
})
