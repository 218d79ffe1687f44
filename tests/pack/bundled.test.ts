import { describe, expect, it } from 'vitest'
import { readPacks } from '../../lib/node/load-index.ts'

/** The claims that most pages on the bundled topic are about: these carry more tests than the others. */
const MAIN = ['residence-attack', 'drone-count', 'pretext', 'retaliation', 'position-revised']
const MANY = 10
const SOME = 3

const packs = await readPacks([])
if (!packs.ok) throw new Error(packs.error)
const claims = packs.value.flatMap(pack => pack.claims)

describe('the bundled packs', () => {
  it('have the main claims', () => {
    expect(claims.map(c => c.id)).toEqual(expect.arrayContaining(MAIN))
  })

  it.each(claims.map(c => [c.id, c.tests] as const))('try %s with enough sentences, of both kinds', (id, tests) => {
    const least = MAIN.includes(id) ? MANY : SOME
    expect(tests.matches.length).toBeGreaterThanOrEqual(least)
    expect(tests.rejects.length).toBeGreaterThanOrEqual(least)
  })

  it('try every voice', () => {
    const voices = new Set(claims.flatMap(c => c.tests.matches.map(test => test.voice)))
    for (const voice of ['own', 'attributed', 'denied', 'doubted', 'mentioned'] as const)
      expect(voices, voice).toContain(voice)
  })
})
