/**
 * npm run -s bench -- engine [--pages DIR] [--runs N] [--against DIR] [--json FILE]
 * Measures the engine in Node. Prints a table and writes it as JSON. `docs/performance.md` explains the method.
 */
import { cpus } from 'node:os'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import { tokenise } from '../../lib/engine/text/tokens.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import { ok, type Result } from '../../lib/model/result.ts'
import { listDocuments, readDocument } from '../../lib/node/documents.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { ROOT } from '../../lib/node/run.ts'
import { formatTable } from '../../lib/node/table.ts'
import { jsonOption, MOST_RUNS, makeBench, reportProblem, writeFigures } from './bench-verb.ts'
import { loadEngine } from './load-engine.ts'
import { type Contender, compare, type Measured, measure, type Spread, spreadOf } from './measure.ts'
import { type BenchPage, makePages } from './pages.ts'
import { measureScale, type Scale } from './scale.ts'

const GENERATED = 40
const RUNS = 40

/** A page as text files have it, the least that one can do with it: split it at white space and hash each word. */
function splitAndHash({ blocks }: BenchPage): number {
  let sum = 0
  for (const { text } of blocks) {
    for (const word of text.split(/\s+/)) {
      let hash = 0x811c9dc5
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
      sum = (sum + hash) | 0
    }
  }
  return sum
}

async function readPages(folder: string | undefined): Promise<Result<BenchPage[]>> {
  if (folder === undefined) {
    const packs = await readPacks([])
    if (!packs.ok) return packs
    const claims = packs.value.flatMap(pack => pack.claims)
    return ok(
      makePages(
        GENERATED,
        claims.flatMap(c => c.tests.matches.map(test => test.text)),
      ),
    )
  }
  const listed = await listDocuments(folder)
  if (!listed.ok) return listed
  const pages: BenchPage[] = []
  for (const path of listed.value) {
    const read = await readDocument(path)
    if (!read.ok) return read
    pages.push({ name: path, blocks: read.value.blocks })
  }
  return ok(pages)
}

interface Asked {
  readonly pages?: string
  readonly against?: string
  readonly runs: number
  readonly json: string
}

/** @returns what is wrong, or null when all was measured */
async function bench(asked: Asked): Promise<string | null> {
  const { pages: folder, against, runs } = asked
  const pages = await readPages(folder)
  if (!pages.ok) return pages.error
  const engine = await loadEngine(ROOT)
  const before = against === undefined ? null : await loadEngine(against)
  if (!engine.ok) return engine.error
  if (before?.ok === false) return before.error
  const over = (name: string, work: (page: BenchPage) => number): Contender => ({
    name,
    work: () => pages.value.reduce((sum, page) => (sum + work(page)) | 0, 0),
  })
  const [language] = LANGUAGES
  if (language === undefined) return 'there is no language to tokenise with'
  const measured = measure(
    [
      over('split and hash', splitAndHash),
      over('tokenise', ({ blocks }) => blocks.reduce((sum, { text }) => sum + tokenise(text, language).count, 0)),
      over('engine', engine.value),
      ...(before === null ? [] : [over('engine before', before.value)]),
    ],
    runs,
    () => performance.now(),
  )
  // Pages that are about nothing, as most are: what a page on the topic costs is in the table above.
  const scale = await measureScale(folder === undefined ? makePages(GENERATED, []) : pages.value, runs)
  if (!scale.ok) return scale.error
  await report(pages.value, measured, scale.value, asked)
  return null
}

async function report(
  pages: readonly BenchPage[],
  measured: readonly Measured[],
  scale: Scale,
  asked: Asked,
): Promise<void> {
  const texts = pages.flatMap(page => page.blocks.map(block => block.text))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  const of = asked.pages === undefined ? 'generated pages' : `pages of ${asked.pages}`
  const title = `${pages.length} ${of}, ${words} words, ${characters} characters; medians of ${asked.runs} runs`
  const [baseline] = measured as [Measured]
  const results = measured.map(one => {
    const msPerPage = spreadOf(one.times.map(ms => ms / pages.length))
    return { name: one.name, msPerPage, ratio: compare(one, baseline), found: one.found }
  })
  const rows = results.map(({ name, msPerPage, ratio, found }) => [
    name,
    msPerPage.median.toFixed(3),
    ...showRatio(ratio),
    name.startsWith('engine') ? `${found}` : '',
  ])
  console.log(formatTable({ title, head: ['', 'ms a page', `of ${baseline.name}`, 'quartiles', 'matches'], rows }))
  const [after, before] = measured.filter(({ name }) => name.startsWith('engine'))
  const change = after && before ? compare(after, before) : null
  if (change !== null) {
    const [median, quartiles] = showRatio(change)
    console.log(`the engine takes ${median} times (${quartiles}) as long as that of ${asked.against}`)
  }
  printScale(scale, asked.pages === undefined ? 'generated pages without anything that the packs know' : of)
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', date: new Date().toISOString() }
  const data = { ...machine, pages: pages.length, words, characters, runs: asked.runs, results, change, scale }
  await writeFigures(asked.json, { engine: data })
}

function printScale({ rows, sizes, rivals }: Scale, what: string): void {
  console.log(
    formatTable({
      title: `${what}; bundled packs and imported claims`,
      head: ['', 'ms a page', 'of a bare walk', '95th percentile', 'of the fewest claims', '95th percentile'],
      rows: rows.map(({ name, msPerPage, walks, ofFew }) => [
        name,
        msPerPage.toFixed(3),
        ...[walks.median, walks.high, ofFew.median, ofFew.high].map(n => n.toFixed(2)),
      ]),
    }),
  )
  for (const { claims, columns, texts } of sizes)
    console.log(`${claims} claims: ${columns.toFixed(1)} bytes of columns and ${texts.toFixed(0)} of texts for each`)
  for (const { name, times, found } of rivals)
    console.log(`${name} takes ${times.toPrecision(2)} times as long as the engine (it brings up ${found})`)
}

const showRatio = ({ median, low, high }: Spread): [string, string] => [
  median.toFixed(2),
  `${low.toFixed(2)}–${high.toFixed(2)}`,
]

await runVerb(
  makeBench('engine', 'Measure what the engine costs, in Node.')
    .option('--pages <dir>', 'a folder of saved pages in place of generated ones')
    .option('--against <dir>', 'another checkout, whose engine is measured beside this one')
    .option('--runs <n>', 'runs that count', parseCount(1, MOST_RUNS), RUNS)
    .addOption(jsonOption('bench.json'))
    .action(reportProblem(bench)),
)
