import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../../lib/compile/compile.ts'
import { scanPage } from '../../../lib/engine/engine.ts'
import { addTexts, openCompiled, openPacks } from '../../../lib/engine/index/open-packs.ts'
import { type Index, numberOf, readClaim, readEntity } from '../../../lib/engine/index/records.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { TextsMissing } from '../../../lib/model/texts-missing.ts'
import { PACK_LANGUAGES } from '../../../lib/node/pack-languages.ts'
import { examplePack } from '../example-pack.ts'

const files = compilePacks([examplePack()], PACK_LANGUAGES)
const whole = openCompiled(files)

function openBare(): Index {
  const opened = openPacks(files.index)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

const requestOf = (text: string) => ({
  language: 'en',
  blocks: [{ id: 1, kind: 'paragraph' as const, text }],
  context: null,
})
const scan = (index: Index, text: string) => scanPage(index, LANGUAGES, requestOf(text))

describe('an index without its texts', () => {
  it('reads a page with nothing known, names in it, as one with them', () => {
    const text = 'The bridge was closed for repairs. Ada Vale was there.'
    const found = scan(openBare(), text)
    expect(found).toEqual(scan(whole, text))
    expect(found.mentions.map(m => m.entity)).toEqual(['vale'])
  })

  it('says so where a claim is wanted, and answers once they are added', () => {
    const text = 'Tarn opened the sluice at night.'
    expect(scan(whole, text).matches).not.toEqual([])
    const bare = openBare()
    expect(() => scan(bare, text)).toThrow(TextsMissing)
    expect(() => readClaim(bare, 'opened')).toThrow(TextsMissing)
    expect(readEntity(bare, 'vale')).toEqual(readEntity(whole, 'vale'))
    expect(numberOf(bare, 'topics', 'sluice')).toBe(0)
    const added = addTexts(bare, files.texts)
    expect(added.ok && scan(added.value, text)).toEqual(scan(whole, text))
  })

  it('refuses damaged texts, and those of other packs', () => {
    const damaged = files.texts.slice(0)
    const last = new Uint8Array(damaged)
    last[last.length - 9] = (last[last.length - 9] as number) ^ 1
    expect(addTexts(openBare(), damaged)).toEqual({ ok: false, error: 'indexDamaged' })
    expect(addTexts(openBare(), files.texts.slice(0, -8))).toEqual({ ok: false, error: 'indexDamaged' })
    expect(addTexts(openBare(), files.index)).toEqual({ ok: false, error: 'indexForeign' })
    const others = compilePacks([{ ...examplePack(), claims: examplePack().claims.slice(0, 1) }], PACK_LANGUAGES)
    expect(addTexts(openBare(), others.texts)).toEqual({ ok: false, error: 'indexForeign' })
  })
})
