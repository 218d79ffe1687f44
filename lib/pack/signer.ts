import type { Signer } from '../model/import.ts'
import type { Pack } from '../model/pack.ts'
import { keyWords } from './key-words.ts'

/**
 * Compares who signed a pack with who signed the version that is installed.
 * @param before the installed version; null: there is none
 * @param after a pack whose signature, if it has one, fits: see `verifyPack`
 */
export function compareSigners(before: Pack | null, after: Pack): Signer {
  const [old, now] = [before?.signature?.key ?? null, after.signature?.key ?? null]
  const words = now === null ? null : keyWords(now)
  const wordsBefore = old === null ? null : keyWords(old)
  return { state: readState(old, now), words, wordsBefore }
}

function readState(old: string | null, now: string | null): Signer['state'] {
  if (now === null) return old === null ? 'unsigned' : 'lost'
  if (old === null) return 'new'
  return old === now ? 'same' : 'other'
}
