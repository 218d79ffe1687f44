/** Painting and hit testing, by the reader's own modules in a page of many matches. Works in both browsers. */
import type { Page } from 'puppeteer-core'
import { bundle } from '../../bundle.ts'
import { spreadOf } from '../measure.ts'

const FILES = ['page/mark/hit-test.ts', 'page/mark/highlights.ts']

interface Painted {
  /** Milliseconds of script and layout, each round. */
  readonly paints: readonly number[]
  /** The same where something was painted before, so that the rules are there. */
  readonly repaints: readonly number[]
  readonly wraps: readonly number[]
  /** Mutation records that each made. */
  readonly paintRecords: number
  readonly wrapRecords: number
  /** Milliseconds of one hit test, each. */
  readonly hits: readonly number[]
  readonly found: number
}

/**
 * Paints ranges with the painter, and wraps the same ranges in `<mark>` after that was taken back.
 * @param page any page; its body is replaced
 */
export async function measureRepaint(page: Page, ranges: number, hits: number) {
  const code = await bundle(FILES)
  const painted = (await page.evaluate(`(${paintAndWrap})(${code}, ${ranges}, ${hits})`)) as Painted
  const { paints, repaints, wraps, paintRecords, wrapRecords, found } = painted
  const ofWraps = (times: readonly number[]) => spreadOf(times.map((ms, i) => ms / (wraps[i] ?? Number.NaN)))
  return {
    ratio: ofWraps(paints),
    paint: spreadOf(paints),
    repaintRatio: ofWraps(repaints),
    repaint: spreadOf(repaints),
    wrap: spreadOf(wraps),
    paintRecords,
    wrapRecords,
    hit: spreadOf(painted.hits),
    found,
  }
}

interface Tools {
  createPainter(): { paint(marks: readonly object[], look: object): void; clear(): void }
  rangesAt(page: Document, x: number, y: number, candidates: ReadonlySet<object>): readonly object[]
}

/** Runs in the page. */
async function paintAndWrap({ createPainter, rangesAt }: Tools, ranges: number, hits: number): Promise<Painted> {
  const fill = (count: number) => {
    document.body.innerHTML =
      '<p>Before it stands <b>something</b> and then a sentence that is marked. After it more.</p>'.repeat(count)
    return [...document.querySelectorAll('p')].map(p => {
      const node = p.lastChild as Text
      return new StaticRange({ startContainer: node, startOffset: 5, endContainer: node, endOffset: 38 })
    })
  }
  const wrap = (few: readonly StaticRange[]) => {
    for (const { startContainer, startOffset, endContainer, endOffset } of few) {
      const range = document.createRange()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      const mark = document.createElement('mark')
      mark.style.textDecoration = 'underline double 2px'
      range.surroundContents(mark)
    }
  }
  const count = async (work: () => void) => {
    let records = 0
    const observer = new MutationObserver(list => {
      records += list.length
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    document.body.getBoundingClientRect()
    const start = performance.now()
    work()
    document.body.getBoundingClientRect()
    const ms = performance.now() - start
    await new Promise(resolve => setTimeout(resolve))
    observer.disconnect()
    return { ms, records }
  }
  const spotsOf = (list: readonly StaticRange[]) =>
    list.map(range => ({ range, level: 'contested', denial: 'denied', isHeading: false }))
  const painter = createPainter()
  const look = { which: 'all', names: false, style: 'fill', strength: 'normal' }
  const paints: { ms: number; records: number }[] = []
  const repaints: number[] = []
  const wraps: { ms: number; records: number }[] = []
  for (let round = 0; round < 9; round++) {
    const few = fill(ranges)
    paints.push(await count(() => painter.paint(spotsOf(few), look)))
    painter.paint(spotsOf(few.slice(0, 1)), look)
    repaints.push((await count(() => painter.paint(spotsOf(few), look))).ms)
    painter.clear()
    const others = fill(ranges)
    wraps.push(await count(() => wrap(others)))
  }
  const many = fill(hits)
  painter.paint(spotsOf(many), look)
  const candidates = new Set<object>(many)
  const times: number[] = []
  let found = 0
  for (const p of [...document.querySelectorAll('p')].slice(0, 200)) {
    p.scrollIntoView()
    const live = document.createRange()
    live.setStart(p.lastChild as Text, 5)
    live.setEnd(p.lastChild as Text, 38)
    const { x, y, width, height } = live.getClientRects()[0] as DOMRect
    const start = performance.now()
    for (let i = 0; i < 10; i++) found += rangesAt(document, x + width / 2, y + height / 2, candidates).length
    times.push((performance.now() - start) / 10)
  }
  painter.clear()
  return {
    paints: paints.map(one => one.ms),
    repaints,
    wraps: wraps.map(one => one.ms),
    paintRecords: paints[0]?.records ?? 0,
    wrapRecords: wraps[0]?.records ?? 0,
    hits: times,
    found: found / 10,
  }
}
