import { describe, expect, it } from 'vitest'
import { gatherPage, gatherTexts, type Memory } from '../../lib/page/gather.ts'
import { FILLER, makePage } from './page.ts'

const makeMemory = (): Memory => ({ known: new Set(), hears: false, watch() {}, later() {} })

function gather(body: string): string[] {
  const work = gatherTexts(makePage(body), makeMemory())
  for (;;) {
    const step = work.next()
    if (step.done === true) return [...step.value].map(text => text.replace(/\s+/g, ' ').trim())
  }
}

describe('gatherTexts', () => {
  it('gives paragraphs, headings and items by themselves, and what is loose between them', () => {
    const body =
      '<div>A loose line before it</div><h1>The headline of the page</h1><p>The <b>first</b> of its paragraphs</p>' +
      '<div>Another loose <i>line of text</i></div><ul><li>An item that is long enough<p>and its paragraph</p></li></ul>'
    expect(gather(body)).toEqual([
      'A loose line before it',
      'The headline of the page',
      'The first of its paragraphs',
      'Another loose line of text',
      'An item that is long enoughand its paragraph',
    ])
  })

  it('leaves out code and what a person types, and keeps what stands around it', () => {
    const body =
      '<div>Some text before the code <script>let aVariableOfTheCode = 1</script> and behind it as well</div>' +
      '<textarea>What somebody is typing here</textarea><div contenteditable><p>A letter that is written</p></div>' +
      '<div contenteditable="false"><p>A paragraph nobody can edit</p></div>'
    expect(gather(body)).toEqual(['Some text before the code', 'and behind it as well', 'A paragraph nobody can edit'])
  })

  it('passes by what is too short to state anything', () => {
    expect(gather('<p>Short.</p><p>Long enough to state something.</p><div>Home</div>')).toEqual([
      'Long enough to state something.',
    ])
  })
})

describe('gatherPage', () => {
  const article = (more = '') => `<article>${`<p>${FILLER}</p>`.repeat(11)}<p>${FILLER}${FILLER}</p>${more}</article>`

  const gatherParts = async (page: Document, memory: Memory) => {
    const parts = []
    for await (const part of gatherPage(page, memory)) parts.push(part)
    return parts
  }

  it('takes nothing from a page that is none to read', async () => {
    expect(await gatherParts(withType(makePage('<p>Short.</p>')), makeMemory())).toEqual([])
    expect(await gatherParts(makePage(article()), makeMemory())).toEqual([])
  })

  it('gives each text once, and later only those that are new', async () => {
    const page = withType(makePage(article(), '', 'lang="en"'))
    const memory = makeMemory()
    expect(await gatherParts(page, memory)).toMatchObject([{ language: 'en', texts: [FILLER, FILLER + FILLER] }])
    expect(await gatherParts(page, memory)).toEqual([])
    page.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>A paragraph that came late.</p>')
    expect(await gatherParts(page, memory)).toMatchObject([{ texts: ['A paragraph that came late.'] }])
  })

  it('hands a huge page out in parts', async () => {
    const long = Array.from({ length: 5 }, (_, i) => `<p>${`${i} ${FILLER}`.repeat(1000)}</p>`).join('')
    const sizes = (await gatherParts(withType(makePage(article(long))), makeMemory())).map(p => p.texts.join('').length)
    expect(sizes.length).toBeGreaterThan(2)
    expect(Math.max(...sizes)).toBeLessThan(400_000)
    expect(sizes.reduce((a, b) => a + b)).toBeGreaterThan(500_000)
  })

  it('does not say which language a page is in that declares several', async () => {
    const page = withType(makePage(article('<p lang="fr">Une phrase assez longue.</p>'), '', 'lang="en"'))
    expect(await gatherParts(page, makeMemory())).toMatchObject([{ language: null }])
  })
})

/** The library's documents do not tell their type. */
function withType(page: Document): Document {
  Object.defineProperty(page, 'contentType', { value: 'text/html' })
  return page
}
