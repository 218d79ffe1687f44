/**
 * npm run -s pack -- build FILE… [--out DIR]
 * Makes of each pack file the one that is handed over: ID.sidelight.json, the canonical form, in which equal packs are equal byte
 * by byte. Checks them first: where one has an error, nothing is written. Ends with 0 (written), 1 (errors in a pack) or 2 (a
 * file that could not be read or written).
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pack } from '../../model/pack.ts'
import { PACK_FILE, writePack } from '../../pack/canonical.ts'
import { formatPackError } from '../../pack/parse.ts'
import { complain, describeFault, makeVerb } from '../verb.ts'
import { type CheckedPack, checkPackFiles, exitCodeOf } from './check-pack.ts'

async function build(files: readonly string[], { out }: { readonly out: string }): Promise<void> {
  const checked = await checkPackFiles(files)
  const code = exitCodeOf(checked)
  if (code > 0) {
    for (const error of checked.flatMap(({ errors }) => errors)) console.error(`error: ${formatPackError(error)}`)
    console.error('Nothing is written: mend the errors first.')
    process.exitCode = code
    return
  }
  const packs = checked.flatMap(({ pack }) => pack ?? [])
  const twice = packs.find((pack, n) => packs.findIndex(({ id }) => id === pack.id) !== n)
  if (twice !== undefined) return complain(`Two of the files have the pack "${twice.id}": build them one at a time.`)
  for (const pack of packs) await write(pack, out)
  const warnings = checked.reduce((sum, found: CheckedPack) => sum + found.warnings.length, 0)
  if (warnings > 0) console.log(`${warnings} warnings: npm run -s pack -- lint tells them.`)
}

async function write(pack: Pack, folder: string): Promise<void> {
  const file = join(folder, `${pack.id}${PACK_FILE}`)
  const bytes = new TextEncoder().encode(writePack(pack))
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(file, bytes)
  } catch (error) {
    return complain(`${file}: cannot be written (${describeFault(error)}): name another folder with --out.`)
  }
  console.log(`${file}: ${pack.title} ${pack.version}, ${(bytes.length / 1000).toFixed(1)} kB`)
}

/** `pack build`. */
export const makeBuild = () =>
  makeVerb('build', 'Make of a pack the one file that is handed over and imported.')
    .argument('<file...>', 'pack files, each of which gives a file of its own')
    .option('--out <dir>', 'where the files go', '.')
    .action(build)
