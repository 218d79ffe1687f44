/**
 * npm run -s learn:voice -- [--dry] [--topics DIR]
 * Learns how sure a reading of a voice is from the project's labelled pages and from the topics with packs of their own,
 * and writes the weights to lib/engine/voice/confidence-weights.ts. Prints, for each topic left out in turn: how many
 * readings each threshold of confidence tells, how many of these are right, and how far the confidence can be relied on.
 * With --dry nothing is written.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { complain, makeVerb, runVerb } from '../cli/verb.ts'
import type { Language } from '../engine/text/language.ts'
import { LANGUAGES } from '../languages/all.ts'
import { ROOT } from '../node/run.ts'
import { formatMarkdown } from '../node/table.ts'
import { listExamples } from './voice/examples.ts'
import { type FeatureWeights, fitConfidence, rateLeftOut } from './voice/fit.ts'
import { tableOfReliability, tableOfThresholds } from './voice/tables.ts'
import { readTopics } from './voice/topics.ts'

const TABLE = join(ROOT, 'lib', 'engine', 'voice', 'confidence-weights.ts')
const LABELLED = join(ROOT, 'tests', 'articles', 'labelled')
const TOPICS = join(ROOT, 'tests', 'articles', 'topics')

async function learn({ topics, dry }: { topics: string; dry?: boolean }): Promise<void> {
  const read = await readTopics(LABELLED, topics)
  if (!read.ok) return complain(read.error)
  const language = LANGUAGES[0] as Language
  const all = read.value.map(topic => ({ name: topic.name, examples: listExamples(topic, language) }))
  const rated = all.map(({ name, examples }) => ({
    name,
    readings: rateLeftOut(
      examples,
      all.filter(other => other.examples !== examples).map(other => other.examples),
    ),
  }))
  console.log(formatMarkdown(tableOfThresholds(rated)))
  console.log()
  console.log(formatMarkdown(tableOfReliability(rated)))
  const weights = fitConfidence(all.flatMap(topic => topic.examples))
  if (!dry) await writeFile(TABLE, writeTable(weights, all.length))
}

const writeTable = (weights: FeatureWeights, topics: number): string =>
  `/**
 * Weights of what tells whether a reading is right, learned from the labelled pages of ${topics} topics.
 * Written by \`npm run -s learn:voice\` (lib/research/learn-voice.ts): do not edit by hand.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(weights)
  .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(4))},`)
  .join('\n')}
}
`

await runVerb(
  makeVerb('npm run -s learn:voice --', 'Learn how sure a reading of a voice is.')
    .option('--topics <dir>', 'a folder of topics, each with its pack.yaml and labelled pages', TOPICS)
    .option('--dry', 'print only')
    .action(learn),
)
