import { describe, expect, it } from 'vitest'
import { chooseDates } from '../../../lib/model/dates.ts'
import { gatherDates } from '../../../lib/page/extract/dates.ts'
import { makePage } from '../page.ts'

const find = (head: string, body = '', attributes = 'lang="en"') =>
  chooseDates(gatherDates(makePage(body, head, attributes)))
const ld = (text: string) => `<script type="application/ld+json">${text}</script>`
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`
const named = (name: string, content: string) => `<meta name="${name}" content="${content}">`

describe('gatherDates', () => {
  it('reads structured data, also in a graph or a list', () => {
    const item = '{"@type": "NewsArticle", "datePublished": "2025-12-29T10:00:00Z", "dateModified": "2025-12-30"}'
    const expected = { published: '2025-12-29', modified: '2025-12-30' }
    expect(find(ld(item))).toEqual(expected)
    expect(find(ld(`{"@graph": [{"@type": "WebSite"}, ${item}]}`))).toEqual(expected)
    expect(find(ld(`[${item}]`))).toEqual(expected)
  })

  it('reads structured data that is not strict', () => {
    const data = `{ "@type": "NewsArticle", 'datePublished': '2025-12-29', // morning\n dateModified: 1767052800, }`
    expect(find(ld(data))).toEqual({ published: '2025-12-29', modified: '2025-12-30' })
  })

  it('takes the day of the article and not of what else is on the page', () => {
    const other = ld('{"@type": "Event", "datePublished": "2019-01-01"}')
    expect(find(other + ld('{"@type": "NewsArticle", "datePublished": "2025-12-29"}')).published).toBe('2025-12-29')
    const inner =
      '{"review": {"@type": "Review", "datePublished": "2019-01-01"}, "@type": "Article", "datePublished": "2025-12-29"}'
    expect(find(ld(inner)).published).toBe('2025-12-29')
  })

  it('keeps the later day of a live blog', () => {
    const entries =
      '"liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": "2025-12-31T08:00Z"}, {"datePublished": "2025-12-30"}]'
    expect(find(ld(`{"@type": "LiveBlogPosting", ${entries}, "datePublished": "2025-12-29"}`))).toEqual({
      published: '2025-12-29',
      modified: '2025-12-31',
    })
  })

  it('goes on to the next source where one has no day: structured data, Open Graph, items, other meta, address', () => {
    const sources = [
      ld('{"@type": "NewsArticle", "datePublished": "2025-12-21"}'),
      meta('article:published_time', '2025-12-22T00:00:00Z'),
      '<time itemprop="datePublished" datetime="2025-12-23">today</time>',
      named('pubdate', '24 December 2025'),
      '<link rel="canonical" href="https://paper.example/town/2025/12/25/lanes">',
    ]
    for (const [i] of sources.entries()) {
      const left = sources.slice(i)
      const inBody = left.filter(source => source.startsWith('<time'))
      const inHead = left.filter(source => !source.startsWith('<time'))
      expect(find(inHead.join(''), inBody.join('')).published).toBe(`2025-12-2${i + 1}`)
    }
  })

  it.each([
    'date',
    'DC.date.issued',
    'dcterms.created',
    'sailthru.date',
    'parsely-pub-date',
    'publish-date',
    'published_at',
    'article.published_time',
    'OriginalPublicationDate',
    'cXenseParse:recs:publishtime',
    'timestamp',
  ])('knows the meta name %s', name => {
    expect(find(named(name, '2025-12-29')).published).toBe('2025-12-29')
  })

  it.each(['article:modified_time', 'og:updated_time', 'last-modified', 'DC.date.modified', 'revised'])(
    'knows the meta name %s of a change',
    name => {
      expect(find(meta(name, '2025-12-30'))).toEqual({ published: null, modified: '2025-12-30' })
    },
  )

  it.each(['/2025/12/29/lanes', '/town/2025-12-29-lanes', '/2025/dec/29/lanes', '/story-20251229.html'])(
    'reads the address %s',
    path => {
      expect(find(`<meta property="og:url" content="https://paper.example${path}">`).published).toBe('2025-12-29')
    },
  )

  it('reads no day from a number in an address, from a month, or from the first time element', () => {
    const address = (path: string) => find(`<link rel="canonical" href="https://paper.example${path}">`).published
    expect(address('/story-120251229123')).toBeNull()
    expect(address('/2025/12/lanes')).toBeNull()
    expect(find('', '<time datetime="2025-12-29">today</time>')).toEqual({ published: null, modified: null })
  })

  it('never says that a page was changed before it was published', () => {
    expect(find(meta('article:published_time', '2025-12-29') + meta('article:modified_time', '2025-01-01'))).toEqual({
      published: '2025-12-29',
      modified: '2025-12-29',
    })
  })

  it('reads months in the page’s language', () => {
    expect(find(named('date', '29 grudnia 2025'), '', 'lang="pl"').published).toBe('2025-12-29')
  })
})
