/**
 * npm run -s learn -- [--dry]
 * Learns the decision whether a sentence has to do with a claim, from our own labelled pages on several topics, and writes
 * its weights to lib/engine/matching/decision-weights.ts. Prints what each topic gets from weights learned on the others,
 * and from the weights that are written.
 *
 * npm run -s learn -- [--dry] --likeness FOLDER…
 * Learns the weights of likeness from folders with claims.jsonl, queries.{train,dev}.tsv and qrels.{train,dev}.tsv, and writes
 * them to lib/engine/wordings/likeness-weights.ts. It learns from the train splits alone, without queries that are also in a dev
 * split. Prints the mean average precision at 5 (cross-validated on train, then on dev), and what each threshold of likeness
 * lets through on dev. With --dry nothing is written.
 *
 * npm run -s learn -- [--dry] --extraction FOLDER
 * Learns what tells a story from its surroundings from a folder of saved pages with truth.json, and from the project's own
 * pages in tests/articles/shapes, and writes it to lib/page/extract/story-weights.ts. Prints precision and recall by
 * threshold: on pages that were not learned from (cross-validated), and on those that were.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { measurePrecision } from '../cli/rank/measure-ranking.ts'
import type { Judgements } from '../cli/rank/ranking-files.ts'
import { complain, makeVerb, runVerb } from '../cli/verb.ts'
import { DECISION_FEATURES } from '../engine/matching/decision-features.ts'
import type { Language } from '../engine/text/language.ts'
import { FEATURES } from '../engine/wordings/features.ts'
import { LANGUAGES } from '../languages/all.ts'
import { formatTable } from '../node/table.ts'
import { learnAll, tablesOfLearned } from './decision/cross-validate.ts'
import { readLearnTopics } from './decision/training-pages.ts'
import { writeDecision } from './decision/write-weights.ts'
import { learnFromPages } from './extraction/learn-from-pages.ts'
import { type CandidateList, fitWeights, scoreRow, type Weights } from './ranking/fit-weights.ts'
import { type Example, type ExampleSet, readExampleSet } from './ranking/learn-data.ts'

const TABLE = join(import.meta.dirname, '..', 'engine', 'wordings', 'likeness-weights.ts')
const DECISION_TABLE = join(import.meta.dirname, '..', 'engine', 'matching', 'decision-weights.ts')
const FOLDS = 5
/** How many candidates of each query are learned from: the best by plain BM25. Right ones come on top. */
const LEARNED = 40
const SUM = FEATURES.indexOf('sum')

const toList = ({ candidates }: Example): CandidateList => {
  const best = candidates.toSorted((a, b) => (b.features[SUM] as number) - (a.features[SUM] as number))
  const taken = best.filter(({ right }, at) => at < LEARNED || right)
  return { rows: taken.map(c => c.features), right: taken.map(c => c.right) }
}

const ranking = (weights: Weights, { candidates }: Example) =>
  candidates
    .map(c => ({ ...c, likeness: 1 / (1 + Math.exp(-scoreRow(weights, c.features))) }))
    .sort((a, b) => b.likeness - a.likeness)

function measure(weights: Weights, examples: readonly Example[], right: Judgements): number {
  const ranked = examples.map((e): [string, string[]] => [e.query.id, ranking(weights, e).map(c => c.claim)])
  return measurePrecision(new Map(ranked), right)
}

/** A query that is in two sets is in the same fold in both, so that no query is both learned from and measured on. */
function crossValidate(sets: readonly ExampleSet[]): number[] {
  const texts = [...new Set(sets.flatMap(s => s.train.map(e => e.text)))].sort()
  const fold = new Map(texts.map((text, n) => [text, n % FOLDS]))
  const sums = sets.map(() => 0)
  for (let out = 0; out < FOLDS; out++) {
    const isOut = (e: Example) => fold.get(e.text) === out
    const weights = fitWeights(sets.flatMap(s => s.train.filter(e => !isOut(e)).map(toList)))
    sets.forEach((set, n) => {
      const share = set.train.filter(isOut).length / set.train.length
      sums[n] = (sums[n] as number) + share * measure(weights, set.train.filter(isOut), set.trainRight)
    })
  }
  return sums
}

