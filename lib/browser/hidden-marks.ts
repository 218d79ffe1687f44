/** Single marks that a person hid. Stored is a keyed hash of each (HMAC-SHA-256, RFC 2104), which tells nothing of the page. */
import type { Match, ScanRequest, Span } from '../model/page.ts'
import { type HiddenMarks, MOST, type Settings } from '../model/settings.ts'

/** One sentence with one claim. */
export interface HideableMark {
  readonly claim: string
  /** The sentence's words; white space between them does not count. */
  readonly sentence: string
}

/** Bytes of a hash that are kept: enough that no two marks of one person share a hash. */
const KEPT = 12
const SALT = 16

/** @returns the hidden marks with one more, or (`on`) with one less */
export async function changeHidden(now: HiddenMarks, mark: HideableMark, on: boolean): Promise<HiddenMarks> {
  if (on && now.salt === null) return now
  const salt = now.salt ?? toHex(crypto.getRandomValues(new Uint8Array(SALT)))
  const hash = await hashMark(await importKey(salt), mark)
  const others = now.hashes.filter(other => other !== hash)
  const hashes = on ? others : [...others, hash].slice(-MOST.hidden)
  return hashes.length === 0 ? { salt: null, hashes } : { salt, hashes }
}

/**
 * @param blocks those in which the matches stand
 * @returns the matches without muted claims, hidden marks and those of packs that are off
 */
export async function dropUnwanted(
  matches: readonly Match[],
  blocks: ScanRequest['blocks'],
  { packsOff, mutedClaims, hiddenMarks: { salt, hashes } }: Settings,
): Promise<Match[]> {
  const muted = new Set(mutedClaims.map(({ id }) => id))
  const wanted = matches.filter(({ pack, claim }) => !packsOff.includes(pack) && !muted.has(claim))
  if (salt === null || wanted.length === 0) return wanted
  const hidden = new Set(hashes)
  const texts = new Map(blocks.map(({ id, text }) => [id, text]))
  const key = await importKey(salt)
  const marks = wanted.map(({ claim, block, sentence }) => ({ claim, sentence: cut(texts.get(block) ?? '', sentence) }))
  const found = await Promise.all(marks.map(mark => hashMark(key, mark)))
  return wanted.filter((_, n) => !hidden.has(found[n] ?? ''))
}

const cut = (text: string, { start, end }: Span) => text.slice(start, end)

const importKey = (salt: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(salt), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

async function hashMark(key: CryptoKey, { claim, sentence }: HideableMark): Promise<string> {
  const text = `${claim}\n${sentence.trim().replace(/\s+/gu, ' ')}`
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return toHex(new Uint8Array(signed, 0, KEPT))
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
