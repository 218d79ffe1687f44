import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../bundle.ts'
import { ENGINES } from './driver.ts'
import { useMadePages } from './made-pages.ts'

const FILES = ['page/extract/blocks.ts', 'page/extract/sight.ts'] as const
const READ = 'extractBlocks(document, { sight: makeSight() }).blocks.map(block => block.text)'

/** Styles that hide text; `x` is what they are applied to. */
const HIDING: readonly [string, string][] = [
  ['display', '.x { display: none }'],
  ['visibility', '.x { visibility: hidden }'],
  ['visibility: collapse', '.x { visibility: collapse }'],
  ['opacity', '.x { opacity: 0 }'],
  ['font size', '.x { font-size: 0 }'],
  ['content-visibility', '.x { content-visibility: hidden; display: inline-block }'],
  ['a pixel', '.x { position: absolute; width: 1px; height: 1px; overflow: hidden }'],
  ['clip', '.x { position: absolute; clip: rect(0, 0, 0, 0) }'],
  ['clip of a pixel', '.x { position: absolute; clip: rect(1px, 1px, 1px, 1px) }'],
  ['inset', '.x { display: inline-block; clip-path: inset(50%) }'],
  ['circle', '.x { display: inline-block; clip-path: circle(0) }'],
  ['polygon', '.x { display: inline-block; clip-path: polygon(0 0, 0 0, 0 0, 0 0) }'],
  ['left of the page', '.x { position: absolute; left: -9999px }'],
  ['above the page', '.x { position: absolute; top: -9999px }'],
  ['a fixed place', '.x { position: fixed; top: -200px }'],
  ['indent', '.x { display: inline-block; text-indent: -9999px }'],
  [
    'indent in a box',
    '.x { display: inline-block; width: 20px; text-indent: 100%; white-space: nowrap; overflow: hidden }',
  ],
  ['no width', '.x { display: inline-block; width: 0; white-space: nowrap; overflow: hidden }'],
  ['no height', '.x { display: inline-block; max-height: 0; overflow: hidden }'],
  ['scaled to nothing', '.x { display: inline-block; transform: scale(0) }'],
  ['moved away', '.x { display: inline-block; transform: translateX(-500vw) }'],
]

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

/** Styles that hide, cut, move or do nothing. */
const STYLES = [
  ...HIDING.map(([, rule]) => rule.replace(/^.x \{ | \}$/g, '')),
  'visibility: visible',
  'display: contents',
  'display: block',
  'display: inline-block',
  'display: flex',
  'float: left',
  'position: relative; left: -40px',
  'position: absolute; left: 30px',
  'position: relative',
  'font-size: 16px',
  'overflow: hidden; height: 1.5em',
  'overflow: auto; height: 2em',
  'overflow: clip; width: 6ch',
  'margin-left: -5ch',
  'white-space: nowrap; overflow: hidden; width: 5ch',
  'transform: translateX(-60px)',
  'opacity: 0.5',
  'direction: rtl',
  'overflow: hidden; display: inline-block; max-width: 4ch',
  'position: fixed; left: 4px; top: 4px',
] as const

interface Tree {
  readonly name: string
  readonly style: string
  readonly inner: readonly (Tree | null)[]
}
const trees = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.record({
    name: fc.constantFrom('div', 'p', 'span', 'b', 'section', 'a'),
    style: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom(...STYLES) }),
    inner: fc.array(fc.oneof({ depthSize: 'small' }, fc.constant(null), tie('tree')), { minLength: 1, maxLength: 4 }),
  }),
})).tree

/** @returns markup in which each null is a text of two words that stand nowhere else */
function write(tree: Tree, next: () => number): string {
  const inner = tree.inner.map(one => (one ? write(one, next) : ` w${next()}x w${next()}x `)).join('')
  const [open, close] = tree.name === 'p' ? ['div role="paragraph"', 'div'] : [tree.name, tree.name]
  return `<${open} style="${tree.style}">${inner}</${close}>`
}

/**
 * Runs in the page: what of its words is read, and which words may be read or must be, told by other means: a word may be read
 * if its element is visible and its box lies in every box that cuts it off; it must be if a pointer would hit it.
 */
const JUDGE = `
  const text = extractBlocks(document, { sight: makeSight() }).blocks.map(block => block.text).join(' ')
  const words = []
  const walker = document.createTreeWalker(document.body, 4)
  const cuts = element => {
    const boxes = []
    let position = 'static'
    for (let at = element; at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at)
      const holds = position === 'static' || (position === 'absolute' && (style.position !== 'static' || style.transform !== 'none'))
      const isBox = style.display !== 'inline' && style.display !== 'contents'
      if (holds && isBox && /hidden|clip/.test(style.overflowX)) boxes.push(at.getBoundingClientRect())
      if (holds && isBox && style.overflowX === 'auto') break
      if (holds) position = /fixed|absolute/.test(style.position) ? style.position : position === 'static' || style.position !== 'static' ? 'static' : position
    }
    return boxes
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of node.data.matchAll(/w\\d+x/g)) {
      const element = node.parentElement
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const box = range.getBoundingClientRect()
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
      const style = getComputedStyle(element)
      let boxed = element
      while (getComputedStyle(boxed).display === 'contents') boxed = boxed.parentElement
      const visible = boxed.checkVisibility({ opacityProperty: true }) && style.visibility === 'visible'
      const isIn = cuts(element).every(cut => middle.x > cut.left - 9 && middle.x < cut.right + 9 && middle.y > cut.top - 9 && middle.y < cut.bottom + 9)
      const mayBe = visible && box.width > 0 && box.height > 0 && isIn && box.right + scrollX > -1 && box.bottom + scrollY > -1
      const mustBe = visible && box.height > 2 && document.elementFromPoint(middle.x, middle.y) === element
        && document.elementFromPoint(box.left + 1, middle.y) === element && document.elementFromPoint(box.right - 1, middle.y) === element
      words.push({ word, isRead: text.includes(word), mayBe, mustBe })
    }
  }
  return words
`

interface Judged {
  readonly word: string
  readonly isRead: boolean
  readonly mayBe: boolean
  readonly mustBe: boolean
}

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

  it('is read, and nothing else, in markup and styles of any kind', async () => {
    const made = fc.sample(trees, { numRuns: 400, seed: 11 }).map(tree => {
      let last = 0
      return write(tree, () => ++last)
    })
    const judged = (await page.evaluate(`(() => {
      ${parts}
      return ${JSON.stringify(made)}.map(html => {
        document.body.innerHTML = html
        return (() => {${JUDGE}})()
      })
    })()`)) as Judged[][]
    const wrong = (is: (word: Judged) => boolean) =>
      made.flatMap((html, i) =>
        (judged[i] ?? []).some(is) ? { html, words: (judged[i] ?? []).filter(is).map(one => one.word) } : [],
      )
    expect(wrong(one => one.isRead && !one.mayBe).slice(0, 4)).toEqual([])
    expect(wrong(one => !one.isRead && one.mustBe).slice(0, 4)).toEqual([])
    // It would be no proof if nearly everything were read, or nearly nothing.
    const all = judged.flat()
    for (const is of [(one: Judged) => one.isRead, (one: Judged) => !one.mayBe, (one: Judged) => one.mustBe]) {
      expect(all.filter(is).length).toBeGreaterThan(all.length / 8)
    }
  })
})
