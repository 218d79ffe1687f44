/** Reads claims in another format into a claim set, whose files are staged while it is read: they may not fit into memory. */
import { openSetCompiler } from '../../claim-set/set-compiler.ts'
import { readClaims } from '../../formats/read-claims.ts'
import type { ColumnsWanted, CsvMapping, FileRefused, Problem, SetInfo, SetPreview } from '../../model/import.ts'
import type { ReviewedClaim } from '../../model/reviewed-claim.ts'
import type { NamedBytes } from '../database.ts'
import type { Kit } from '../kit.ts'
import { beginStaging, type Staging } from '../staging.ts'
import { type Candidate, refuse } from './candidate.ts'

/** How many of its claims are shown, and how many of the entries that were left out. */
const SAMPLES = 5
const FIRST_LEFT_OUT = 20
/** Ratings that are counted. Others of so many are not shown anyway. */
const RATINGS = 1000
const RATINGS_SHOWN = 20
/** Bytes that one transaction writes, about: short ones cost time, long ones memory. */
const BATCH = 4_000_000
/** Claims between two tellings of how far it is. */
const TOLD_EACH = 500

export interface StagedSet {
  readonly result: Candidate | ColumnsWanted | FileRefused
  /** Null: nothing is staged. */
  readonly staging: Staging | null
}

/**
 * @param claimsBefore claims of the installed set with an id; null: there is none
 * @param onProgress is told the share of the file that was read
 */
export async function previewSet(
  kit: Kit,
  file: File,
  mapping: CsvMapping | null,
  claimsBefore: (id: string) => number | null,
  onProgress: (share: number) => void,
): Promise<StagedSet> {
  const name = nameSet(file.name)
  const compiler = openSetCompiler(name, kit.setLanguage)
  const seen = watchClaims()
  const { stream, share } = countBytes(file)
  try {
    for await (const event of readClaims(stream, file.name, mapping)) {
      if (event.kind === 'columns') return unstaged({ ...event, file: file.name })
      if (event.kind === 'unknown') return unstaged(refuse(file.name, 'unknown'))
      if (event.kind === 'wrong') return unstaged(refuse(file.name, 'wrong', [event.problem]))
      if (event.kind === 'leftOut') seen.leaveOut(event.problem)
      else {
        compiler.add(event.claim)
        if (seen.add(event.claim) % TOLD_EACH === 0) onProgress(share())
      }
    }
  } catch (error) {
    // The file is gone, or was changed while it was read. Anything else is a bug.
    if (error instanceof DOMException) return unstaged(refuse(file.name, 'unreadable'))
    throw error
  }
  if (seen.claims() === 0) return unstaged(refuse(file.name, 'unknown', seen.tell().leftOut.first))
  const staging = await beginStaging(kit.locks)
  const info = await stage(kit, staging.generation, compiler.finish())
  const preview: SetPreview = { kind: 'set', file: file.name, set: info, ...seen.tell(), before: claimsBefore(info.id) }
  return { result: { preview, info, generation: staging.generation }, staging }
}

const unstaged = (result: ColumnsWanted | FileRefused): StagedSet => ({ result, staging: null })

/** A file of the same name is a later version of the same set. */
function nameSet(file: string): { readonly id: string; readonly title: string } {
  const title = file.replace(/\.\w+$/, '')
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { id: `set-${id}`, title }
}

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

async function stage(kit: Kit, generation: string, files: Generator<NamedBytes, SetInfo>): Promise<SetInfo> {
  let batch: NamedBytes[] = []
  let bytes = 0
  for (;;) {
    const next = files.next()
    if (!next.done) {
      batch.push(next.value)
      bytes += next.value.bytes.byteLength
    }
    if (next.done || bytes >= BATCH) {
      await kit.database.stage(generation, batch)
      batch = []
      bytes = 0
    }
    if (next.done) return next.value
  }
}
