import { describe, expect, it } from 'vitest'
import { guessParagraphs, hasMatch } from '../../lib/browser/gathered-text.ts'
import { type Gathered, type Match, type ScanRequest, SEAM } from '../../lib/model/page.ts'
import { finish } from '../../lib/model/steps.ts'

const join = (nodes: readonly string[]) => nodes.map(node => node + SEAM).join('')
const gathered = (nodes: readonly string[]): Gathered => ({ language: 'en', text: join(nodes) })

/** A scan that knows blocks of exactly one text, unless another stands beside it. */
function scanFor(known: string, hidden?: string) {
  const asked: ScanRequest[] = []
  function* scan(request: ScanRequest) {
    yield
    asked.push(request)
    const texts = request.blocks.map(b => b.text)
    const matches = hidden !== undefined && texts.includes(hidden) ? [] : texts.filter(text => text === known)
    return { matches: matches as unknown as Match[], mentions: [], context: { version: 1 as const, topics: [] } }
  }
  return { scan, asked }
}

describe('guessParagraphs', () => {
  const read = (...nodes: string[]) => guessParagraphs(join(nodes))

  it('keeps what stands in a line together, its white space as one space', () => {
    expect(read('  The minister said ', 'on', ' Monday\n   that it was open. ')).toEqual([
      'The minister said on Monday that it was open.',
    ])
    expect(read('T', 'he sluice of ', 'Brel', 'ova was open.')).toContain('The sluice of Brelova was open.')
  })

  it('cuts where blocks stand in lines of their own, and reads a sentence that goes on in the next line, too', () => {
    expect(read('\n  ', 'The sluice was open', '\n  ', 'The minister said', '\n', 'that it was shut.', '\n')).toEqual([
      'The sluice was open',
      'The minister said',
      'that it was shut.',
      'The sluice was open The minister said that it was shut.',
    ])
  })

  it('cuts where blocks touch', () => {
    expect(read('The sluice was open.', 'By our own reporter')).toEqual(['The sluice was open.', 'By our own reporter'])
    expect(read('The sluice was open', '91 gates were shut.')).toContain('91 gates were shut.')
    expect(read('the sluice that was open', 'the gates that were shut')).toContain('the gates that were shut')
  })

  it('reads words that touch as words of their own too, digits that touch as one number, and no signs of notes', () => {
    expect(read('The sluices of', 'Brelova', 'were open.')).toContain('The sluices of Brelova were open.')
    expect(read('All ', '9', '1', ' gates were shut.')).toContain('All 91 gates were shut.')
    expect(read('About ', '1', '9', '.5', ' % of it was shut.')).toContain('About 19.5 % of it was shut.')
    expect(
      read('The gates', '1', ' of Brelova', '[', '2', ']', ' were shut.', '3', ' Nobody', '*', ' knew.'),
    ).toContain('The gates of Brelova were shut. Nobody knew.')
  })

  it('comes to an end with any text', () => {
    const many = 200_000
    const texts = [`${'\n'.repeat(many)}x`, `${'.'.repeat(many)}x`, `.${'"'.repeat(many)}x`, `x${' '.repeat(many)}x`]
    for (const text of texts) expect(read(text, text).join('').length).toBeLessThan(4 * many)
  })

  it('passes by what is too short to state anything', () => {
    expect(read('\n', 'Home', '\n', 'News.', '\n')).toEqual([])
  })
})

describe('hasMatch', () => {
  it('tells whether one of the texts is known', () => {
    expect(finish(hasMatch(scanFor('The sluice was open.').scan, gathered(['  The sluice\n   was ', 'open. '])))).toBe(
      true,
    )
    expect(finish(hasMatch(scanFor('The sluice was open.').scan, gathered(['The sluice was shut.'])))).toBe(false)
  })

  it('reads parts by themselves: what hides a topic in one does not in another', () => {
    const [other, known] = ['Another event.', 'What is known.'].map(text => `This is it: ${text}`) as [string, string]
    const texts = [other, ...Array.from({ length: 40 }, (_, i) => `A line of filler, number ${i}.`), known]
    const { scan, asked } = scanFor(known, other)
    expect(finish(hasMatch(scan, gathered(texts)))).toBe(true)
    expect(asked.every(({ context, language }) => context === null && language === 'en')).toBe(true)
    expect(finish(hasMatch(scan, gathered([other, known])))).toBe(false)
  })
})
