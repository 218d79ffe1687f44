/**
 * npm run -s accuracy -- [--dir DIR] [--set NAME]… [--pack FILE]… [--ablate] [--misses N] [--json FILE] [--markdown | --write]
 * npm run -s accuracy -- [--topics] [--contaminate DIR] [--paraphrases DIR] [--pack FILE]… [--misses N]
 * Measures the engine on labelled pages: how many claims it finds, how many of its finds are right, and how well it
 * tells voices and speakers. `docs/accuracy.md` says what each figure means. Ends with 2 when the input cannot be read.
 *
 * npm run -s accuracy -- --extraction FOLDER [--misses N]
 * Measures how much of the stories of saved pages is read, and how much else.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collect, complain, makeVerb, parseCount, runVerb } from '../cli/verb.ts'
import type { Language } from '../engine/text/language.ts'
import { LANGUAGES } from '../languages/all.ts'
import type { Pack } from '../model/pack.ts'
import { indexPacks, readPacks } from '../node/load-index.ts'
import { ROOT } from '../node/run.ts'
import { formatMarkdown, formatTable } from '../node/table.ts'
import { measureContamination, measureOwnTopics, measureSentences } from './accuracy/beside.ts'
import { chooseFailures, FAILURES, type Failure, listFailures } from './accuracy/failures.ts'
import { sumUp, sumUpByClaim } from './accuracy/figures.ts'
import { readLabelled } from './accuracy/labelled.ts'
import { ablate, judgeSets } from './accuracy/measure.ts'
import { tableOfClaims, tableOfConfusion, tableOfParts, tableOfSets, tableOfVoices } from './accuracy/tables.ts'
import { learnAll, tablesOfLearned } from './decision/cross-validate.ts'
import { readLearnTopics } from './decision/training-pages.ts'
import { measureExtraction } from './extraction/measure-extraction.ts'

/** The project's own labelled pages. */
const OWN = join(ROOT, 'tests', 'articles', 'labelled')
const DOCUMENT = join(ROOT, 'docs', 'accuracy.md')
/** The project's own topics with packs that were written from two articles. */
const TOPICS = join(ROOT, 'tests', 'articles', 'topics')
/** What `--write` replaces lies between these. */
const FIGURES = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/
/** A set of this name is only measured: its sentences are shown to nobody who does not ask for it by name. */
const HELD_OUT = 'heldout'
/** How many failures the document shows. */
const SHOWN = 10

interface Options {
  readonly dir?: string
  readonly set: readonly string[]
  readonly pack: readonly string[]
  readonly ablate?: boolean
  readonly misses: number
  readonly json?: string
  readonly markdown?: boolean
  readonly write?: boolean
  readonly topics?: boolean
  readonly contaminate?: string
  readonly paraphrases?: string
  readonly extraction?: string
}

async function run(options: Options): Promise<void> {
  if (options.extraction !== undefined) {
    const measured = await measureExtraction(options.extraction, options.misses)
    return measured.ok ? console.log(measured.value) : complain(measured.error)
  }
  // The document shows sentences: it holds the project's own, and no one else's.
  if (options.write && (options.dir ?? options.set[0] ?? options.pack[0]) !== undefined)
    return complain(
      '--write is for the figures of the whole of the project’s own pages: leave out --dir, --set and --pack.',
    )
  const packs = await readPacks(options.pack)
  if (!packs.ok) return complain(packs.error)
  if (options.topics || options.contaminate !== undefined || options.paraphrases !== undefined)
    return measureBeside(options, packs.value)
  const read = await readLabelled(options.dir ?? OWN)
  if (!read.ok) return complain(read.error)
  const unknown = options.set.find(name => !read.value.some(set => set.name === name))
  if (unknown !== undefined) return complain(`--set ${unknown}: not one of ${read.value.map(s => s.name).join(', ')}.`)
  const sets = read.value.filter(set => options.set.length === 0 || options.set.includes(set.name))
  const index = indexPacks(packs.value)
  const language = LANGUAGES[0] as Language
  const judged = judgeSets(index, language, sets)
  const whole = options.markdown || options.write
  const parts = options.ablate || whole ? ablate(index, language, sets) : []
  const tables = [tableOfSets, tableOfClaims, tableOfVoices, tableOfConfusion].map(make => make(judged))
  if (parts.length > 0) tables.push(tableOfParts(parts))
  if (options.write) {
    const topics = await readLearnTopics()
    if (!topics.ok) return complain(topics.error)
    tables.push(...tablesOfLearned(topics.value, language, learnAll(topics.value, language)))
  }
  const failures = listFailures(judged.filter(set => set.name !== HELD_OUT || options.set.includes(HELD_OUT)))
  const markdown = `${tables.map(formatMarkdown).join('\n\n')}\n\n${showFailures(chooseFailures(failures, SHOWN))}\n`
  if (options.json !== undefined) {
    const figures = judged.map(set => ({
      set: set.name,
      ...sumUp(set),
      byClaim: Object.fromEntries(sumUpByClaim(set)),
    }))
    await writeFile(options.json, `${JSON.stringify({ sets: figures, parts, failures }, null, 2)}\n`)
  }
  if (options.write) await writeDocument(markdown)
  else if (options.markdown) console.log(markdown)
  else console.log(tables.map(formatTable).join('\n\n'))
  for (const kind of FAILURES)
    for (const failure of failures.filter(f => f.kind === kind).slice(0, options.misses))
      console.log(`  ${describe(failure)}`)
}

