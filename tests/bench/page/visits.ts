/** What a visit to a page costs its main thread, in Chromium: with nothing, with bare scripts, and with the extension. */
import type { Browser } from 'puppeteer-core'
import type { Table } from '../../../lib/node/table.ts'
import { type Spread, spreadOf } from '../measure.ts'
import { addressOf, type ContenderName } from './contenders.ts'
import { type Spent, traceVisit } from './trace.ts'

export interface VisitPlan {
  readonly browser: Browser
  readonly origin: string
  readonly pages: readonly string[]
  readonly names: readonly ContenderName[]
  /** How often each page is visited with each contender. */
  readonly runs: number
  readonly throttle?: number
  /** Milliseconds after the load for which a page is watched. */
  readonly watched?: number
}

export type Visits = Readonly<Record<string, readonly Spent[]>>

/** Visits each page with each contender in turn, in an order that turns, each time in a tab of its own. */
export async function visitAll(plan: VisitPlan): Promise<Visits> {
  const { browser, origin, pages, names, runs, throttle = 1, watched = 400 } = plan
  const visits: Record<string, Spent[]> = Object.fromEntries(names.map(name => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const file of pages) {
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + run) % names.length] as ContenderName
        const page = await browser.newPage()
        visits[name]?.push(await traceVisit(page, addressOf(origin, file, name), watched * throttle, throttle))
        await page.close()
      }
    }
  }
  return visits
}

type Figure = (spent: Spent) => number
export const scriptOf: Figure = spent => spent.script
/** With what the browser does to give an extension's script a place in the page. */
export const scriptAndWorldOf: Figure = spent => spent.script + spent.world
export const allOf: Figure = spent => spent.all
export const longestOf: Figure = spent => spent.longest

export const medianOf = (spents: readonly Spent[] | undefined, of: Figure): number =>
  spreadOf((spents ?? []).map(of)).median

/** @returns how much of one contender there is for one of another, visit by visit */
export const ratioOf = (visits: Visits, one: ContenderName, other: ContenderName, of: Figure): Spread =>
  spreadOf((visits[one] ?? []).map((spent, i) => of(spent) / of(visits[other]?.[i] ?? spent)))

/** @returns by how much visits with one contender take longer than with another, visit by visit */
export const differenceOf = (visits: Visits, one: ContenderName, other: ContenderName, of: Figure): Spread =>
  spreadOf((visits[one] ?? []).map((spent, i) => of(spent) - of(visits[other]?.[i] ?? spent)))

export const show = ({ median, low, high }: Spread): string =>
  `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`

export function tableOfVisits(title: string, visits: Visits): Table {
  const rows = Object.entries(visits).map(([name, spents]) => [
    name,
    ...[scriptOf, scriptAndWorldOf, allOf, longestOf].map(of => medianOf(spents, of).toFixed(2)),
    `${Math.max(...spents.map(s => s.longest)).toFixed(2)}`,
    `${Math.max(...spents.map(s => s.forced))}`,
  ])
  return {
    title,
    head: ['', 'scripts', 'with world', 'all tasks', 'longest', 'longest of all', 'forced layouts'],
    rows,
  }
}
