/**
 * @param parts texts; their borders count
 * @returns 64 bits in hex, the same for the same texts. Two multiplicative hashes over UTF-16 units, each mixed with the other
 * at the end as MurmurHash3 does it: enough to tell millions of texts apart, and nothing to keep a secret with
 */
export function hash64(...parts: readonly string[]): string {
  const text = JSON.stringify(parts)
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  return toHex(mix(a ^ (b >>> 15))) + toHex(mix(b ^ (a >>> 13)))
}

function mix(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

const toHex = (bits: number): string => bits.toString(16).padStart(8, '0')
