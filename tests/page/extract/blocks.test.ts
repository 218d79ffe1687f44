import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractBlocks } from '../../../lib/page/extract/blocks.ts'
import { stands } from '../../../lib/page/mark/anchor-span.ts'
import { FILLER, makePage, read } from '../page.ts'

describe('extractBlocks', () => {
  it('joins inline markup and collapses white space', () => {
    expect(read('<p>The <a href="#">old\n   mill</a> <b>bur</b>ned <i> down</i>. </p>')).toEqual([
      'paragraph: The old mill burned down.',
    ])
  })

  it('takes one line break for a space and two for a new block', () => {
    expect(read('<div>One<br>two.<br> <br>Three.<br>\u00a0<br/>Four.</div>')).toEqual([
      'paragraph: One two.',
      'paragraph: Three.',
      'paragraph: Four.',
    ])
  })

  it('splits bare text around blocks', () => {
    expect(read('<div>Before <p>inside</p> after</div>')).toEqual([
      'paragraph: Before',
      'paragraph: inside',
      'paragraph: after',
    ])
  })

  it('tells kinds', () => {
    const body =
      '<h1>A</h1><h3>B</h3><ul><li><p>C</p></li></ul><blockquote><p>D</p></blockquote>' +
      '<figure><img><figcaption>E</figcaption></figure><aside class="pull-quote">F</aside><figure><blockquote>G</blockquote></figure>'
    expect(read(body)).toEqual(['title: A', 'heading: B', 'item: C', 'quote: D', 'caption: E', 'quote: F', 'quote: G'])
  })

  it.each([
    '<p hidden>x</p>',
    '<p aria-hidden="true">x</p>',
    '<p style="color: blue; display: none">x</p>',
    '<nav>x</nav>',
    '<footer>x</footer>',
    '<div role="navigation">x</div>',
    '<pre>x</pre>',
    '<code>x</code>',
    '<form><p>x</p></form>',
    '<button>x</button>',
    '<div contenteditable>x</div>',
    '<script>x</script><style>x</style><noscript>x</noscript><template>x</template>',
    '<dialog>x</dialog>',
    '<aside>x</aside>',
    '<div class="story-related"><a>x</a></div>',
    '<section id="ad-top">x</section>',
    '<details>x<p>x</p></details>',
  ])('leaves out %s', body => {
    expect(read(`<p>Before.</p>${body}<p>After.</p>`)).toEqual(['paragraph: Before.', 'paragraph: After.'])
  })

  it.each([
    '<div contenteditable="false">x</div>',
    '<details open>x</details>',
    '<details><summary>x</summary>y</details>',
    '<dialog open>x</dialog>',
    '<form><h1></h1><p>x</p></form>',
    '<div class="ad-free"><p>x</p><p></p><p></p></div>',
    '<div class="unrelated">x</div>',
  ])('reads %s', body => {
    expect(read(body)).toEqual(['paragraph: x'])
  })

  it('leaves a space where an element was left out, but not where it took no room', () => {
    expect(read('<p>Run<input>later, said<svg></svg>, he.</p>')).toEqual(['paragraph: Run later, said, he.'])
  })

  it('keeps an element of unknown name in its line, and apart from others where there is no line', () => {
    expect(read('<p>He <x-link>said</x-link> so.</p><div><x-a>One</x-a><x-b>Two</x-b></div>')).toEqual([
      'paragraph: He said so.',
      'paragraph: One',
      'paragraph: Two',
    ])
  })

  it('reads the article alone where most paragraphs stand in it, with a headline that stands elsewhere', () => {
    const body = `<header><h1>Mill burns</h1></header><p>Weather today.</p><article><p>${FILLER.repeat(4)}</p></article>`
    expect(read(body)).toEqual(['title: Mill burns', `paragraph: ${FILLER.repeat(4).trim()}`])
  })

  it('reads the headline that the page title repeats, not the name of the site', () => {
    const page = makePage(
      `<h1>The Daily Paper of the Whole Valley</h1><h1>Mill burns</h1><article><p>${FILLER.repeat(4)}</p></article>`,
      '<title>Mill burns - The Paper</title>',
    )
    expect(extractBlocks(page).blocks[0]?.text).toBe('Mill burns')
  })

  it('reads all articles of an endless page, and the whole page where its articles are teasers', () => {
    const long = `<article><p>${FILLER.repeat(4)}</p></article>`
    expect(read(`<p>Menu.</p>${long}${long}`)).toHaveLength(2)
    expect(read('<p>Menu.</p><article><p>Short.</p></article><article><p>Shorter.</p></article>')).toHaveLength(3)
  })

  it('says title and language', () => {
    const page = makePage('<p>Text.</p>', '<title> Named </title>', 'lang="en-GB"')
    expect(extractBlocks(page)).toMatchObject({ title: 'Named', language: 'en-GB' })
    expect(extractBlocks(makePage('<h1>Head</h1>'))).toMatchObject({ title: 'Head', language: null })
  })

  it('knows for every character where it stands', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom(' ', '\n', '\t', '\u00a0', 'a', '\u{1f6f0}', 'е', '́'), fc.string({ unit: 'grapheme' })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('', 'b', 'a', 'p', 'br'), text), { maxLength: 12 }), parts => {
        const page = makePage('<div id="root"></div>')
        const root = page.getElementById('root') as HTMLElement
        for (const [name, characters] of parts) {
          const node = page.createTextNode(characters.join(''))
          if (name === '') root.append(node)
          else {
            const element = page.createElement(name)
            if (name !== 'br') element.append(node)
            root.append(element)
          }
        }
        for (const { text, segments } of extractBlocks(page).blocks) {
          expect(text).toBe(text.replace(/^[ \t\n\r\f]+|[ \t\n\r\f]+$|[ \t\n\r\f](?=[ \t\n\r\f])/g, ''))
          let end = 0
          for (const segment of segments) {
            expect(stands(segment, text)).toBe(true)
            expect(text.slice(end, segment.start).trim()).toBe('')
            end = segment.start + segment.length
          }
          expect(end).toBe(text.length)
        }
      }),
    )
  })
})
