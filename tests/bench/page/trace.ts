/** What a page's main thread did, from Chromium's own trace. Milliseconds of processor time: another process does not count. */
import type { Page } from 'puppeteer-core'

export interface Spent {
  /** All tasks of the page's main thread. */
  readonly all: number
  /** Scripts. On a page without scripts of its own they are the extension's, whatever they had the browser do included. */
  readonly script: number
  /** Setting up the world in which an extension's scripts live in the page: any extension with a script there pays it. */
  readonly world: number
  /** The longest of the scripts. */
  readonly longest: number
  /** Layouts and style passes that scripts forced. */
  readonly forced: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly beginData?: { readonly url?: string } }
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel']
const SCRIPT = new Set(
  'EvaluateScript FunctionCall RunMicrotasks BlinkScheduler_PerformMicrotaskCheckpoint v8.callFunction TimerFire FireIdleCallback'.split(
    ' ',
  ),
)
/** A checkpoint that found nothing to run. */
const NOTHING = 20
const FORCED = new Set(['Layout', 'UpdateLayoutTree'])

/**
 * Goes to an address in a fresh page and traces what its main thread does until it has been idle for a while.
 * @param watched milliseconds after the load for which it is watched
 * @param throttle how many times slower the processor shall be
 */
export async function traceVisit(page: Page, url: string, watched: number, throttle = 1): Promise<Spent> {
  const session = await page.createCDPSession()
  if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  await page.tracing.start({ categories: CATEGORIES })
  await page.goto(url)
  // The method is to watch for a fixed time, the same for all.
  await new Promise(resolve => setTimeout(resolve, watched))
  const trace = await page.tracing.stop()
  await session.detach()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  return sum(traceEvents, url)
}

function sum(events: readonly TraceEvent[], url: string): Spent {
  const first = events.find(e => e.name === 'ParseHTML' && e.args?.beginData?.url === url)
  if (first === undefined) throw new Error(`${url}: the trace does not have it`)
  const own = events
    .filter(e => e.ph === 'X' && e.pid === first.pid && e.tid === first.tid && e.ts >= first.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const spent = { all: 0, script: 0, world: 0, longest: 0, forced: 0 }
  let taskEnd = 0
  let scriptEnd = 0
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    if (/RunTask$/.test(name) && ts >= taskEnd) {
      taskEnd = ts + dur
      spent.all += tdur / 1000
    }
    if (name === 'LocalWindowProxy::Initialize') spent.world += tdur / 1000
    if (FORCED.has(name) && ts < scriptEnd) spent.forced++
    if (!SCRIPT.has(name) || ts < scriptEnd || tdur < NOTHING) continue
    scriptEnd = ts + dur
    spent.script += tdur / 1000
    spent.longest = Math.max(spent.longest, tdur / 1000)
  }
  return spent
}
