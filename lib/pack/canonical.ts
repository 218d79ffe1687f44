/**
 * The canonical form of a pack: one text for all files that say the same. It is what `pack build` writes, what is stored and
 * handed over, and what a signature signs. Fields that have their defaults are left out; the rest is written as RFC 8785 says
 * (JSON Canonicalization Scheme): keys sorted, no white space.
 */
import canonicalize from 'canonicalize'
import type { Pack } from '../model/pack.ts'

/** How a file with a pack's canonical form is called: the pack's id, and this. */
export const PACK_FILE = '.sidelight.json'

/**
 * @param pack a parsed pack
 * @returns its canonical form with its signature, if it has one. Parsed again, it gives an equal pack
 */
export const writePack = (pack: Pack): string => canonicalize(leaveOutDefaults(pack)) as string

/** @returns the UTF-8 bytes that the pack's signature signs: its canonical form without the signature */
export const bytesToSign = (pack: Pack): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(writePack({ ...pack, signature: null }))

/**
 * Parsing fills these in again, but for an account's party, where null says that the source itself speaks.
 * @returns the same without fields that have their defaults, in the same order
 */
export function leaveOutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leaveOutDefaults)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([key, field]) => {
    const written = leaveOutDefaults(field)
    return isDefault(written) && !(key === 'party' && 'stance' in value) ? [] : [[key, written] as const]
  })
  return Object.fromEntries(kept)
}

const isDefault = (value: unknown): boolean =>
  value === null || value === false || (typeof value === 'object' && Object.keys(value).length === 0)
