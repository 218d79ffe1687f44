/** Takes imported packs and sets out as files, and bundled packs too. */
import { listClaims } from '../claim-set/list-claims.ts'
import { type PublishedClaim, publishPack, publishSet } from '../formats/published.ts'
import { writeAnnotations } from '../formats/write-annotations.ts'
import { writeClaimReview } from '../formats/write-claim-review.ts'
import { writeCsv } from '../formats/write-csv.ts'
import type { ExportFormat } from '../model/import.ts'
import type { ExportedFile, ImportedId } from '../model/install-calls.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { PACK_FILE, writePack } from '../pack/canonical.ts'
import { joinPacks } from './compile-all.ts'
import type { Kit } from './kit.ts'
import { readLibrary } from './library.ts'

/** A pack or set, as its claims are taken out. */
interface Whole {
  readonly id: string
  readonly title: string
  readonly claims: Iterable<PublishedClaim>
}

/** By format: how a file's name ends, its media type, and what is in it. */
const WRITERS: {
  readonly [F in Exclude<ExportFormat, 'pack'>]: readonly [string, string, (whole: Whole) => Iterable<string>]
} = {
  claimReview: ['.claimreview.json', 'application/ld+json', ({ claims }) => writeClaimReview(claims)],
  csv: ['.csv', 'text/csv', ({ claims }) => writeCsv(claims)],
  annotations: ['.annotations.json', 'application/ld+json', whole => writeAnnotations(whole.claims, whole)],
}

/**
 * @returns null: there is no such pack or set any more, its files cannot be read, or it has no such format
 */
export async function exportFile(
  kit: Kit,
  { kind, id, format }: ImportedId & { readonly format: ExportFormat },
): Promise<ExportedFile | null> {
  if (kind === 'set') {
    const whole = format === 'pack' ? null : await readSet(kit, id)
    return whole && write(whole, format as Exclude<ExportFormat, 'pack'>)
  }
  const { imported } = await readLibrary(kit)
  const pack = joinPacks(kit.bundled, imported).find(one => one.id === id)
  if (pack === undefined) return null
  if (format !== 'pack') return write({ id, title: pack.title, claims: publishPack(pack) }, format)
  return { name: id + PACK_FILE, content: new Blob([writePack(pack)], { type: 'application/json' }) }
}

function write(whole: Whole, format: Exclude<ExportFormat, 'pack'>): ExportedFile {
  const [ending, type, run] = WRITERS[format]
  return { name: whole.id + ending, content: new Blob([...run(whole)], { type }) }
}

async function readSet({ database }: Kit, id: string): Promise<Whole | null> {
  const set = (await database.readSets()).find(one => one.id === id)
  if (set === undefined) return null
  const claims: ReviewedClaim[] = []
  for await (const claim of listClaims(database.loadSetFiles(set.generation))) {
    if (!claim.ok) return null
    claims.push(claim.value)
  }
  return { id, title: set.info.title, claims: publishSet(claims) }
}
