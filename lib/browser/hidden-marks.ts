/** Single marks that a person hid. Stored is a keyed hash of each (HMAC-SHA-256, RFC 2104), which tells nothing of the page. */
import type { Match, ScanRequest, Span } from '../model/page.ts'
import { type HiddenMarks, MOST, type Settings } from '../model/settings.ts'
import { packsOf } from '../model/shown-claim.ts'
import type { ClaimView } from '../model/view.ts'

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

/** The ids and packs of a claim: several packs may state it, each under an id of its own. */
type ClaimIds = Pick<ClaimView, 'id' | 'pack' | 'also'>

/**
 * @param blocks those in which the matches stand
 * @param readClaim gives a claim by any of its ids; null: no pack has it
 * @returns the matches without muted claims, hidden marks, and claims of which all packs are off
 */
export async function dropUnwanted(
  matches: readonly Match[],
  blocks: ScanRequest['blocks'],
  { packsOff, mutedClaims, hiddenMarks: { salt, hashes } }: Settings,
  readClaim: (id: string) => ClaimIds | null,
): Promise<Match[]> {
  const muted = new Set(mutedClaims.map(({ id }) => id))
  const claims = new Map(
    matches.map(match => [match.claim, readClaim(match.claim) ?? { id: match.claim, pack: match.pack }]),
  )
  const idsOf = (id: string) => [id, ...(claims.get(id)?.also ?? []).map(other => other.id)]
  const isWanted = ({ claim }: Match) =>
    !packsOf(claims.get(claim) as ClaimIds).every(pack => packsOff.includes(pack)) &&
    !idsOf(claim).some(id => muted.has(id))
  const wanted = matches.filter(isWanted)
  if (salt === null || wanted.length === 0) return wanted
  const hidden = new Set(hashes)
  const texts = new Map(blocks.map(({ id, text }) => [id, text]))
  const key = await importKey(salt)
  const hashesOf = ({ claim, block, sentence }: Match) => {
    const words = cut(texts.get(block) ?? '', sentence)
    return Promise.all(idsOf(claim).map(id => hashMark(key, { claim: id, sentence: words })))
  }
  const found = await Promise.all(wanted.map(hashesOf))
  return wanted.filter((_, n) => !found[n]?.some(mark => hidden.has(mark)))
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
