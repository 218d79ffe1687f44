/**
 * A public key as words that people compare by eye or ear. They are the first 88 bits of the key's SHA-256, eleven bits a word,
 * most significant first, each the number of a word in the English list of BIP-39, whose words differ in their first four
 * letters. Whoever wants another key with the same words has to make some 2^88 keys; seven words could be met by a rich
 * attacker one day, and more than eight nobody compares. The words are the same in every language of the extension.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { readBase64url } from './base64url.ts'

const WORDS = 8
const BITS = 11

/**
 * @param key a public key in base64url, as a signature has it
 * @returns its words, with a space between two; empty when the text is no key
 */
export function keyWords(key: string): string {
  const bytes = readBase64url(key)
  if (bytes === null) return ''
  const hash = sha256(bytes).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n)
  const word = (n: number) => wordlist[Number((hash >> BigInt(256 - BITS * (n + 1))) & 2047n)]
  return Array.from({ length: WORDS }, (_, n) => word(n)).join(' ')
}
