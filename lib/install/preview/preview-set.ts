/** Reads claims in another format into a claim set, whose files are staged while it is read: they may not fit into memory. */
import { openSetCompiler } from '../../claim-set/set-compiler.ts'
import { readClaims } from '../../formats/read-claims.ts'
import type { ColumnsWanted, CsvMapping, FileRefused, Problem, Progress, SetPreview } from '../../model/import.ts'
import type { ReviewedClaim } from '../../model/reviewed-claim.ts'
import type { Kit } from '../kit.ts'
import { beginStaging, type Staging } from '../staging.ts'
import { type Candidate, refuse } from './candidate.ts'
import { nameSet } from './name-set.ts'
import { openStager } from './stage-files.ts'

/** How many of its claims are shown, and how many of the entries that were left out. */
const SAMPLES = 5
const FIRST_LEFT_OUT = 20
/** Ratings that are counted. Others of so many are not shown anyway. */
const RATINGS = 1000
const RATINGS_SHOWN = 20
/** Claims between two tellings of how far it is. */
const TOLD_EACH = 500

export interface StagedSet {
  readonly result: Candidate | ColumnsWanted | FileRefused
  /** Null: nothing is staged. */
  readonly staging: Staging | null
}

type PreviewOptions = [
  /** Which column has what, for CSV; null: not told yet. */
  mapping: CsvMapping | null,
  /** Claims of the installed set with an id; null: there is none. */
  claimsBefore: (id: string) => number | null,
  /** Is told how far it is: while the file is read, which share of it was. */
  onProgress: (stage: Progress['stage'], share: number | null) => void,
]

/** Rejects when the files cannot be staged. */
export async function previewSet(kit: Kit, file: File, ...options: PreviewOptions): Promise<StagedSet> {
  const staging = await beginStaging(kit.locks)
  const result = await stageSet(kit, staging, file, ...options).catch(error => {
    staging.end()
    throw error
  })
  if ('generation' in result) return { result, staging }
  staging.end()
  return { result, staging: null }
}

/** What is whole of the set is staged while the file is read. */
async function stageSet(
  kit: Kit,
  { generation }: Staging,
  file: File,
  ...[mapping, claimsBefore, onProgress]: PreviewOptions
): Promise<StagedSet['result']> {
  const compiler = openSetCompiler(nameSet(file.name), kit.setLanguage)
  const stager = openStager(kit.database, generation)
  const seen = watchClaims()
  const { stream, share } = countBytes(file)
  let foreign = 0
  for await (const event of readClaims(stream, file.name, mapping)) {
    if (event.kind === 'columns') return { ...event, file: file.name }
    if (event.kind === 'unknown') return refuse(file.name, 'unknown')
    if (event.kind === 'wrong') return refuse(file.name, 'wrong', [event.problem])
    if (event.kind === 'leftOut') seen.leaveOut(event.problem)
    else {
      if (!compiler.add(event.claim)) foreign++
      if (seen.add(event.claim) % TOLD_EACH !== 0) continue
      await stager.put(compiler.take())
      onProgress('reading', share())
    }
  }
  if (seen.claims() === 0) return refuse(file.name, 'unknown', seen.tell().leftOut.first)
  if (foreign > 0) seen.leaveOut({ path: '', message: sayForeign(foreign) })
  // Much of the set is made only now, which takes seconds for a large file.
  onProgress('compiling', null)
  const info = await stager.finish(compiler.finish())
  const preview: SetPreview = { kind: 'set', file: file.name, set: info, ...seen.tell(), before: claimsBefore(info.id) }
  return { preview, info, generation }
}

const sayForeign = (claims: number) =>
  `has ${claims} claims in languages in which Sidelight reads no pages: only the search finds them.`

/** @returns the file's bytes, and how much of them was read: 0..1 */
function countBytes(file: File) {
  let read = 0
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.length
      controller.enqueue(chunk)
    },
  })
  return { stream: file.stream().pipeThrough(counter), share: () => (file.size === 0 ? 1 : read / file.size) }
}

/** Keeps what a preview shows of the claims, however many there are. */
function watchClaims() {
  let claims = 0
  let left = 0
  const samples: SetPreview['samples'][number][] = []
  const first: Problem[] = []
  const ratings = new Map<string, number>()
  return {
    claims: () => claims,
    add({ statement, reviews }: ReviewedClaim): number {
      if (samples.length < SAMPLES) samples.push({ statement, reviewer: reviews[0]?.reviewer ?? null })
      for (const { rating, stance } of reviews)
        if (rating !== null && stance === null && (ratings.has(rating) || ratings.size < RATINGS))
          ratings.set(rating, (ratings.get(rating) ?? 0) + 1)
      return ++claims
    },
    leaveOut(problem: Problem): void {
      left++
      if (first.length < FIRST_LEFT_OUT) first.push(problem)
    },
    tell: () => ({
      samples,
      unknownRatings: [...ratings]
        .map(([rating, count]) => ({ rating, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, RATINGS_SHOWN),
      leftOut: { count: left, first },
    }),
  }
}
