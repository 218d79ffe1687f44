import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION, openIndex } from '../../lib/engine/index-file.ts'
import { listClaims, listPacks, makeIndex, readClaim, readEntity } from '../../lib/engine/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import { compilePacks } from '../../lib/pack/compile.ts'
import { exampleIndex, examplePack } from './example-pack.ts'

const bytes = () => compilePacks([examplePack()], LANGUAGES)

describe('the index file', () => {
  it('is the same for the same packs', () => {
    expect(new Uint8Array(bytes())).toEqual(new Uint8Array(bytes()))
  })

  it('gives back claims, entities and packs', () => {
    const index = exampleIndex()
    expect(readClaim(index, 'opened')).toMatchObject({
      pack: 'sluice',
      title: 'Tarn opened the sluice',
      status: { denial: 'denied' },
    })
    expect(readEntity(index, 'vale')).toMatchObject({
      name: 'Ada Vale',
      positions: [{ claim: 'opened', stance: 'denies' }],
    })
    expect(listClaims(index).map(c => c.id)).toEqual(['opened', 'made-up'])
    expect(listPacks(index)).toEqual([
      {
        id: 'sluice',
        title: 'The opened sluice',
        version: '1.0.0',
        date: '2026-01-01',
        claims: 2,
        accounts: 3,
        entities: 3,
      },
    ])
    expect(readClaim(index, 'toString')).toBeNull()
    expect(readEntity(index, 'opened')).toBeNull()
  })

  it('refuses another kind or version of file', () => {
    const foreign = bytes()
    new Uint32Array(foreign)[1] = FORMAT_VERSION + 1
    expect(openIndex(foreign)).toEqual({ ok: false, error: 'indexForeign' })
    expect(openIndex(new TextEncoder().encode('<!doctype html><title>no</title>').buffer)).toMatchObject({
      error: 'indexForeign',
    })
  })

  it('notices that it was cut short', () => {
    const whole = bytes()
    for (const length of [0, 1, 15, 16, 24, whole.byteLength >> 1, whole.byteLength - 8, whole.byteLength - 1])
      expect(openIndex(whole.slice(0, length))).toMatchObject({ ok: false, error: 'indexDamaged' })
  })

  it('notices one changed byte, wherever it is behind the header', () => {
    const whole = bytes()
    for (let at = 16; at < whole.byteLength; at += 97) {
      const damaged = whole.slice(0)
      new Uint8Array(damaged)[at] = (new Uint8Array(whole)[at] as number) ^ 1
      expect(openIndex(damaged)).toEqual({ ok: false, error: 'indexDamaged' })
    }
  })

  it('opens without copying', () => {
    const whole = bytes()
    const opened = openIndex(whole)
    expect(opened.ok && makeIndex(opened.value).blob.buffer).toBe(whole)
  })
})
