/** Prints what was simulated as Markdown tables. */
import type { Files, Layouts } from './layouts.ts'
import { type Prices, padme, priceOf, quantile, weighPadding } from './measures.ts'
import { type Outcome, SERVED } from './outcome.ts'

/** A CDN that sells by volume, and the list price of a large cloud's. */
const CHEAP: Prices = { gigabyte: 0.005, requests: 0 }
const DEAR: Prices = { gigabyte: 0.085, requests: 1 }
const MONTH = 30

const bytes = (n: number): string =>
  n >= 1e9 ? `${(n / 1e9).toFixed(2)} GB` : n >= 1e6 ? `${(n / 1e6).toFixed(1)} MB` : `${(n / 1e3).toFixed(0)} kB`
const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`
const dollars = (n: number): string => `$${n >= 1000 ? `${(n / 1000).toFixed(n >= 1e4 ? 0 : 1)}k` : n.toFixed(0)}`

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map(row => (row[i] as string).length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((c, i) => (i === 0 ? c.padEnd(widths[i] as number) : c.padStart(widths[i] as number))).join(' | ')} |`
  console.log(line(head))
  console.log(`|${widths.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`)
  for (const row of rows) console.log(line(row))
}

function describeFiles(name: string, { bytes: sizes, claims }: Files): string[] {
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
  return [
    name,
    String(sizes.length),
    bytes(quantile(sizes, 0.5)),
    bytes(quantile(sizes, 0.95)),
    bytes(largest),
    percent(weighPadding(sizes, padme)),
    percent(weighPadding(sizes, () => largest)),
    `${quantile(claims, 0)} / ${quantile(claims, 0.5)}`,
  ]
}

export function printSizes({ hot, shards, buckets, shelves }: Layouts): void {
  printTable(
    ['files', 'how many', 'p50', 'p95', 'largest', 'padded to classes', 'padded to largest', 'claims least / median'],
    [
      describeFiles('hot set', hot),
      describeFiles('shards by stem', shards),
      describeFiles('buckets by claim', buckets),
      describeFiles('topic packs', shelves),
    ],
  )
}

const priceRange = (size: number, asked: number): string =>
  `${dollars(SERVED * priceOf(CHEAP, size, asked))} to ${dollars(SERVED * priceOf(DEAR, size, asked))}`

export function printOutcomes(outcomes: readonly Outcome[]): void {
  printTable(
    [
      'a reader and day',
      'first load',
      'requests',
      'bytes',
      'of them updates',
      'cache hits',
      'first load of 10⁶ readers',
      'month of 10⁶ readers',
    ],
    outcomes.map(o => [
      o.name,
      bytes(o.first),
      o.requests.toFixed(1),
      bytes(o.bytes),
      bytes(o.updates),
      percent(o.hits, 2),
      priceRange(o.first, o.first / 8e6),
      priceRange(o.bytes * MONTH, o.requests * MONTH),
    ]),
  )
  console.log()
  printTable(
    [
      'what is found, and told',
      'found at once',
      'found later',
      'bits told of a claim met',
      'of one asked for',
      'bits in a month, at most',
      'hides among, least',
      'median',
      'story guessed',
    ],
    outcomes.map(o => [
      o.name,
      percent(o.found),
      percent(o.late),
      o.bits.toFixed(2),
      o.bitsAsked === null ? '-' : o.bitsAsked.toFixed(1),
      o.bitsMonth.toFixed(0),
      o.sets === null ? '-' : String(o.sets.least),
      o.sets === null ? '-' : String(o.sets.median),
      percent(o.guessed),
    ]),
  )
}
