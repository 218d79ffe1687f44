/**
 * npm run -s pack -- sign FILE… --key KEY [--out DIR]
 * Signs packs and writes them as they are handed over: ID.sidelight.json. A signature that a pack has is replaced. Ends with 0
 * (signed), 1 (a file is no pack) or 2 (a file could not be read or written).
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPackFile } from '../../node/read-pack.ts'
import { PACK_FILE, writePack } from '../../pack/canonical.ts'
import { keyWords } from '../../pack/key-words.ts'
import { formatPackError } from '../../pack/parse.ts'
import { signPack } from '../../pack/signature.ts'
import { readSigningKey, type SigningKey } from '../../pack/signing-key.ts'
import { complain, describeFault, makeVerb } from '../verb.ts'

interface Asked {
  readonly key: string
  readonly out: string
}

async function sign(files: readonly string[], { key: keyFile, out }: Asked): Promise<void> {
  let text: string
  try {
    text = await readFile(keyFile, 'utf8')
  } catch (error) {
    return complain(`${keyFile}: cannot be read (${describeFault(error)}): check the path.`)
  }
  const key = await readSigningKey(text)
  if (!key.ok) return complain(`${keyFile}: ${key.error}`)
  for (const file of files) await signFile(file, key.value, out)
}

async function signFile(file: string, key: SigningKey, folder: string): Promise<void> {
  const read = await readPackFile(file)
  if (!read.ok) {
    for (const error of read.error.errors) console.error(formatPackError(error))
    process.exitCode = Math.max(Number(process.exitCode ?? 0), read.error.kind === 'unreadable' ? 2 : 1)
    return
  }
  const signed = await signPack(read.value, key)
  const target = join(folder, `${signed.id}${PACK_FILE}`)
  try {
    await writeFile(target, writePack(signed))
  } catch (error) {
    return complain(`${target}: cannot be written (${describeFault(error)}): name another folder with --out.`)
  }
  console.log(`${target}: signed by ${keyWords(key.key)}`)
}

/** `pack sign`. */
export const makeSign = () =>
  makeVerb('sign', 'Sign packs, so that everybody sees who made them and that nothing was changed.')
    .argument('<file...>', 'pack files; check them first with `pack lint`')
    .requiredOption('--key <file>', 'the key, as `pack keygen` makes it')
    .option('--out <dir>', 'where the signed packs go', '.')
    .action(sign)
