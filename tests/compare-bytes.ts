/** Makes `toEqual` compare the bytes of two buffers: by itself it takes all buffers to be equal, as objects without fields. */
import { expect } from 'vitest'

const isBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'

expect.addEqualityTesters([
  (one: unknown, other: unknown) =>
    isBuffer(one) && isBuffer(other) ? Buffer.compare(new Uint8Array(one), new Uint8Array(other)) === 0 : undefined,
])
