import type { Browser } from 'puppeteer-core'
import type { Table } from '../../../lib/node/table.ts'
import type { Site } from './site.ts'

/** What a browser's measuring is given. */
export interface Plan {
  readonly browser: Browser
  readonly origin: string
  readonly site: Site
  readonly amount: {
    readonly count: number
    readonly runs: number
    readonly stormSeconds: number
    readonly articles: number
  }
  /** Whether another build is there to be measured beside this one. */
  readonly hasBefore: boolean
  readonly print: (table: Table) => unknown
}

/** Ranges that are painted, and matches among which one is pointed at. */
export const RANGES = 200
export const MATCHES = 500
