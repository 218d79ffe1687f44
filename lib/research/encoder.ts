/**
 * npm run -s encoder -- OUT [--dir FOLDER]…
 * Writes rows.jsonl and claims.jsonl to a folder, for the scripts in lib/research/encoder that measure what a small sentence
 * encoder is worth: the project's labelled sentences of all topics with what the engine finds, each topic left out of what
 * the decision is learned from, and those of other labelled folders about the bundled topic.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collect, complain, makeVerb, runVerb } from '../cli/verb.ts'
import type { DecisionWeights } from '../engine/matching/decide.ts'
import type { Language } from '../engine/text/language.ts'
import { LANGUAGES } from '../languages/all.ts'
import { readPacks } from '../node/load-index.ts'
import { ROOT } from '../node/run.ts'
import { readLabelled } from './accuracy/labelled.ts'
import { learnAll } from './decision/cross-validate.ts'
import { type LearnTopic, readLearnTopics } from './decision/training-pages.ts'
import { type ClaimRow, listClaims, listRows, type SentenceRow } from './encoder/list-rows.ts'

const TOPICS = join(ROOT, 'tests', 'articles', 'topics')

async function writeRows(out: string, { dir }: { readonly dir: readonly string[] }): Promise<void> {
  const read = await readLearnTopics()
  if (!read.ok) return complain(read.error)
  const topics = read.value
  const [bundled] = topics as [LearnTopic]
  const language = LANGUAGES[0] as Language
  const { whole, leaving } = learnAll(topics, language)
  const rows: SentenceRow[] = topics.flatMap((topic, n) =>
    listRows(topic, topic.sets, leaving[n] as DecisionWeights, language),
  )
  for (const folder of dir) {
    const sets = await readLabelled(folder)
    if (!sets.ok) return complain(sets.error)
    rows.push(...listRows(bundled, sets.value, whole, language))
  }
  const claims: ClaimRow[] = []
  for (const topic of topics) {
    const packs = await readPacks(topic === bundled ? [] : [join(TOPICS, topic.name, 'pack.yaml')])
    if (!packs.ok) return complain(packs.error)
    claims.push(...listClaims(topic.name, packs.value))
  }
  await mkdir(out, { recursive: true })
  await writeFile(join(out, 'rows.jsonl'), toLines(rows))
  await writeFile(join(out, 'claims.jsonl'), toLines(claims))
  console.log(`${rows.length} sentences and ${claims.length} claims written to ${out}`)
}

const toLines = (values: readonly unknown[]): string => values.map(value => `${JSON.stringify(value)}\n`).join('')

await runVerb(
  makeVerb('npm run -s encoder --', 'Write labelled sentences for measuring a sentence encoder.')
    .argument('<out>', 'the folder to write to')
    .option('--dir <folder>', 'labelled pages about the bundled topic; may be given again', collect, [])
    .action(writeRows),
)
