import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../../lib/compile/compile.ts'
import { FORMAT_VERSION, NO_TOPIC, openIndex } from '../../../lib/engine/index/index-file.ts'
import {
  listClaims,
  listPacks,
  makeIndex,
  numberOf,
  type RecordFile,
  readClaim,
  readEntity,
} from '../../../lib/engine/index/records.ts'
import { contradictedBy, topicOf } from '../../../lib/engine/index/topic-claims.ts'
import { excludesOf } from '../../../lib/engine/terms/patterns.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { PACK_LANGUAGES } from '../../../lib/node/pack-languages.ts'
import { readClaimLines } from '../../../lib/pack/claims-jsonl.ts'
import { exampleIndex, examplePack } from '../example-pack.ts'

const files = () => compilePacks([examplePack()], PACK_LANGUAGES)
const bytes = () => files().index

describe('the index file', () => {
  it('is the same for the same packs', () => {
    expect(files()).toEqual(files())
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
        extends: null,
        title: 'The opened sluice',
        version: '1.0.0',
        ...{ language: 'en', licence: null, maintainer: null, sources: 1 },
        date: '2026-01-01',
        language: 'en',
        licence: null,
        maintainer: null,
        sources: 1,
        claims: 2,
        accounts: 3,
        entities: 3,
        topics: [{ id: 'sluice', title: 'The opened sluice at Lake Orrin', date: null }],
        firstStatement: null,
        lastStatement: null,
      },
    ])
    expect(readClaim(index, 'toString')).toBeNull()
    expect(readEntity(index, 'opened')).toBeNull()
  })

  it('finds every claim by its id among many, and what most of them have without having it written', () => {
    const lines = Array.from({ length: 700 }, (_, n) => ({
      id: `claim-${n}`,
      vclaim: `The ferry ${n} was late.`,
      ...(n % 2 === 0 && { title: `Ferry ${n}` }),
    }))
    const imported = readClaimLines(lines.map(line => JSON.stringify(line)).join('\n'), 'claims.jsonl', 'en')
    if (!imported.ok) throw new Error(imported.error)
    const index = indexPacks([examplePack(), imported.value])
    lines.forEach(({ id, vclaim, title = vclaim }, n) => {
      expect(readClaim(index, id)).toEqual({
        ...{ pack: 'imported', id, topic: '', topicTitle: '', title, statement: vclaim, date: null },
        ...{
          status: { denial: 'undenied', by: [], independent: 'none' },
          statusBy: [],
          independents: [],
          accounts: [],
        },
        knownUpTo: null,
      })
      const claim = numberOf(index, 'claims', id) as number
      expect(claim).toBe(n + 2)
      expect(topicOf(index, claim)).toBe(NO_TOPIC)
      expect([...excludesOf(index, claim), ...contradictedBy(index, claim)]).toEqual([])
    })
    expect(readClaim(index, 'claim-700')).toBeNull()
    expect(numberOf(index, 'topics', 'sluice')).toBe(0)
    expect(numberOf(index, 'claims', 'sluice')).toBeNull()
    // Imported claims have no topic, excluding terms or contradictions, so the lists end with the pack's own claims.
    expect(index.claimTopics).toHaveLength(2)
    expect((index.texts as RecordFile).blob.byteLength / 700).toBeLessThan(120)
    expect(listClaims(index)).toHaveLength(702)
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
    expect(opened.ok && makeIndex(opened.value, null).blob.buffer).toBe(whole)
  })
})
