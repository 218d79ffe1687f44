/** Reads and checks chosen files. Nothing that is in use changes. */
import type { CsvMapping, FilePreview, FileRefused, Progress } from '../../model/import.ts'
import { LIMITS } from '../../pack/limits.ts'
import { readPackText } from '../../pack/read-pack-text.ts'
import type { OnProgress } from '../answer-calls.ts'
import type { Kit } from '../kit.ts'
import { type Library, readLibrary } from '../library.ts'
import type { Staging } from '../staging.ts'
import { type Candidate, type ChosenPack, refuse, whole } from './candidate.ts'
import { nameSet } from './name-set.ts'
import { previewPack } from './preview-pack.ts'
import { previewSet } from './preview-set.ts'
import { HEAD, sniff } from './sniff.ts'

/** A preview, and what is needed to store what it shows. */
export interface Session {
  /** What was imported when the files were checked. */
  readonly library: Library
  /** In the order of the files. */
  readonly previews: readonly FilePreview[]
  /** By the file's name: those that can be imported. */
  readonly candidates: ReadonlyMap<string, Candidate>
  /** Of the claim sets among them. */
  readonly stagings: readonly Staging[]
}

type Read = ChosenPack | FileRefused | 'claims'

type Tell = (stage: Progress['stage'], file: File, share?: number | null) => void

/** @param mappings columns of CSV files, by the file's name */
export async function previewFiles(
  kit: Kit,
  files: readonly File[],
  mappings: ReadonlyMap<string, CsvMapping>,
  onProgress: OnProgress,
): Promise<Session> {
  const library = await readLibrary(kit)
  const tell: Tell = (stage, file, share = null) => onProgress({ stage, file: file.name, share })
  const read: Read[] = []
  for (const [n, file] of files.entries()) {
    tell('reading', file)
    const isRepeated = files.slice(0, n).some(other => other.name === file.name)
    read.push(isRepeated ? refuse(file.name, 'wrong', [whole(SAME_NAME)]) : await readFile(file))
  }
  const results = new Map<number, Candidate | FilePreview>()
  read.forEach((one, n) => {
    if (one !== 'claims' && 'kind' in one) results.set(n, one)
  })

  const accepted: ChosenPack[] = []
  for (const n of orderPacks(read)) {
    const chosen = read[n] as ChosenPack
    const result = await previewBeside(kit, library, chosen, accepted, stage => tell(stage, files[n] as File))
    results.set(n, result)
    if ('pack' in result && 'preview' in result) accepted.push(chosen)
  }
  const ofClaims = new Map([...files.entries()].filter(([n]) => read[n] === 'claims'))
  const { results: ofSets, stagings } = await previewSets(kit, library, ofClaims, mappings, tell)
  for (const [n, result] of ofSets) results.set(n, result)

  const inOrder = files.map((_, n) => results.get(n) as Candidate | FilePreview)
  const candidates = new Map(inOrder.flatMap(one => ('preview' in one ? [[one.preview.file, one] as const] : [])))
  return { library, previews: inOrder.map(one => ('preview' in one ? one.preview : one)), candidates, stagings }
}

const SAME_NAME = 'has the name of another chosen file: rename one of them.'

async function readFile(file: File): Promise<Read> {
  try {
    const kind = sniff(file.name, await file.slice(0, HEAD).text())
    if (kind === 'claims') return kind
    if (kind === 'yaml') return refuse(file.name, 'yaml')
    if (file.size > LIMITS.file) return refuse(file.name, 'tooLarge')
    return readPack(file.name, await file.arrayBuffer())
  } catch {
    return refuse(file.name, 'unreadable')
  }
}

function readPack(file: string, bytes: ArrayBuffer): ChosenPack | FileRefused {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse(file, 'wrong', [whole('is not written in UTF-8: save it again in that encoding.')])
  }
  const pack = readPackText(text, file)
  return pack.ok ? { file, size: bytes.byteLength, pack: pack.value } : refuse(file, 'wrong', pack.error)
}

/** @returns the places of the packs, each after the one that it extends if that is among them */
function orderPacks(read: readonly Read[]): number[] {
  const ordered: number[] = []
  let waiting = read.flatMap((one, n) => (one !== 'claims' && 'pack' in one ? [{ n, pack: one.pack }] : []))
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ pack }) => pack.id))
    const ready = waiting.filter(({ pack }) => pack.extends === null || !ids.has(pack.extends))
    // Packs that extend one another in a circle never get ready.
    const next = ready.length > 0 ? ready : waiting
    for (const { n } of next) ordered.push(n)
    waiting = waiting.filter(one => !next.includes(one))
  }
  return ordered
}

async function previewBeside(
  kit: Kit,
  { imported }: Library,
  chosen: ChosenPack,
  accepted: readonly ChosenPack[],
  onStage: (stage: Progress['stage']) => void,
): Promise<Candidate | FileRefused> {
  const same = accepted.find(({ pack }) => pack.id === chosen.pack.id)
  if (same !== undefined)
    return refuse(chosen.file, 'wrong', [
      { path: 'id', message: `is also the id of the pack in ${same.file}: choose one of the two.` },
    ])
  return previewPack(kit, chosen, { imported, chosen: accepted.map(({ pack }) => pack) }, onStage)
}

/**
 * @param files by their places among the chosen ones
 * @returns what becomes of each, by the same places
 */
async function previewSets(
  kit: Kit,
  { stored }: Library,
  files: ReadonlyMap<number, File>,
  mappings: ReadonlyMap<string, CsvMapping>,
  tell: Tell,
) {
  const results = new Map<number, Candidate | FilePreview>()
  const stagings: Staging[] = []
  const fileOf = new Map<string, string>()
  const claimsBefore = (id: string) => stored.sets.find(set => set.id === id)?.info.claims ?? null
  try {
    for (const [n, file] of files) {
      const { id } = nameSet(file.name)
      const other = fileOf.get(id)
      if (other !== undefined) {
        results.set(n, refuse(file.name, 'wrong', [whole(`would take the place of ${other}: rename one of them.`)]))
        continue
      }
      const mapping = mappings.get(file.name) ?? null
      const { result, staging } = await previewSet(kit, file, mapping, claimsBefore, (stage, share) =>
        tell(stage, file, share),
      )
      results.set(n, result)
      if (staging === null) continue
      stagings.push(staging)
      fileOf.set(id, file.name)
    }
  } catch (error) {
    for (const staging of stagings) staging.end()
    throw error
  }
  return { results, stagings }
}
