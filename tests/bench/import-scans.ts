/** Scans of pages by turns in browsers without a set, with a small and with a large one, for the bench of imports. */
import type { Page } from 'puppeteer-core'
import type { Block, ScanRequest } from '../../lib/model/page.ts'
import { statementOf } from './claim-feed.ts'
import { ask } from './import-page.ts'
import { compare, type Measured, quantile } from './measure.ts'

/** A browser that is asked, by a page of the extension. */
export interface Asked {
  readonly name: string
  readonly own: Page
}

const PAGES = 10
const WARM_UP = 2
/** Items of the feed from here on are in no set that is measured. */
const BEYOND = 1_000_000

/** @returns an article of some 600 words; \`stated\`: some of its sentences state claims of the feed below this number, null: none */
function makePage(seed: number, stated: number | null): ScanRequest {
  const blocks = Array.from({ length: 14 }, (_, id): Block => {
    const beyond = BEYOND + 100 * seed + 3 * id
    const texts = [statementOf(beyond), statementOf(beyond + 1), statementOf(beyond + 2)]
    if (stated !== null && id % 5 === 2) texts[1] = statementOf((seed * 7_919 + id * 31) % stated)
    return { id, kind: 'paragraph', text: texts.join(' ') }
  })
  return { language: 'en', blocks, context: null }
}

interface Scanned extends Measured {
  /** The median of each page's first time. */
  readonly first: number
}

async function measureScans(contenders: readonly Asked[], stated: number | null, runs: number): Promise<Scanned[]> {
  const all = contenders.map(one => ({ ...one, times: [] as number[], first: [] as number[], found: 0 }))
  for (let seed = 0; seed < PAGES; seed++) {
    const page = makePage(seed, stated)
    for (let run = -WARM_UP; run < runs; run++) {
      for (const one of run % 2 === 0 ? all : all.toReversed()) {
        const { ms, found } = await ask(one.own, 'scan', page)
        if (run === -WARM_UP) one.first.push(ms)
        if (run === 0) one.found += found
        if (run >= 0) one.times.push(ms)
      }
    }
  }
  return all.map(({ name, times, first, found }) => ({ name, times, found, first: quantile(first, 0.5) }))
}

/** @returns rows of a table: of pages that state claims of both sets, and of pages that state none */
export async function tellScans(
  contenders: readonly [none: Asked, small: Asked, large: Asked],
  stated: number,
  runs: number,
): Promise<[string, string][]> {
  const rows: [string, string][] = []
  for (const [about, below] of [
    ['that states claims', stated],
    ['that states none', null],
  ] as const) {
    const [none, small, large] = (await measureScans(contenders, below, runs)) as [Scanned, Scanned, Scanned]
    for (const { name, times, first, found } of [none, small, large])
      rows.push([
        `page ${about}, ${name}: median; for the first time; blocks with something found`,
        `${quantile(times, 0.5).toFixed(1)} ms; ${first.toFixed(1)} ms; ${found}`,
      ])
    const ratio = (other: Scanned) => {
      const { median, low, high } = compare(large, other)
      return `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
    }
    rows.push([`page ${about}: large set to none; large set to small set`, `${ratio(none)}; ${ratio(small)}`])
  }
  return rows
}
