import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../bundle.ts'
import { ENGINES } from './driver.ts'
import { HIDING } from './hiding-styles.ts'
import { useMadePages } from './made-pages.ts'

const FILES = ['page/extract/blocks.ts', 'page/extract/sight.ts'] as const

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
describe.each(ENGINES)('what can be seen in %s', engine => {
  const { open } = useMadePages(engine)
  let page: Page
  let parts: string
  beforeAll(async () => {
    parts = `const { extractBlocks, makeSight } = ${await bundle(FILES)};`
    page = await open('<!doctype html><meta charset="utf-8"><title>t</title><body>')
    await page.waitForFunction(() => document.readyState === 'complete')
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
