import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '../../lib/model/pack.ts'
import { readBase64url, writeBase64url } from '../../lib/pack/base64url.ts'
import { bytesToSign, writePack } from '../../lib/pack/canonical.ts'
import { keyWords } from '../../lib/pack/key-words.ts'
import { readPackText } from '../../lib/pack/read-pack-text.ts'
import { signPack, verifyPack } from '../../lib/pack/signature.ts'
import { compareSigners } from '../../lib/pack/signer.ts'
import { makeSigningKey, readSigningKey, type SigningKey } from '../../lib/pack/signing-key.ts'
import { makeInput } from './example.ts'

function read(text: string): Pack {
  const pack = readPackText(text, 'pack')
  if (!pack.ok) throw new Error(pack.error[0]?.message)
  return pack.value
}

async function makeKey(): Promise<SigningKey> {
  const key = await readSigningKey(await makeSigningKey())
  if (!key.ok) throw new Error(key.error)
  return key.value
}

const pack = read(JSON.stringify(makeInput()))
let [key, other]: SigningKey[] = []
let signed = pack
beforeAll(async () => {
  key = await makeKey()
  other = await makeKey()
  signed = await signPack(pack, key)
})

/** The group's order: a signature's second half plus this is the same number to a careless reader. */
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n

describe('a signature', () => {
  it('fits the pack that was signed, as a file too', async () => {
    expect(await verifyPack(signed)).toBe(true)
    expect(await verifyPack(read(writePack(signed)))).toBe(true)
  })

  it('is told to be missing', async () => {
    expect(await verifyPack(pack)).toBe(null)
  })

  it.each<[string, (pack: Pack) => Pack]>([
    ['a word', p => ({ ...p, title: `${p.title}!` })],
    ['the version', p => ({ ...p, version: '1.0.1' })],
    ['the id', p => ({ ...p, id: 'other' })],
    ['the order of claims', p => ({ ...p, claims: p.claims.toReversed() })],
    ['a claim', p => ({ ...p, claims: p.claims.slice(1) })],
  ])('does not fit where somebody changed %s', async (_, change) => {
    expect(await verifyPack(change(signed))).toBe(false)
  })

  it('does not fit another key', async () => {
    const signature = { ...signed.signature, key: (other as SigningKey).key } as Pack['signature']
    expect(await verifyPack({ ...signed, signature })).toBe(false)
  })

  it('fits no other bytes than its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(63), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = readBase64url(signed.signature?.value ?? '') as Uint8Array
        bytes[place] = (bytes[place] as number) ^ change
        const signature = { ...signed.signature, value: writeBase64url(bytes) } as Pack['signature']
        expect(await verifyPack({ ...signed, signature })).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  it('cannot be written in a second way', async () => {
    const bytes = readBase64url(signed.signature?.value ?? '') as Uint8Array
    let number = bytes.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + ORDER
    for (let place = 32; place < 64; place++, number >>= 8n) bytes[place] = Number(number & 255n)
    const signature = { ...signed.signature, value: writeBase64url(bytes) } as Pack['signature']
    expect(await verifyPack({ ...signed, signature })).toBe(false)
  })

  it('by a key of low order, which fits everything for a careless reader, fits nothing', async () => {
    const zero = new Uint8Array(32)
    const one = Uint8Array.from({ length: 32 }, (_, n) => (n === 0 ? 1 : 0))
    for (const weak of [zero, one]) {
      const value = writeBase64url(Uint8Array.from([...one, ...zero]))
      const signature = { algorithm: 'Ed25519', key: writeBase64url(weak), value } as const
      expect(await verifyPack({ ...pack, signature })).toBe(false)
    }
  })

  it('is the one that the platform makes and takes', async () => {
    const { key: open, value } = signed.signature as NonNullable<Pack['signature']>
    const platform = await crypto.subtle.importKey(
      'raw',
      readBase64url(open) as Uint8Array<ArrayBuffer>,
      'Ed25519',
      true,
      ['verify'],
    )
    const bytes = readBase64url(value) as Uint8Array<ArrayBuffer>
    expect(await crypto.subtle.verify('Ed25519', platform, bytes, bytesToSign(signed))).toBe(true)
  })
})

describe('a signing key', () => {
  it.each([
    ['no JSON', 'secret'],
    ['nothing', 'null'],
    ['another curve', '{"kty":"OKP","crv":"X25519","x":"AA","d":"AA"}'],
    ['too few bytes', '{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}'],
  ])('is not read from %s', async (_, text) => {
    expect(await readSigningKey(text)).toEqual({
      ok: false,
      error: 'holds no Ed25519 key: make one with `pack keygen`.',
    })
  })

  it('whose halves do not belong together is refused', async () => {
    const [one, two] = [JSON.parse(await makeSigningKey()), JSON.parse(await makeSigningKey())]
    expect((await readSigningKey(JSON.stringify({ ...one, x: two.x }))).ok).toBe(false)
  })
})

describe('a key in words', () => {
  it('is the beginning of its SHA-256, eleven bits a word', () => {
    // SHA-256 of 32 zero bytes begins with 66687aadf862bd776c8fc1: 01100110011 (819), 01000011110 (542), 10101011011 (1371) …
    expect(keyWords('A'.repeat(43))).toBe('grid duck problem valid cloth roof rate wealth')
  })

  it('is another one for another key', () => {
    expect(keyWords((key as SigningKey).key)).not.toBe(keyWords((other as SigningKey).key))
    expect(keyWords((key as SigningKey).key).split(' ')).toHaveLength(8)
  })

  it('is nothing for what is no key', () => {
    expect(keyWords('no key!')).toBe('')
  })
})

describe('base64url', () => {
  it('gives every bytes back, and takes one spelling only', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), bytes => {
        expect(readBase64url(writeBase64url(bytes))).toEqual(Uint8Array.from(bytes))
      }),
    )
    // The last of 43 characters has two bits too many.
    expect(readBase64url(`${'A'.repeat(42)}B`)).toBe(null)
    expect(readBase64url('AA==')).toBe(null)
    expect(readBase64url('A')).toBe(null)
  })
})

describe('the signers of two versions', () => {
  const words = (one: SigningKey | undefined) => keyWords(one?.key ?? '')
  it('are compared by their keys', async () => {
    const byOther = await signPack(pack, other as SigningKey)
    const [mine, theirs] = [words(key), words(other)]
    expect(compareSigners(null, pack)).toEqual({ state: 'unsigned', words: null, wordsBefore: null })
    expect(compareSigners(pack, pack)).toEqual({ state: 'unsigned', words: null, wordsBefore: null })
    expect(compareSigners(null, signed)).toEqual({ state: 'new', words: mine, wordsBefore: null })
    expect(compareSigners(pack, signed)).toEqual({ state: 'new', words: mine, wordsBefore: null })
    expect(compareSigners(signed, signed)).toEqual({ state: 'same', words: mine, wordsBefore: mine })
    expect(compareSigners(signed, byOther)).toEqual({ state: 'other', words: theirs, wordsBefore: mine })
    expect(compareSigners(signed, pack)).toEqual({ state: 'lost', words: null, wordsBefore: mine })
  })
})
