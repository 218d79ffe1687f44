import { spreadOf } from '../measure.ts'
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
    const fresh = await browser.newPage()
    await fresh.goto(addressOf(origin, file ?? '', name))
    const result = await storm(fresh, amount.stormSeconds / 3, site.sentence, name === 'ours', false)
    await fresh.close()
    return result
  }
  const plain = await measureShare(name => stormOn(site.plain[0], name))
  const marked = await measureShare(name => stormOn(site.known[0], name))
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
      ['a storm of changes, nothing known: share of the time', showShare(plain)],
      ['the same on a page with marks', showShare(marked)],
      [`after ${amount.articles} articles: ranges without text`, `${wandering.stale} of ${wandering.live}`],
    ],
  })
  return { phases, repaint, storm: { plain, marked }, wandering }
}

type StormOn = (name: 'none' | 'ours') => Promise<Storm>
const ORDER = ['none', 'ours', 'ours', 'none', 'none', 'ours', 'ours', 'none'] as const

/** Storms without the extension and with it, by turns. @returns its share of the time, and by how much runs without it differ */
async function measureShare(stormOn: StormOn) {
  const without: number[] = []
  const withIt: number[] = []
  const caughtUp: number[] = []
  for (const name of ORDER) {
    const storm = await stormOn(name)
    ;(name === 'none' ? without : withIt).push(storm.turns)
    if (storm.caughtUp !== null) caughtUp.push(storm.caughtUp)
  }
  const { median } = spreadOf(without)
  const noise = (Math.max(...without) - Math.min(...without)) / median
  return { share: 1 - spreadOf(withIt).median / median, noise, caughtUp: spreadOf(caughtUp).median }
}

const showShare = ({ share, noise, caughtUp }: Awaited<ReturnType<typeof measureShare>>): string =>
  `${(share * 100).toFixed(1)} % (runs without it differ by ${(noise * 100).toFixed(1)} %), caught up after ${caughtUp.toFixed(0)}`
