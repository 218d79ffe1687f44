import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packAscending, visitPacked } from '../../lib/claim-set/write-search.ts'

const unpack = (bytes: Uint8Array): number[] => {
  const numbers: number[] = []
  visitPacked(bytes, number => numbers.push(number))
  return numbers
}

it('packs ascending numbers, near and far apart, without loss', () => {
  const ascending = fc
    .uniqueArray(fc.oneof(fc.nat(300), fc.nat(20_000), fc.nat(3_000_000)), { maxLength: 60 })
    .map(numbers => numbers.sort((a, b) => a - b))
  fc.assert(
    fc.property(ascending, numbers => {
      expect(unpack(packAscending(Uint32Array.from(numbers)))).toEqual(numbers)
    }),
  )
  expect(packAscending(Uint32Array.from({ length: 1000 }, (_, n) => n))).toHaveLength(1000)
})
