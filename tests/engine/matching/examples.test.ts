import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import type { Pack } from '../../../lib/model/pack.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { examplePack } from '../example-pack.ts'

const SENTENCE = 'At Tarn somebody turned the wheels, and the water rose by night.'
const LIKE_IT = 'Somebody at Tarn turned the wheels by night and the water rose.'

/** The score of the sentence on a page about the topic, or 0 when it is no hit. */
function scoreWith(change: (claim: Pack['claims'][number]) => Pack['claims'][number]): number {
  const pack = examplePack()
  const index = indexPacks([{ ...pack, claims: pack.claims.map(c => (c.id === 'opened' ? change(c) : c)) }])
  const blocks = ['Tarn opened the sluice', 'Orrin says that Tarn opened the sluice.', SENTENCE].map((text, id) => ({
    id,
    kind: id === 0 ? ('title' as const) : ('paragraph' as const),
    text,
  }))
  const { matches } = scanPage(index, LANGUAGES, { language: 'en', blocks, context: null })
  return matches.find(m => m.block === 2 && m.claim === 'opened')?.score ?? 0
}

describe('the examples of a pack', () => {
  const plain = scoreWith(claim => claim)

  it('teach by each wording', () => {
    expect(scoreWith(claim => ({ ...claim, wordings: [...claim.wordings, LIKE_IT] }))).toBeGreaterThan(plain)
  })

  it('teach by each sentence that must match', () => {
    const matches = [{ text: LIKE_IT, voice: null, speaker: null }]
    expect(scoreWith(claim => ({ ...claim, tests: { ...claim.tests, matches } }))).toBeGreaterThan(plain)
  })

  it('teach by each sentence that must not match', () => {
    const rejects = [{ text: LIKE_IT, context: true }]
    expect(scoreWith(claim => ({ ...claim, tests: { ...claim.tests, rejects } }))).toBeLessThan(plain)
  })
})
