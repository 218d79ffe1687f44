/** A maintainer's key as a file: a JSON Web Key (RFC 8037), which holds the secret and the public key. */
import { fail, ok, type Result } from '../model/result.ts'

/** What a maintainer signs with. */
export interface SigningKey {
  /** The secret. It can only sign. */
  readonly secret: CryptoKey
  /** The public key: 32 bytes in base64url. */
  readonly key: string
}

/** @returns the text of a new key's file; it must stay secret */
export async function makeSigningKey(): Promise<string> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return `${JSON.stringify({ kty, crv, x, d })}\n`
}

const NO_KEY = 'holds no Ed25519 key: make one with `pack keygen`.'

/**
 * @param text of a key's file
 * @returns the key; fails when the text is none, or when its two halves do not belong together
 */
export async function readSigningKey(text: string): Promise<Result<SigningKey>> {
  try {
    const jwk = JSON.parse(text) as JsonWebKey
    const { kty, crv, x, d } = jwk
    if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string' || typeof d !== 'string') return fail(NO_KEY)
    const secret = await crypto.subtle.importKey('jwk', { kty, crv, x, d }, 'Ed25519', false, ['sign'])
    const open = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify'])
    const sample = new TextEncoder().encode('the two halves belong together')
    const signed = await crypto.subtle.sign('Ed25519', secret, sample)
    if (!(await crypto.subtle.verify('Ed25519', open, signed, sample))) return fail(NO_KEY)
    return ok({ secret, key: x })
  } catch {
    return fail(NO_KEY)
  }
}