/** For each threshold of likeness: how many marks it gives when every query is a sentence, and how many are right. */
function printThresholds(weights: Weights, sets: readonly ExampleSet[]): void {
  const lists = sets.flatMap(s => s.dev.map(e => ranking(weights, e).filter(c => c.markable)))
  for (const least of [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const marked = lists.map(list => list.filter(c => c.likeness >= least))
    const marks = marked.flat()
    const any = marked.filter(list => list.length > 0)
    const right = any.filter(list => list[0]?.right).length
    console.log(
      `likeness ≥ ${least}: ${marks.length} marks, ${share(marks.filter(c => c.right).length, marks.length)} right; ` +
        `best mark of a query right ${share(right, any.length)}, recall ${share(right, lists.length)}`,
    )
  }
}

const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3)

const writeTable = (weights: Weights, folders: number): string =>
  `/**
 * Weights of the features of likeness, learned from ${folders} sets of queries with known claims.
 * Written by \`npm run -s learn -- --likeness FOLDER…\` (lib/research/learn.ts): do not edit by hand.
 */
import type { Feature } from './features.ts'

export const LIKENESS_WEIGHTS: Readonly<Record<Feature | 'bias', number>> = {
  bias: ${round(weights.at(-1))},
${FEATURES.map((name, i) => `  ${name}: ${round(weights[i])},`).join('\n')}
}
`
const round = (weight = 0) => Number(weight.toFixed(4))

interface LearnOptions {
  readonly dry?: boolean
  readonly likeness?: string[]
  readonly extraction?: string
}

async function learn({ dry = false, likeness, extraction }: LearnOptions): Promise<void> {
  if (extraction !== undefined) {
    const learned = await learnFromPages(extraction, dry)
    return learned.ok ? undefined : complain(learned.error)
  }
  if (likeness !== undefined) return learnLikeness(likeness, dry)
  const read = await readLearnTopics()
  if (!read.ok) return complain(read.error)
  const topics = read.value
  const language = LANGUAGES[0] as Language
  const learned = learnAll(topics, language)
  console.log(tablesOfLearned(topics, language, learned).map(formatTable).join('\n\n'))
  const { whole } = learned
  DECISION_FEATURES.forEach((name, i) => {
    console.log(`  ${name} ${round(whole.second[i])}`)
  })
  if (!dry) await writeFile(DECISION_TABLE, writeDecision(whole, topics.length))
}

async function learnLikeness(folders: readonly string[], dry = false): Promise<void> {
  const sets: ExampleSet[] = []
  for (const folder of folders) {
    console.error(`reading ${folder}`)
    const set = await readExampleSet(folder)
    if (!set.ok) return complain(set.error)
    sets.push(set.value)
  }
  const held = new Set(sets.flatMap(s => s.dev.map(e => e.text)))
  const fair = sets.map(s => ({ ...s, train: s.train.filter(e => !held.has(e.text)) }))
  console.error(`learning from ${fair.map(s => s.train.length).join(' + ')} queries`)
  const validated = crossValidate(fair)
  const weights = fitWeights(fair.flatMap(s => s.train.map(toList)))
  fair.forEach((set, n) => {
    const dev = measure(weights, set.dev, set.devRight)
    console.log(`${set.name}: MAP@5 ${validated[n]?.toFixed(4)} (cross-validated on train), ${dev.toFixed(4)} (dev)`)
  })
  printThresholds(weights, fair)
  FEATURES.forEach((name, i) => {
    console.log(`  ${name} ${round(weights[i])}`)
  })
  if (!dry) await writeFile(TABLE, writeTable(weights, sets.length))
}

await runVerb(
  makeVerb(
    'npm run -s learn --',
    'Learn the weights of the decision, of likeness, or those that tell a story from its surroundings.',
  )
    .option(
      '--likeness <folder...>',
      'learn those of likeness: claims.jsonl, queries.train.tsv, queries.dev.tsv, qrels.train.tsv, qrels.dev.tsv',
    )
    .option('--extraction <folder>', 'learn the weights of the story from saved pages: *.html.gz and truth.json')
    .option('--dry', 'print only')
    .action(learn),
)
