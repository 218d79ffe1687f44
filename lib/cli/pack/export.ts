/**
 * npm run -s pack -- export PACK --as claimreview|csv|annotations [--out FILE]
 * Writes the claims of a pack for other tools: as schema.org ClaimReview in JSON-LD, as a table, or as W3C Web Annotations.
 * docs/formats.md says what of a pack stands where. Ends with 0 (written), 1 (an error in the pack, or no claims in it) or 2 (a
 * file that could not be read or written).
 */
import { Option } from 'commander'
import { publishPack } from '../../formats/published.ts'
import { writeAnnotations } from '../../formats/write-annotations.ts'
import { writeClaimReview } from '../../formats/write-claim-review.ts'
import { writeCsv } from '../../formats/write-csv.ts'
import type { Pack } from '../../model/pack.ts'
import { readPackFile } from '../../node/read-pack.ts'
import { formatPackError } from '../../pack/parse.ts'
import { makeVerb } from '../verb.ts'
import { writeOut } from './write-out.ts'

const WRITERS: Readonly<Record<string, (pack: Pack) => Iterable<string>>> = {
  claimreview: pack => writeClaimReview(publishPack(pack)),
  csv: pack => writeCsv(publishPack(pack)),
  annotations: pack => writeAnnotations(publishPack(pack), pack),
}

async function exportClaims(file: string, { as, out }: { readonly as: string; readonly out?: string }): Promise<void> {
  const read = await readPackFile(file)
  if (!read.ok) {
    for (const error of read.error.errors) console.error(formatPackError(error))
    process.exitCode = read.error.kind === 'unreadable' ? 2 : 1
    return
  }
  const pack = read.value
  if (pack.claims.length === 0) {
    console.error(`${file}: has no claims of its own: export the pack "${pack.extends}", whose claims it adds to.`)
    process.exitCode = 1
    return
  }
  await writeOut(out, WRITERS[as]?.(pack) ?? [], `claims of ${pack.id} ${pack.version} as ${as}`)
}

/** `pack export`. */
export const makeExport = () =>
  makeVerb('export', 'Write the claims of a pack for other tools.')
    .argument('<pack>', 'a pack file')
    .addOption(new Option('--as <format>', 'what is written').choices(Object.keys(WRITERS)).makeOptionMandatory())
    .option('--out <file>', 'where it is written; else it is printed')
    .action(exportClaims)
