import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import type { Block, BlockKind } from '../../../lib/model/page.ts'
import { exampleIndex } from '../example-pack.ts'

const index = exampleIndex()

type Part = readonly [BlockKind, string]

/** Matches of the last part, on a page about the sluice: claim, voice, speaker. */
function scan(...parts: readonly Part[]) {
  const all: Part[] = [['title', 'Tarn opened the sluice'], ...parts]
  const blocks = all.map(([kind, text], i): Block => ({ id: i + 1, kind, text }))
  const { matches } = scanPage(index, LANGUAGES, { language: 'en', blocks, context: null })
  return matches.filter(m => m.block === all.length)
}
const read = (...parts: readonly Part[]) =>
  scan(...parts).map(m => `${m.claim} ${m.voice}: ${m.speaker ?? m.speakerText ?? '-'}${m.sure ? '' : ', unsure'}`)

describe('what a page tells of a reading', () => {
  it('is sure of a plain report and a plain denial', () => {
    expect(read(['paragraph', 'Orrin said that Tarn had opened the sluice.'])).toEqual(['opened attributed: orrin'])
    expect(read(['paragraph', 'Ada Vale denied that Tarn had opened the sluice.'])).toEqual(['opened denied: vale'])
  })

  it('is not sure of what the record contradicts: an accuser that denies, a party that says what it denies', () => {
    expect(read(['paragraph', 'Orrin denied that Tarn had opened the sluice.'])).toEqual([
      'opened denied: orrin, unsure',
    ])
    expect(read(['paragraph', 'Ada Vale said that Tarn had opened the sluice.'])).toEqual([
      'opened attributed: vale, unsure',
    ])
  })

  it('hears in a quotation set apart whoever introduces it, and never the page', () => {
    const quote: Part = ['quote', 'Tarn opened the sluice at dawn.']
    expect(read(['paragraph', 'The Orrin Council said in a statement:'], quote)[0]).toMatch(/^opened attributed: orrin/)
    expect(read(['paragraph', 'The lake was calm.'], quote)).toEqual(['opened attributed: -, unsure'])
  })

  it('asks only about readings that it keeps, and leaves the matches as they are', () => {
    const blocks: Block[] = [{ id: 1, kind: 'paragraph', text: 'Orrin said that Tarn had opened the sluice.' }]
    const request = { language: 'en', blocks, context: null }
    const asked: string[] = []
    const tellSure = (_: unknown, { claim, voice }: { claim: string; voice: string }) => {
      asked.push(`${claim} ${voice}`)
      return false
    }
    const { matches } = scanPage(index, LANGUAGES, request, { tellSure })
    const usual = scanPage(index, LANGUAGES, request).matches
    expect(asked).toEqual(['opened attributed'])
    expect(matches).toEqual(usual.map(m => ({ ...m, sure: false })))
  })
})

describe('an answer that only points back', () => {
  it('is about the claim that was spoken of last', () => {
    expect(read(['paragraph', 'Orrin had a clever scheme.'], ['paragraph', 'Ada Vale denied it.'])[0]).toMatch(
      /^made-up denied: vale/,
    )
    expect(
      read(['paragraph', 'Orrin had a clever scheme.'], ['paragraph', 'Ada Vale denied the allegation.'])[0],
    ).toMatch(/^opened denied: vale/)
  })
})