async function measureBeside(options: Options, packs: readonly Pack[]): Promise<void> {
  const { topics, contaminate, paraphrases, misses } = options
  const measured = [
    ...(topics ? [await measureOwnTopics(TOPICS, LANGUAGES[0] as Language)] : []),
    ...(contaminate === undefined ? [] : [await measureContamination(contaminate, packs)]),
    ...(paraphrases === undefined ? [] : [await measureSentences(paraphrases, packs)]),
  ]
  for (const result of measured) {
    if (!result.ok) return complain(result.error)
    console.log(result.value.tables.map(formatTable).join('\n\n'))
    for (const [kind, lines] of result.value.failures)
      for (const line of lines.slice(0, misses)) console.log(`  ${kind}  ${line}`)
  }
}

const describe = ({ kind, set, claim, sentence, detail }: Failure): string =>
  `${kind.padEnd(7)} ${set} ${claim}: ${sentence}${detail && ` (${detail})`}`

function showFailures(failures: readonly Failure[]): string {
  const lines = failures.map(f => `- ${f.kind}, \`${f.claim}\`: “${f.sentence}”${f.detail && ` (${f.detail})`}`)
  return ['### Failures', '', ...(lines.length > 0 ? lines : ['None.'])].join('\n')
}

async function writeDocument(markdown: string): Promise<void> {
  const text = await readFile(DOCUMENT, 'utf8')
  if (!FIGURES.test(text))
    return complain(`${DOCUMENT}: has no lines <!-- figures --> and <!-- /figures -->: add them.`)
  await writeFile(
    DOCUMENT,
    text.replace(FIGURES, (_, open: string, close: string) => `${open}\n${markdown}\n${close}`),
  )
  console.log(`written: ${DOCUMENT}`)
}

await runVerb(
  makeVerb('npm run -s accuracy --', 'Measure the engine on labelled pages.')
    .option('--dir <dir>', 'a labelled folder, or a folder of them, in place of the project’s own')
    .option('--set <name>', 'only this set; may be given again', collect, [])
    .option('--pack <file>', 'a pack to use in place of the bundled ones; may be given again', collect, [])
    .option('--topics', 'the topics with blind packs, each with its own pack alone')
    .option('--contaminate <dir>', 'saved pages on other matters (*.html.gz), with one sentence on the topic in each')
    .option('--paraphrases <dir>', 'single sentences: positives.tsv and negatives.tsv')
    .option('--extraction <folder>', 'measure what is read of saved pages instead: *.html.gz and truth.json')
    .option('--ablate', 'measure each part of the engine by leaving it out')
    .option('--misses <n>', 'list so many failures of each kind', parseCount(0, 9999), 0)
    .option('--json <file>', 'write the figures and all failures to a file')
    .option('--markdown', 'print the tables of docs/accuracy.md')
    .option('--write', 'put the tables into docs/accuracy.md')
    .action(run),
)
