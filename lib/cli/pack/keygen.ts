/**
 * npm run -s pack -- keygen --out FILE
 * Makes the key that a maintainer signs packs with, in a file that only its owner may read, and prints the key in words. A
 * file that is there is never replaced: with its key the maintainer would lose the trust of all who have the packs. Ends with 0 (made) or 2 (the file is
 * there, or cannot be written).
 */
import { writeFile } from 'node:fs/promises'
import { keyWords } from '../../pack/key-words.ts'
import { makeSigningKey, readSigningKey } from '../../pack/signing-key.ts'
import { complain, describeFault, makeVerb } from '../verb.ts'

const OWNER_ONLY = 0o600

async function keygen({ out }: { readonly out: string }): Promise<void> {
  const text = await makeSigningKey()
  const key = await readSigningKey(text)
  if (!key.ok) throw new Error(`a key that was just made ${key.error}`)
  try {
    await writeFile(out, text, { flag: 'wx', mode: OWNER_ONLY })
  } catch (error) {
    return complain(`${out}: cannot be written (${describeFault(error)}): name a new file with --out.`)
  }
  console.log(`${out}: the secret key. Keep it, show it to nobody, and have a copy in a safe place.`)
  console.log(`In words: ${keyWords(key.value.key)}`)
}

/** `pack keygen`. */
export const makeKeygen = () =>
  makeVerb('keygen', 'Make a key to sign packs with, and tell it in words.')
    .requiredOption('--out <file>', 'where the key goes; the file must not be there yet')
    .action(keygen)
