import { afterEach, describe, expect, it, vi } from 'vitest'
import { withXPath } from '../../../lib/node/xpath.ts'
import { isArticle, isReadable } from '../../../lib/page/dom/article.ts'
import { listShapes, readShape } from '../../shapes.ts'
import { FILLER, makePage } from '../page.ts'

const judge = (body: string, head = '') => isArticle(withXPath(makePage(body, head)))
const repeat = (n: number, open = '<p>', close = '</p>') => `${open}${FILLER}${close}`.repeat(n)
const ld = (type: string) => `<script type="application/ld+json">{"@context":"x","@type":${type}}</script>`
const DECLARED = '<meta property="og:type" content="article">'

describe('isArticle', () => {
  it.each(listShapes())('takes %s', name => {
    expect(isArticle(withXPath(readShape(name)))).toBe(true)
  })

  it.each([
    ['paragraphs', repeat(11)],
    ['line breaks', `<div>${`${FILLER}<br><br>`.repeat(12)}</div>`],
    ['div elements', repeat(11, '<div>', '</div>')],
    ['custom elements', repeat(11, '<news-text>', '</news-text>')],
    ['block spans', repeat(11, '<span style="display:block">', '</span>')],
    ['list items', `<ul>${repeat(11, '<li>', '</li>')}</ul>`],
    ['a table', `<table><tr><td>${FILLER.repeat(9)}</td></tr></table>`],
    ['one element', `<pre>${FILLER.repeat(9)}</pre>`],
    ['paragraphs of which each word is an element', `<p>${'<b>word</b> '.repeat(40)}</p>`.repeat(9)],
    ['a text in a form around the page', `<form>${repeat(11)}</form>`],
  ])('takes much running text in %s, whatever else the page says', (_, body) => {
    expect(judge(body)).toBe(true)
  })

  const stub = '<p>Firefighters are on their way; more follows.</p>'
  it.each([
    ['<meta property="og:type" content="article">', stub],
    ['<meta property="article:published_time" content="2025-12-29">', stub],
    [ld('"NewsArticle"'), stub],
    [ld('["Thing", "LiveBlogPosting"]'), stub],
    ['', `<div itemscope itemtype="https://schema.org/NewsArticle">${stub}</div>`],
    ['', `<div itemprop="articleBody">${stub}</div>`],
    ['', `<article><h1>Fire at the mill</h1>${stub}</article>`],
    ['', `<article>${repeat(2)}</article>`],
    [DECLARED, '<h1>Fire at the mill</h1><div>Firefighters are on their way; more follows.</div>'],
  ])('takes one line where the page calls itself an article: %s %s', (head, body) => {
    expect(judge(body, head)).toBe(true)
  })

  it.each([
    ['short lines', '<p>Short line.</p>'.repeat(200), ''],
    ['little text', repeat(5), ''],
    ['an editor', `<p contenteditable>${FILLER.repeat(20)}</p>`, DECLARED],
    ['an editor around paragraphs', `<div contenteditable="true">${repeat(20)}</div>`, ''],
    ['a page of links', repeat(20, '<div><a href="/">', '</a></div>'), ''],
    ['a program', `<script>${FILLER.repeat(20)}</script><style>${FILLER.repeat(20)}</style>`, DECLARED],
    ['a footer', `<footer>${repeat(20, '<div>', '</div>')}</footer>`, ''],
    ['a form field', `<textarea>${FILLER.repeat(20)}</textarea>`, DECLARED],
    ['space', `<div>${' '.repeat(5000)}x</div>`.repeat(20), DECLARED],
    ['data of another kind', repeat(3), ld('"Product"')],
    ['damaged data', repeat(3), '<script type="application/ld+json">{{</script>'],
    ['a teaser', '<article><p>Hello there.</p></article>', ''],
    ['teasers of one line', `<article><a href="/">${FILLER}</a></article>`.repeat(9), ''],
    ['an article without a word', '<h1>Fire at the mill</h1>', DECLARED],
  ])('passes by %s', (_, body, head) => {
    expect(judge(body, head)).toBe(false)
  })
})

describe('isArticle, in a page that is a stand-in', () => {
  const evaluate = (booleanValue: boolean) => () => ({ booleanValue })
  const page = (parts: object) =>
    ({
      contentType: 'text/html',
      getElementsByTagName: () => ({ length: 3 }),
      querySelectorAll: () => [],
      ...parts,
    }) as unknown as Document
  afterEach(() => vi.unstubAllGlobals())

  it('does not have many elements looked through', () => {
    for (const [many, least] of [
      ['p', 2001],
      ['*', 20_001],
    ] as const) {
      const getElementsByTagName = (name: string) => ({ length: name === many ? least : 3 })
      expect(isArticle(page({ getElementsByTagName, evaluate: evaluate(false) }))).toBe(true)
    }
  })

  it('is not led astray by elements that go by the names of what it uses', () => {
    for (const answer of [true, false]) {
      vi.stubGlobal('Document', { prototype: { evaluate: evaluate(answer) } })
      expect(isArticle(page({ evaluate: 'an element', contentType: {} }))).toBe(answer)
    }
  })

  it('asks nothing of a page that is not HTML', () => {
    expect(isArticle(page({ contentType: 'text/plain', evaluate: evaluate(true) }))).toBe(false)
  })
})

describe('isReadable', () => {
  it.each([
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['text/plain', true],
    ['application/json', false],
    ['image/svg+xml', false],
  ])('%s: %s', (contentType, expected) => {
    expect(isReadable({ contentType } as Document)).toBe(expected)
  })
})
