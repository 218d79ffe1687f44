import { type Storm, storm, wander } from './changes.ts'
import { addressOf } from './contenders.ts'
import { measurePhases } from './phases.ts'
import { MATCHES, type Plan, RANGES } from './plan.ts'
import { measureRepaint } from './repaint.ts'
import { show } from './visits.ts'

/** Measures in Firefox what a page's own clock can tell. */
export async function measureInFirefox({ browser, origin, site, amount, print }: Plan): Promise<object> {
  const pages = Array.from({ length: amount.runs }, () => site.plain).flat()
  const phases = await measurePhases(browser, origin, pages)
  const page = await browser.newPage()
  await page.goto(addressOf(origin, site.app, 'none'))
  const repaint = await measureRepaint(page, RANGES, MATCHES)
  const stormOn = async (file: string | undefined, name: 'none' | 'ours') => {
    await page.goto(addressOf(origin, file ?? '', name))
    return storm(page, amount.stormSeconds, site.sentence, name === 'ours', false)
  }
  const { caughtUp, share } = await measureShare(
    () => stormOn(site.plain[0], 'none'),
    () => stormOn(site.plain[0], 'ours'),
  )
  const marked = await measureShare(
    () => stormOn(site.known[0], 'none'),
    () => stormOn(site.known[0], 'ours'),
  )
  await page.goto(addressOf(origin, site.known[0] ?? '', 'ours'))
  const wandering = await wander(page, amount.articles, site.sentence, true, false)
  await page.close()
  print({
    title: 'Firefox, ms by the page’s clock, medians and quartiles',
    head: ['', ''],
    rows: [
      ['bare walk', show(phases.walk)],
      ['first look’s own code', show(phases.look)],
      ['the one of the other', show(phases.ratio)],
      [`${RANGES} ranges painted`, `${show(repaint.paint)}, ${repaint.paintRecords} records`],
      ['of wrapping them; with the rules there', `${show(repaint.ratio)}; ${show(repaint.repaintRatio)}`],
      ['wrapped in <mark>', `${show(repaint.wrap)}, ${repaint.wrapRecords} records`],
      [`hit test of ${MATCHES} matches`, show(repaint.hit)],
      ['a storm of changes, nothing known: share of the time', `${(share * 100).toFixed(1)} %`],
      ['caught up after it', `${caughtUp?.toFixed(0)}`],
      ['the same on a page with marks', `${(marked.share * 100).toFixed(1)} %`],
      ['caught up after it', `${marked.caughtUp?.toFixed(0)}`],
      [`after ${amount.articles} articles: ranges without text`, `${wandering.stale} of ${wandering.live}`],
    ],
  })
  return { phases, repaint, storm: { caughtUp, share }, marked, wandering }
}

/** Measures a storm without the extension, with it, and without it again: the machine's mood changes in a minute. */
async function measureShare(without: () => Promise<Storm>, withIt: () => Promise<Storm>) {
  const before = await without()
  const { turns, caughtUp } = await withIt()
  const after = await without()
  return { share: 1 - turns / ((before.turns + after.turns) / 2), caughtUp }
}
