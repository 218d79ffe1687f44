import { describe, expect, it } from 'vitest'
import { SEAM } from '../../../lib/model/page.ts'
import { gatherTexts, languageOf, type Memory } from '../../../lib/page/look/gather-texts.ts'
import { FILLER, makePage } from '../page.ts'

const makeMemory = (): Memory => ({ unknown: new Set(), hears: false, late: [], watch() {}, later() {} })

function gatherParts(page: Document, memory = makeMemory()): string[] {
  const work = gatherTexts(page, memory)
  for (;;) {
    const step = work.next()
    if (step.done === true) return [...step.value]
  }
}

/** @returns the text nodes of a body's markup, those without text left out */
const gather = (body: string): string[] =>
  gatherParts(makePage(body))
    .join('')
    .split(SEAM)
    .map(text => text.replace(/\s+/g, ' ').trim())
    .filter(text => text !== '')

describe('gatherTexts', () => {
  it('gives the text nodes of a page, hidden and loose ones, too', () => {
    const body =
      '<div>A loose line</div><h1>The headline</h1><p>The <b>first</b> paragraph</p><ul><li hidden>Item</li></ul>'
    expect(gather(body)).toEqual(['A loose line', 'The headline', 'The', 'first', 'paragraph', 'Item'])
  })

  it('leaves out code and what a person types, and keeps what stands around it', () => {
    const body =
      '<div>Before the code <script>let aVariableOfTheCode = 1</script> and behind it</div><style>p { margin: 0 }</style>' +
      '<textarea>What somebody is typing here</textarea><div contenteditable><p>A letter <b>that</b> is written</p></div>' +
      '<div contenteditable="false"><p>A paragraph nobody can edit</p></div>'
    expect(gather(body)).toEqual(['Before the code', 'and behind it', 'A paragraph nobody can edit'])
  })

  it('leaves out what a person types by its place, not by its words', () => {
    expect(gather('<p>The same words</p><div contenteditable>The same words</div>')).toEqual(['The same words'])
  })

  it('hands a huge page out in parts where no sentence ends, or seems to all the time', () => {
    for (const text of ['a line without an end', `${'.'.repeat(2000)}x`, `x${' '.repeat(2000)}x`]) {
      const parts = gatherParts(
        makePage(Array.from({ length: 1_000_000 / text.length }, (_, i) => `<p>${i} ${text}</p>`).join('')),
      )
      expect(parts.length).toBeGreaterThan(1)
      expect(Math.max(...parts.map(p => p.length))).toBeLessThan(410_000)
    }
  })

  it('hands a huge page out in parts that end with a sentence', () => {
    const paragraph = (_: unknown, i: number) => `<p>${i} ${FILLER.trim()} And <b>so</b> it goes on.</p>`
    const parts = gatherParts(makePage(Array.from({ length: 5000 }, paragraph).join('')))
    expect(parts.length).toBeGreaterThan(2)
    expect(Math.max(...parts.map(p => p.length))).toBeLessThan(210_000)
    expect(parts.join('').length).toBeGreaterThan(500_000)
    for (const part of parts) expect(part.trimEnd()).toMatch(/goes on\. *\u007f$/)
  })
})

describe('languageOf', () => {
  it('gives what the page declares, unless it declares several', () => {
    expect(languageOf(makePage('<p>Text</p>', '', 'lang="en"'))).toBe('en')
    expect(languageOf(makePage('<p>Text</p>'))).toBeNull()
    expect(languageOf(makePage('<p lang="fr">Texte</p>'))).toBeNull()
    expect(languageOf(makePage('<p lang="fr">Texte</p>', '', 'lang="en"'))).toBeNull()
  })
})
