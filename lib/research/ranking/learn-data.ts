/** Queries with their candidates' features, to learn and to measure by. */
import { join } from 'node:path'
import { cleanPost } from '../../cli/rank/post-text.ts'
import {
  type Judgements,
  type Query,
  readClaimsFile,
  readJudgementsFile,
  readQueriesFile,
} from '../../cli/rank/ranking-files.ts'
import { type Index, readRecord } from '../../engine/index/records.ts'
import { tokenise } from '../../engine/text/tokens.ts'
import { readClaimText } from '../../engine/wordings/claim-texts.ts'
import { readContent } from '../../engine/wordings/content-words.ts'
import { FEATURES, measureFeatures, prepareText } from '../../engine/wordings/features.ts'
import { findCandidateWordings, makeHeldStems, rankCandidateWordings } from '../../engine/wordings/gate.ts'
import { DEPTH } from '../../engine/wordings/rank.ts'
import { ENGLISH } from '../../languages/en.ts'
import { ok, type Result } from '../../model/result.ts'
import { indexPacks } from '../../node/load-index.ts'

const OTHER_NUMBERS = FEATURES.indexOf('otherNumbers')

export interface Example {
  readonly query: Query
  /** The text as it is compared, by which the same query is known in another set. */
  readonly text: string
  readonly candidates: readonly {
    readonly claim: string
    readonly features: readonly number[]
    readonly right: boolean
    /** Whether likeness alone keeps it from being marked on a page: it passes the gate and has no other number. */
    readonly markable: boolean
  }[]
}

export interface ExampleSet {
  readonly name: string
  readonly train: readonly Example[]
  readonly dev: readonly Example[]
  readonly trainRight: Judgements
  readonly devRight: Judgements
}

/** Reads a folder with `claims.jsonl`, `queries.{train,dev}.tsv` and `qrels.{train,dev}.tsv`. */
export async function readExampleSet(folder: string): Promise<Result<ExampleSet>> {
  const pack = await readClaimsFile(join(folder, 'claims.jsonl'))
  if (!pack.ok) return pack
  const index = indexPacks([pack.value])
  const splits: { examples: Example[]; right: Judgements }[] = []
  for (const split of ['train', 'dev']) {
    const queries = await readQueriesFile(join(folder, `queries.${split}.tsv`))
    if (!queries.ok) return queries
    const right = await readJudgementsFile(join(folder, `qrels.${split}.tsv`))
    if (!right.ok) return right
    splits.push({ examples: queries.value.map(q => makeExample(index, q, right.value)), right: right.value })
  }
  const [train, dev] = splits as [(typeof splits)[0], (typeof splits)[0]]
  return ok({ name: folder, train: train.examples, dev: dev.examples, trainRight: train.right, devRight: dev.right })
}

function makeExample(index: Index, query: Query, right: Judgements): Example {
  const text = cleanPost(query.text)
  const tokens = tokenise(text, ENGLISH)
  const prepared = prepareText(readContent(index, ENGLISH, tokens, 0, tokens.count), null)
  const held = makeHeldStems()
  const gated = new Set(findCandidateWordings(index, held, tokens, 0, tokens.count))
  const candidates = rankCandidateWordings(index, held, tokens, DEPTH).map(wording => {
    const { id } = readRecord(index, 'claims', index.wordingClaims[wording] as number)
    const features = measureFeatures(prepared, readClaimText(index, ENGLISH, wording))
    return {
      claim: id,
      features,
      right: right.get(query.id)?.has(id) ?? false,
      markable: gated.has(wording) && features[OTHER_NUMBERS] === 0,
    }
  })
  return { query, text, candidates }
}
