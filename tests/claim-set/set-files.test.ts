import { beforeAll, describe, expect, it } from 'vitest'
import { openBlock, openHead, openShard, type SetHead, shardOf } from '../../lib/claim-set/set-format.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { IMPORTED } from '../../lib/pack/claims-jsonl.ts'
import { makeReviewed } from '../bench/claims.ts'
import { compile, SMALL } from './reviewed.ts'

const CLAIMS = 3000

let reviewed: ReviewedClaim[]
let files: Map<string, ArrayBuffer>
let head: SetHead
beforeAll(() => {
  reviewed = Array.from({ length: CLAIMS }, (_, n) => makeReviewed(n))
  files = compile(reviewed, SMALL, IMPORTED)
  const opened = openHead(files.get('head') as ArrayBuffer)
  if (!opened.ok) throw new Error(opened.error)
  head = opened.value
}, 60_000)

describe('the files of a set', () => {
  it('are the same for the same claims', () => {
    const again = [...compile(reviewed, SMALL, IMPORTED)]
    expect(again.map(([name]) => name)).toEqual([...files.keys()])
    expect(again.every(([name, bytes]) => Buffer.from(bytes).equals(Buffer.from(files.get(name) as ArrayBuffer)))).toBe(
      true,
    )
  })

  it('are as large as asked for', () => {
    const shards = [...files].filter(([name]) => name.startsWith('shard/'))
    const mean = shards.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0) / shards.length
    expect(shards).toHaveLength(2 ** head.shardBits)
    expect(mean).toBeGreaterThan(SMALL.shardBytes)
    expect(mean).toBeLessThan(3 * SMALL.shardBytes)
    expect([...files.keys()].filter(name => name.startsWith('block/'))).toHaveLength(CLAIMS / SMALL.blockClaims)
  })

  it('hold every row of the stem table in the shard of its hash, and nothing else', () => {
    let rows = 0
    for (let n = 0; n < 2 ** head.shardBits; n++) {
      const shard = openShard(head, n, files.get(`shard/${n}`) as ArrayBuffer)
      if (!shard.ok) throw new Error(shard.error)
      const count = shard.value.stemStarts.length - 1
      const keys = [...head.stemKeys.subarray(shard.value.first, shard.value.first + count)]
      expect(keys.every(key => shardOf(head.shardBits, key) === n)).toBe(true)
      rows += count
    }
    expect(rows).toBe(head.stemKeys.length)
  })

  it('are refused when a byte changed, or for another kind', () => {
    const bytes = (files.get('block/3') as ArrayBuffer).slice(0)
    expect(openBlock(bytes).ok).toBe(true)
    expect(openShard(head, 0, bytes)).toEqual({ ok: false, error: 'indexForeign' })
    const view = new Uint8Array(bytes)
    view[bytes.byteLength >> 1] = (view[bytes.byteLength >> 1] as number) ^ 1
    expect(openBlock(bytes)).toEqual({ ok: false, error: 'indexDamaged' })
    expect(openBlock(bytes.slice(0, 8))).toEqual({ ok: false, error: 'indexDamaged' })
    expect(openHead(new ArrayBuffer(0))).toEqual({ ok: false, error: 'indexDamaged' })
  })
})
