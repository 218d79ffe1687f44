import { describe, expect, it } from 'vitest'
import { escapeInLine, escapeLine, linkMarkdown } from '../../lib/model/markdown.ts'

describe('escapeInLine', () => {
  it.each([
    ['plain words, “quoted” (1), 19% – so.', 'plain words, “quoted” (1), 19% – so.'],
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['[a](b) ![c](d)', '\\[a\\](b) !\\[c\\](d)'],
    ['<b>&lt;</b> | $x$ \\n', '\\<b\\>\\&lt;\\</b\\> \\| \\$x\\$ \\\\n'],
    ['  one\n\n# two\t three ', 'one \\# two three'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeInLine(text)).toBe(escaped)
  })
})

describe('escapeLine', () => {
  it.each([
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['=== a', '\\=== a'],
    ['# a', '\\# a'],
    ['> a', '\\> a'],
    ['2025. A year', '2025\\. A year'],
    ['12) a', '12\\) a'],
    ['91 drones, 2. try - a', '91 drones, 2. try - a'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped)
  })
})

describe('linkMarkdown', () => {
  it('keeps the text and the address apart, whatever is in them', () => {
    expect(linkMarkdown('A [b] c', 'https://a.example/x_(y)?z=1&copy=2#~')).toBe(
      '[A \\[b\\] c](<https://a.example/x_(y)?z=1&copy=2#~>)',
    )
    expect(linkMarkdown('a', 'https://a.example/<b>\\ c?d&lt;e')).toBe(
      '[a](<https://a.example/%3Cb%3E%5C%20c?d&amp;lt;e>)',
    )
  })
})
