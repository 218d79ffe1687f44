import { describe, expect, it } from 'vitest'
import { readPacks } from '../../lib/node/load-index.ts'
import { LEAST_TESTS } from '../../lib/pack/lint/lint-tests.ts'

const packs = await readPacks([])
if (!packs.ok) throw new Error(packs.error)
const claims = packs.value.flatMap(pack => pack.claims)

describe('the bundled packs', () => {
  it.each(claims.map(c => [c.id, c.tests] as const))('try %s with enough sentences, of both kinds', (_, tests) => {
    expect(tests.matches.length).toBeGreaterThanOrEqual(LEAST_TESTS)
    expect(tests.rejects.length).toBeGreaterThanOrEqual(LEAST_TESTS)
  })

  it('try every voice', () => {
    const voices = new Set(claims.flatMap(c => c.tests.matches.map(test => test.voice)))
    for (const voice of ['own', 'attributed', 'denied', 'doubted', 'mentioned'] as const)
      expect(voices, voice).toContain(voice)
  })
})
