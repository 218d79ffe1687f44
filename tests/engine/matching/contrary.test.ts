import { describe, expect, it } from 'vitest'
import { ALL_PARTS } from '../../../lib/engine/matching/ablation.ts'
import { makeHit } from '../../../lib/engine/matching/make-hit.ts'
import { buildMatches, type TellSure } from '../../../lib/engine/matching/matches.ts'
import { findPatterns } from '../../../lib/engine/matching/sentence-patterns.ts'
import { readBlocks } from '../../../lib/engine/terms/read-blocks.ts'
import { makeVoicePage } from '../../../lib/engine/voice/make-voice-page.ts'
import { openSpeech } from '../../../lib/engine/voice/open-speech.ts'
import { openVoiceReader } from '../../../lib/engine/voice/voice-reader.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { exampleIndex } from '../example-pack.ts'

const index = exampleIndex()
/** Numbers of the claims; the second contradicts the first. */
const [OPENED, MADE_UP] = [0, 1]

const isDerived: TellSure = features => 'denied by derived' in features

/** The matches of a sentence that has a hit of both claims, with these scores; a reading is sure where it is derived. */
function settle(text: string, opened: number, madeUp: number) {
  const blocks = finish(readBlocks(index, ENGLISH, [{ id: 1, kind: 'paragraph', text }]))
  const [block] = blocks
  const [entry] = finish(findPatterns(index, blocks, ALL_PARTS))
  if (block === undefined || entry === undefined) throw new Error('no pattern')
  const [sentence, all] = entry
  const evidence = { block, sentence, all, counting: all, wordings: [] }
  const hits = [
    { ...makeHit(index, OPENED, evidence), score: opened },
    { ...makeHit(index, MADE_UP, evidence), score: madeUp },
  ]
  const readVoices = openVoiceReader(openSpeech(makeVoicePage(index, ENGLISH, blocks), ENGLISH))
  return finish(buildMatches(index, blocks, hits, { readVoices, tellSure: isDerived }))
}
const read = (text: string, opened: number, madeUp: number) =>
  settle(text, opened, madeUp)
    .map(m => `${m.claim} ${m.voice}: ${m.speaker ?? '-'}`)
    .sort()

const PAGE = 'Tarn opened the sluice and Orrin had a scheme.'
const VALE = 'Ada Vale said that Orrin had a scheme and Tarn opened the sluice.'

describe('two contrary claims in one sentence', () => {
  it('are the surer one asserted and the other denied, in the same mouth', () => {
    expect(read(PAGE, 0.7, 0.9)).toEqual(['made-up own: -', 'opened denied: -'])
    expect(read(VALE, 0.7, 0.9)).toEqual(['made-up attributed: vale', 'opened denied: vale'])
  })

  it('tell by which claim the other is denied', () => {
    const denied = settle(PAGE, 0.7, 0.9).find(m => m.claim === 'opened')
    expect(denied?.why.at(-1)).toEqual({ kind: 'claim', text: 'made-up', words: [], weight: 0 })
  })

  it('are rated as derived where one is denied by the other', () => {
    expect(settle(PAGE, 0.7, 0.9).map(m => [m.claim, m.sure])).toEqual([
      ['opened', true],
      ['made-up', false],
    ])
  })

  it('are left as they are when neither is surer', () => {
    expect(read(VALE, 0.8, 0.8)).toEqual(['made-up attributed: vale', 'opened attributed: vale'])
  })

  it('are left as they are in different mouths', () => {
    const two = 'Ada Vale said that Orrin had a scheme, but Orrin said that Tarn opened the sluice.'
    expect(read(two, 0.7, 0.9)).toEqual(['made-up attributed: vale', 'opened attributed: orrin'])
  })

  it.each([
    'Ada Vale denied that Orrin had a scheme and Tarn opened the sluice.',
    'Ada Vale said that Orrin had a scheme and denied that Tarn opened the sluice.',
  ])('are left as they are when one is denied already: %s', text => {
    const opened = settle(text, 0.7, 0.9).find(m => m.claim === 'opened')
    expect(opened).toMatchObject({ voice: 'denied', speaker: 'vale' })
    expect(opened?.why.some(reason => reason.kind === 'claim')).toBe(false)
  })
})
