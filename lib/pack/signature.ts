/**
 * Who made a pack, and that nothing in it was changed: Ed25519 (RFC 8032) over the canonical form. Signing uses the platform's
 * own cryptography, which never hands out the key. Verifying uses a small audited library: the oldest browsers that are
 * supported cannot verify Ed25519 themselves (Chrome can from 137 on), and what fits must fit in all of them.
 */
import { verifyAsync } from '@noble/ed25519'
import type { Pack, Signature } from '../model/pack.ts'
import { readBase64url, writeBase64url } from './base64url.ts'
import { bytesToSign } from './canonical.ts'
import type { SigningKey } from './signing-key.ts'

/**
 * Signs a pack; a signature that it has is replaced.
 * @throws when the platform has no Ed25519
 */
export async function signPack(pack: Pack, { secret, key }: SigningKey): Promise<Pack> {
  const value = new Uint8Array(await crypto.subtle.sign('Ed25519', secret, bytesToSign(pack)))
  return { ...pack, signature: { algorithm: 'Ed25519', key, value: writeBase64url(value) } }
}

/** @returns whether the signature fits the pack's content and key; null: the pack is not signed */
export async function verifyPack(pack: Pack): Promise<boolean | null> {
  return pack.signature === null ? null : fits(pack, pack.signature)
}

async function fits(pack: Pack, signature: Signature): Promise<boolean> {
  const key = readBase64url(signature.key)
  const value = readBase64url(signature.value)
  if (key === null || value === null) return false
  // As RFC 8032 says: the library's looser way takes a signature of one of the few keys without a secret for any content.
  return verifyAsync(value, bytesToSign(pack), key, { zip215: false })
}
