import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { ALL_PARTS, type Part as EnginePart } from '../../../lib/engine/matching/ablation.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import type { Block } from '../../../lib/model/page.ts'
import { openFlatVoiceReader } from '../../../lib/research/accuracy/flat-voice.ts'
import { exampleIndex } from '../example-pack.ts'

/** The engine's own, and what reading scopes is worth, which research measures. */
type Part = EnginePart | 'scope'

const index = exampleIndex()

function scanWithout(part: Part | null, texts: readonly string[]) {
  const blocks = texts.map((text, i): Block => ({ id: i + 1, kind: i === 0 ? 'title' : 'paragraph', text }))
  const request = { language: null, blocks, context: null }
  if (part === 'scope') return scanPage(index, LANGUAGES, request, { openVoices: openFlatVoiceReader }).matches
  return scanPage(index, LANGUAGES, request, part === null ? {} : { parts: { ...ALL_PARTS, [part]: false } }).matches
}
const readIn = (part: Part | null, texts: readonly string[]) =>
  scanWithout(part, texts).map(m => `${m.block} ${m.claim} ${m.voice}`)

const TITLE = 'Tarn opened the sluice'
const WORDED = 'The upper town let the lake water out after dark, without a warning.'

describe('a part left out', () => {
  it.each<[Part, readonly string[], readonly string[], readonly string[]]>([
    ['patterns', ['News', 'Tarn opened the sluice.'], ['2 opened own'], []],
    ['wordings', ['News', WORDED], ['2 opened own'], []],
    ['context', [TITLE, 'The water rose at Tarn.'], ['1 opened own', '2 opened own'], ['1 opened own']],
    ['context', [TITLE, 'Tarn denied the allegation.'], ['1 opened own', '2 opened denied'], ['1 opened own']],
    ['exclusions', ['News', 'In 2011 Tarn opened the sluice.'], [], ['2 opened own']],
    [
      'scope',
      ['News', 'Ada Vale denied a visit, and Orrin said that Tarn opened the sluice.'],
      ['2 opened attributed'],
      ['2 opened denied'],
    ],
  ])('%s: %j', (part, texts, whole, less) => {
    expect(readIn(null, texts)).toEqual(whole)
    expect(readIn(part, texts)).toEqual(less)
  })

  it('changes nothing that another part does', () => {
    for (const part of ['exclusions', 'scope'] as const)
      expect(readIn(part, [TITLE, 'The water rose at Tarn.']), part).toEqual(['1 opened own', '2 opened own'])
  })

  it('gives whom the sentence names first when scopes are not read', () => {
    const [match] = scanWithout('scope', ['News', 'Ada Vale denied that Tarn opened the sluice.'])
    expect(match).toMatchObject({ voice: 'denied', speaker: 'vale', party: 'tarn', speakerText: 'Ada Vale' })
    const [other] = scanWithout('scope', ['News', 'Orrin said that Tarn opened the sluice.'])
    expect(other).toMatchObject({ voice: 'attributed', speaker: 'orrin', party: 'orrin' })
  })
})
