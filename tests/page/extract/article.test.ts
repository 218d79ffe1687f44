import { describe, expect, it } from 'vitest'
import { isArticle, isReadable } from '../../../lib/page/extract/article.ts'
import { FILLER, makePage } from '../page.ts'

const paragraphs = (n: number) => `<p>${FILLER}</p>`.repeat(n)
const ld = (type: string) => `<script type="application/ld+json">{"@context":"x","@type":${type}}</script>`

describe('isArticle', () => {
  it('takes a page with much running text, whatever its markup', () => {
    expect(isArticle(makePage(paragraphs(11)))).toBe(true)
    expect(isArticle(makePage(`<div>${`${FILLER}<br><br>`.repeat(12)}</div>`))).toBe(true)
    expect(isArticle(makePage(paragraphs(9)))).toBe(false)
  })

  it.each([
    ['', `<article>${paragraphs(3)}</article>`],
    ['<meta property="og:type" content="article">', paragraphs(3)],
    [ld('"NewsArticle"'), paragraphs(3)],
    [ld('["Thing", "LiveBlogPosting"]'), paragraphs(3)],
  ])('takes less where the page calls itself an article: %s', (head, body) => {
    expect(isArticle(makePage(body, head))).toBe(true)
  })

  it('passes by short lines, editors, other types and damaged data', () => {
    expect(isArticle(makePage('<p>Short line.</p>'.repeat(200)))).toBe(false)
    expect(isArticle(makePage(`<p contenteditable>${FILLER.repeat(20)}</p>`))).toBe(false)
    expect(isArticle(makePage(paragraphs(3), ld('"Product"')))).toBe(false)
    expect(isArticle(makePage(paragraphs(3), '<script type="application/ld+json">{{</script>'))).toBe(false)
    expect(isArticle(makePage('<article><p>Hello there.</p></article>'))).toBe(false)
  })
})

describe('isReadable', () => {
  it.each([
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['text/plain', true],
    ['application/json', false],
    ['image/svg+xml', false],
    [undefined, false],
  ])('%s: %s', (contentType, expected) => {
    expect(isReadable({ contentType } as Document)).toBe(expected)
  })
})
