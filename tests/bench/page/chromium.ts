import { storm, wander } from './changes.ts'
import { addressOf, type ContenderName } from './contenders.ts'
import { MATCHES, type Plan, RANGES } from './plan.ts'
import { measureRepaint } from './repaint.ts'
import {
  allOf,
  differenceOf,
  longestOf,
  medianOf,
  ratioOf,
  scriptAndWorldOf,
  scriptOf,
  show,
  tableOfVisits,
  visitAll,
} from './visits.ts'

const CHROMIUM = 'Chromium, ms of processor time, medians'

/** Measures everything in Chromium, whose trace tells what a page's main thread did. */
export async function measureInChromium(plan: Plan): Promise<object> {
  const article = await measureArticles(plan)
  const app = await measureApp(plan)
  const tasks = await measureTasks(plan)
  const { browser, origin, site, amount, print } = plan
  const open = async (file: string, name: ContenderName) => {
    const page = await browser.newPage()
    await page.goto(addressOf(origin, file, name))
    return page
  }
  const paper = await open(site.app, 'none')
  const repaint = await measureRepaint(paper, RANGES, MATCHES)
  await paper.close()
  print({
    title: `${RANGES} ranges painted, ${MATCHES} matches pointed at`,
    head: ['', 'ms', 'mutation records'],
    rows: [
      ['painted, the rules brought along', show(repaint.paint), `${repaint.paintRecords}`],
      ['painted, the rules there', show(repaint.repaint), ''],
      ['wrapped in <mark>', show(repaint.wrap), `${repaint.wrapRecords}`],
      ['ratios', `${show(repaint.ratio)}; ${show(repaint.repaintRatio)}`, ''],
      ['hit test', show(repaint.hit), ''],
    ],
  })
  const changes: Record<string, object> = {}
  const [plain = '', known = ''] = [site.plain[0], site.known[0]]
  for (const [what, file] of [
    ['nothing known', plain],
    ['marked', known],
  ] as const) {
    const result: Record<string, Awaited<ReturnType<typeof storm>>> = {}
    for (const name of ['none', 'ours'] as const) {
      const page = await open(file, name)
      result[name] = await storm(page, amount.stormSeconds, site.sentence, name === 'ours')
      await page.close()
    }
    const { none, ours } = result
    const share = none && ours ? (ours.tasks - none.tasks) / (amount.stormSeconds * 1000) : Number.NaN
    changes[what] = { none, ours, share }
    print({
      title: `10,000 changes a second for ${amount.stormSeconds} s, page with ${what}`,
      head: ['without, ms', 'with, ms', 'share of the time', 'caught up after, ms'],
      rows: [
        [
          `${none?.tasks.toFixed(0)}`,
          `${ours?.tasks.toFixed(0)}`,
          `${(share * 100).toFixed(2)} %`,
          `${ours?.caughtUp?.toFixed(0)}`,
        ],
      ],
    })
  }
  const wanderings: Record<string, object> = {}
  for (const name of ['none', 'ours'] as const) {
    const page = await open(known, name)
    wanderings[name] = await wander(page, amount.articles, site.sentence, name === 'ours')
    await page.close()
  }
  console.log(`${amount.articles} articles in one document: ${JSON.stringify(wanderings)}\n`)
  return { article, app, tasks, repaint, changes, wanderings }
}

async function measureArticles({ browser, origin, site, amount, hasBefore, print }: Plan): Promise<object> {
  const others: ContenderName[] = hasBefore ? ['before'] : []
  const names = ['none', 'again', 'empty', 'walk', 'ours', 'many', ...others] as const
  const visits = await visitAll({ browser, origin, pages: site.plain, names, runs: amount.runs })
  print(tableOfVisits(`${site.plain.length} articles with nothing known. ${CHROMIUM}`, visits))
  const known = await visitAll({
    browser,
    origin,
    pages: site.known,
    names: ['none', 'ours', ...others],
    runs: amount.runs,
  })
  print(tableOfVisits(`${site.known.length} articles with something known. ${CHROMIUM}`, known))
  const look = ratioOf(visits, 'ours', 'walk', scriptOf)
  const lookAndWorld = ratioOf(visits, 'ours', 'walk', scriptAndWorldOf)
  const ofFewer = ratioOf(visits, 'many', 'ours', scriptOf)
  const added = differenceOf(visits, 'ours', 'none', allOf)
  const noise = differenceOf(visits, 'again', 'none', allOf)
  print({
    title: 'Against the bare walk and against no extension',
    head: ['', 'median (quartiles)'],
    rows: [
      ['first look, of a bare walk', show(look)],
      ['the same with the world', show(lookAndWorld)],
      ['first look with 100,000 claims, of that with the bundled ones', show(ofFewer)],
      ['added main-thread time, ms', show(added)],
      ['the same between two runs without, ms', show(noise)],
    ],
  })
  return { look, lookAndWorld, ofFewer, added, noise, visits: summarise(visits), known: summarise(known) }
}

async function measureApp({ browser, origin, site, amount, print }: Plan): Promise<object> {
  const names = ['none', 'empty', 'ours'] as const
  const visits = await visitAll({ browser, origin, pages: [site.app], names, runs: amount.runs * 5 })
  print(tableOfVisits(`A page that is no article. ${CHROMIUM}`, visits))
  const script = ratioOf(visits, 'ours', 'empty', scriptOf)
  const withWorld = ratioOf(visits, 'ours', 'empty', scriptAndWorldOf)
  console.log(`of an empty script: ${show(script)}, with the world: ${show(withWorld)}\n`)
  return { script, withWorld, visits: summarise(visits) }
}

/** The longest of our tasks, with the processor as it is and four times slower. */
async function measureTasks({ browser, origin, site, amount, print }: Plan): Promise<object> {
  const result: Record<string, number> = {}
  for (const throttle of [1, 4]) {
    for (const [what, pages, watched] of [
      ['articles', [...site.plain.slice(0, 5), ...site.known], 400],
      ['100,000 text nodes', [site.huge], 4000],
    ] as const) {
      const runs = what === 'articles' ? 1 : amount.runs
      const visits = await visitAll({ browser, origin, pages, names: ['ours'], runs, throttle, watched })
      print(tableOfVisits(`${what}, processor ${throttle} times slower. ${CHROMIUM}`, visits))
      result[`${what}, ${throttle}x`] = Math.max(...(visits.ours ?? []).map(longestOf))
    }
  }
  return result
}

const summarise = (visits: Awaited<ReturnType<typeof visitAll>>) =>
  Object.fromEntries(
    Object.entries(visits).map(([name, spents]) => [
      name,
      {
        script: medianOf(spents, scriptOf),
        withWorld: medianOf(spents, scriptAndWorldOf),
        all: medianOf(spents, allOf),
      },
    ]),
  )
