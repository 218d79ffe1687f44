/**
 * npm run -s pack -- verify FILE…
 * Tells for each pack whether its signature fits, and by which key it is signed. Ends with 0 (all fit), 1 (one does not fit,
 * is not signed, or is no pack) or 2 (a file could not be read).
 */
import { readPackFile } from '../../node/read-pack.ts'
import { keyWords } from '../../pack/key-words.ts'
import { formatPackError } from '../../pack/parse.ts'
import { verifyPack } from '../../pack/signature.ts'
import { makeVerb } from '../verb.ts'

interface Verified {
  readonly code: 0 | 1 | 2
  readonly lines: readonly string[]
}

async function verifyFile(file: string): Promise<Verified> {
  const read = await readPackFile(file)
  if (!read.ok) return { code: read.error.kind === 'unreadable' ? 2 : 1, lines: read.error.errors.map(formatPackError) }
  const pack = read.value
  const told = `${file}: ${pack.id} ${pack.version}`
  if (pack.signature === null) return { code: 1, lines: [`${told} is not signed.`] }
  if (!(await verifyPack(pack)))
    return {
      code: 1,
      lines: [`${told}: the signature does not fit. The pack was changed, or never signed by this key.`],
    }
  return { code: 0, lines: [`${told}: the signature fits, by ${keyWords(pack.signature.key)}`] }
}

async function verify(files: readonly string[]): Promise<void> {
  const verified = await Promise.all(files.map(verifyFile))
  for (const { code, lines } of verified) for (const line of lines) (code === 0 ? console.log : console.error)(line)
  process.exitCode = Math.max(...verified.map(({ code }) => code))
}

/** `pack verify`. */
export const makeVerify = () =>
  makeVerb('verify', 'Tell whether the signatures of packs fit, and whose they are.')
    .argument('<file...>', 'pack files')
    .action(verify)
