import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../bundle.ts'
import { ENGINES } from './driver.ts'
import { HIDING } from './hiding-styles.ts'
import { useMadePages } from './made-pages.ts'

const FILES = ['page/extract/blocks.ts', 'page/extract/sight.ts'] as const
const READ = 'extractBlocks(document, { sight: makeSight() }).blocks.map(block => block.text)'

/** How a word can stand in a sentence: `x` is to be hidden. */
const PLACES: readonly [string, string][] = [
  ['span', 'He <span class="x">never</span> said so.'],
  ['small', 'He <small class="x">never</small> said so.'],
  ['del in ins', 'He <ins><del class="x">never</del></ins> said so.'],
  ['inner element', 'He <em class="x"><b>never</b></em> said so.'],
  ['link', 'He <a href="#" class="x">never</a> said so.'],
]

/** Markup, and the blocks that a person reads in it. */
const READS: readonly [string, string, readonly string[]][] = [
  [
    'a hidden word by rule of its parent',
    '<style>.p span{display:none}</style><p class="p">A <span>b</span> c',
    ['A c'],
  ],
  ['hidden twice, shown once', '<style>p{visibility:hidden}b{visibility:visible}</style><p>A <b>b</b> c', ['b']],
  ['contents', '<p style="display:contents">A <b style="display:contents">b</b> c', ['A b c']],
  ['small letters in a box without size', '<div style="font-size:0">x <b style="font-size:16px">b</b></div>', ['b']],
  [
    'what a box cuts off',
    `<div style="height:1.2em;line-height:1.2em;overflow:hidden"><p style="margin:0">One<br>two</div>`,
    ['One'],
  ],
  [
    'what one line has room for',
    '<p style="width:4ch;font-family:monospace;white-space:nowrap;overflow:hidden">One two three',
    ['One'],
  ],
  [
    'what a box can be scrolled to',
    '<div style="height:2em;overflow:auto"><p>One<p style="margin-top:9em">Two</div>',
    ['One', 'Two'],
  ],
  ['a box out of the flow', '<div style="height:0;overflow:hidden"><p style="position:absolute">One</div>', ['One']],
  ['floats in a box without height', '<div style="height:0"><p style="float:left">One</div>', ['One']],
  [
    'block spans',
    '<h2><span style="display:block">One two</span><span style="display:block">three</span></h2>',
    ['One two three'],
  ],
  ['block links', '<style>b{display:block}</style><p><b>One</b><b>two</b>', ['One two']],
  ['flex items with a gap', '<h2 style="display:flex;gap:8px"><span>One</span><span>two</span></h2>', ['One two']],
  ['flex items below each other', '<p style="display:flex;flex-direction:column"><b>One</b><b>two</b>', ['One two']],
  ['grid', '<p style="display:grid"><b>One</b><b>two</b>', ['One two']],
  [
    'inline blocks with a margin',
    '<style>b{display:inline-block;margin-right:.3em}</style><p><b>One</b><b>two</b>',
    ['One two'],
  ],
  ['letters in inline blocks', '<style>b{display:inline-block}</style><p><b>O</b><b>n</b><b>e</b>', ['One']],
  ['a drop cap', '<p><span style="float:left;font-size:4em;margin-right:8px">O</span>ne two', ['One two']],
  ['a drop cap with an image', '<p><img alt="O" style="float:left;width:20px;height:20px">ne two', ['One two']],
  [
    'a drop cap for the eye',
    '<p><span aria-hidden="true">O</span><span style="position:absolute;clip:rect(0,0,0,0)">O</span>ne',
    ['One'],
  ],
  [
    'a word for the eye',
    '<p><b aria-hidden="true">91</b><b style="position:absolute;left:-999px">ninety-one</b> drones',
    ['91 drones'],
  ],
  ['a word over two lines', '<div style="width:1ch;overflow-wrap:anywhere">On<b>e</b></div>', ['One']],
  ['digits in several tags', '<p>All <span>9</span><span>1</span> drones', ['All 91 drones']],
  [
    'notes',
    '<p>One<sup>1</sup> two.<sup><a href="#n">2</a></sup><sup>[3]</sup> Three<a href="#n">[4]</a>.<sup>*</sup>',
    ['One two. Three.'],
  ],
  ['notes that stand close', '<p>One two.<sup>1</sup>Three four.', ['One two. Three four.']],
  ['notes by style', '<p>One two<span style="vertical-align:super">1</span> three.', ['One two three.']],
  ['raised signs', '<p>Drones¹ fell.² On 3 m² of 1<sup>st</sup> street', ['Drones fell. On 3 m² of 1st street']],
  ['ruby', '<p><ruby>One<rp>(</rp><rt>eins</rt><rp>)</rp></ruby>s two', ['Ones two']],
  ['buttons in a sentence', '<p>He <button>said</button> <span role="button">so</span>.', ['He said so.']],
  [
    'buttons behind a sentence',
    '<p>He said so. <button>Share</button></p><div><button>Save</button></div>',
    ['He said so.'],
  ],
  ['a heading that folds', '<h3><button>He said so</button></h3>', ['He said so']],
  ['the source of a quotation', '<blockquote><p>“So.”</p><cite>He</cite></blockquote>', ['“So.” He']],
  ['the footer of a quotation', '<blockquote><p>“So.”</p><footer>— He</footer></blockquote>', ['“So.” — He']],
  ['an editor', '<div contenteditable><p>A<p contenteditable="false">B</div><p>C', ['C']],
  ['a closed popover', '<div popover>A</div><p>B', ['B']],
]
describe.each(ENGINES)('what is seen in %s', engine => {
  const { open } = useMadePages(engine)
  let page: Page
  let parts: string
  beforeAll(async () => {
    parts = `const { extractBlocks, makeSight } = ${await bundle(FILES)};`
    page = await open('<!doctype html><meta charset="utf-8"><title>t</title><body>')
    await page.waitForFunction(() => document.readyState === 'complete')
  })
  const read = (html: string, make = '') =>
    page.evaluate(`(() => {
      ${parts}
      document.body.innerHTML = ${JSON.stringify(html)};
      ${make}
      return ${READ}
    })()`) as Promise<string[]>

  it.each(HIDING)('a word hidden by %s is not read, wherever it stands', async (_, style) => {
    for (const [place, html] of PLACES) {
      expect([place, await read(`<style>${style}</style><p>${html}</p>`)]).toEqual([place, ['He said so.']])
    }
    expect(await read(`<style>${style}</style><div class="x"><p>A word</div><p>B`)).toEqual(['B'])
  })

  it.each(READS)('reads %s as a person does', async (_, html, blocks) => {
    expect(await read(html)).toEqual(blocks)
  })
})
