/** Pages that change all the time, and pages that go from article to article without being loaded. */
import type { CDPSession, Page } from 'puppeteer-core'
import { waitFor } from '../../../lib/node/inspect.ts'

const STORM = { everyMs: 10, mutations: 100 }

/** Processor time of all tasks of a page's main thread, ms. Chromium only. */
async function readTasks(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(m => m.name === 'TaskDuration')?.value ?? Number.NaN)
}

export interface Storm {
  /** Milliseconds of the page's tasks, of its whole time. Chromium only. */
  readonly tasks: number
  /** Turns that a task got which asks for another all the time: what others take, it does not get. Not in Chromium. */
  readonly turns: number
  readonly seconds: number
  /** Milliseconds from the last change, which brings a known sentence, to its highlight; null: none came. */
  readonly caughtUp: number | null
}

/** Changes a page's text 10,000 times a second, and at last adds a sentence. */
export async function storm(
  page: Page,
  seconds: number,
  last: string,
  isOurs: boolean,
  isChromium = true,
): Promise<Storm> {
  const session = isChromium ? await page.createCDPSession() : null
  await session?.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = session === null ? 0 : await readTasks(session)
  const turns = await page.evaluate(changeText, STORM, seconds, session === null)
  const tasks = session === null ? Number.NaN : (await readTasks(session)) - before
  const caughtUp = isOurs ? await page.evaluate(addSentence, last) : null
  await session?.detach()
  return { tasks, turns, seconds, caughtUp }
}

/** Runs in the page. */
function changeText({ everyMs, mutations }: typeof STORM, seconds: number, counts: boolean): Promise<number> {
  const place = document.querySelector('article') ?? document.body
  const ticker = place.appendChild(document.createElement('div'))
  const texts = Array.from({ length: 20 }, () =>
    ticker.appendChild(document.createElement('p')).appendChild(new Text('0')),
  )
  const end = performance.now() + seconds * 1000
  let n = 0
  let turns = 0
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    turns++
    port2.postMessage(null)
  }
  if (counts) port2.postMessage(null)
  return new Promise(resolve => {
    const timer = setInterval(() => {
      for (let i = 0; i < mutations; i++) {
        const text = texts[i % texts.length] as Text
        if (i % 10 === 0) ticker.append(text.parentNode as Element)
        else text.data = `The count stands at ${n++} and goes on.`
      }
      if (performance.now() < end) return
      clearInterval(timer)
      port1.close()
      resolve(turns)
    }, everyMs)
  })
}

/** Runs in the page. */
async function addSentence(text: string): Promise<number | null> {
  const start = performance.now()
  const late = document.createElement('p')
  late.textContent = text
  ;(document.querySelector('article') ?? document.body).append(late)
  const isMarked = () =>
    [...CSS.highlights.values()].some(highlight => [...highlight].some(range => late.contains(range.startContainer)))
  while (!isMarked()) {
    if (performance.now() - start > 10_000) return null
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  return performance.now() - start
}

export interface Wandering {
  /** Bytes of JavaScript memory after it, less those before; Chromium only, else null. */
  readonly grown: number | null
  /** Highlighted ranges whose text went. */
  readonly stale: number
  readonly live: number
}

/** Goes from one article to another and back by `pushState`, so many times. */
export async function wander(
  page: Page,
  times: number,
  known: string,
  isOurs: boolean,
  isChromium = true,
): Promise<Wandering> {
  const session = isChromium ? await page.createCDPSession() : null
  await page.evaluate(goOn, WARM_UP, known)
  const before = session && (await readHeap(session))
  await page.evaluate(goOn, times, known)
  if (isOurs) await waitFor('the last article to be marked', async () => (await page.evaluate(countRanges)).live > 0)
  const grown = session && before !== null ? (await readHeap(session)) - before : null
  return { grown, ...(await page.evaluate(countRanges)) }
}

/** Articles before the memory is read: what is set up once is then there. */
const WARM_UP = 20

async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

/** Runs in the page. */
async function goOn(times: number, known: string): Promise<void> {
  const article = document.querySelector('article') ?? document.body
  const filler = 'The committee met again on a grey morning and went through its papers one after another, as it does. '
  for (let i = 0; i < times; i++) {
    history.pushState(null, '', `${location.pathname}${location.search}&n=${i}`.replace(/(&n=\d+)+/, `&n=${i}`))
    article.innerHTML = `<h1>Article ${i}</h1>${`<p>${filler.repeat(3)}</p>`.repeat(12)}<p>${known}</p>`
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** Runs in the page. */
function countRanges(): { stale: number; live: number } {
  const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight])
  const live = ranges.filter(range => range.startContainer.isConnected).length
  return { stale: ranges.length - live, live }
}
