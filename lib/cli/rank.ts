/**
 * npm run -s rank -- --claims FILE.jsonl --queries FILE.tsv [--top 5] [--qrels FILE.tsv]
 * Ranks imported claims for each query by the engine's own likeness, and prints query, claim, rank and score between tabs.
 * With --qrels it prints mean average precision at 5 on standard error. Ends with 2 when a file cannot be used.
 */
import { type Index, readRecord } from '../engine/index/records.ts'
import { rankClaims } from '../engine/wordings/rank.ts'
import { ENGLISH } from '../languages/en.ts'
import { indexPacks } from '../node/load-index.ts'
import { measurePrecision } from './rank/measure-ranking.ts'
import { cleanPost } from './rank/post-text.ts'
import { type Query, readClaimsFile, readJudgementsFile, readQueriesFile } from './rank/ranking-files.ts'
import { complain, makeVerb, parseCount, runVerb } from './verb.ts'

interface Options {
  readonly claims: string
  readonly queries: string
  readonly top: number
  readonly qrels?: string
}

const DEPTH = 5
/** Progress is told this often, in milliseconds. */
const TELL_EVERY = 2000

const rankOne = (index: Index, query: Query, most: number) =>
  rankClaims(index, ENGLISH, cleanPost(query.text), most).map(({ claim, likeness }) => ({
    id: readRecord(index, 'claims', claim).id,
    likeness,
  }))

async function rank({ claims, queries, top, qrels }: Options): Promise<void> {
  const pack = await readClaimsFile(claims)
  if (!pack.ok) return complain(pack.error)
  const asked = await readQueriesFile(queries)
  if (!asked.ok) return complain(asked.error)
  const right = qrels === undefined ? null : await readJudgementsFile(qrels)
  if (right !== null && !right.ok) return complain(right.error)
  const index = indexPacks([pack.value])
  const ranked = new Map<string, string[]>()
  let told = performance.now()
  for (const query of asked.value) {
    const found = rankOne(index, query, Math.max(top, right === null ? 0 : DEPTH))
    ranked.set(
      query.id,
      found.map(f => f.id),
    )
    const lines = found
      .slice(0, top)
      .map(({ id, likeness }, at) => `${query.id}\t${id}\t${at + 1}\t${likeness.toFixed(6)}`)
    if (lines.length > 0) console.log(lines.join('\n'))
    if (performance.now() - told < TELL_EVERY) continue
    told = performance.now()
    console.error(`ranked ${ranked.size} of ${asked.value.length} queries`)
  }
  if (right !== null) console.error(`MAP@${DEPTH} ${measurePrecision(ranked, right.value, DEPTH).toFixed(4)}`)
}

await runVerb(
  makeVerb('npm run -s rank --', 'Rank imported claims for texts.')
    .requiredOption('--claims <file>', 'claims, one JSON object a line: id, vclaim and perhaps title')
    .requiredOption('--queries <file>', 'texts: id, tab, text on each line')
    .option('--top <n>', 'claims to print for each query', parseCount(1, 9999), DEPTH)
    .option('--qrels <file>', 'right claims, to measure by: query, 0, claim, 1 between tabs')
    .action(rank),
)
