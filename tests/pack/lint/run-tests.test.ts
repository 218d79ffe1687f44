import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { runPackTests } from '../../../lib/pack/lint/run-tests.ts'
import { formatPackError, parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../example.ts'

type Changes = NonNullable<Parameters<typeof makeInput>[0]>

function run(tests: Changes[string], more: Changes = {}): string[] {
  const parsed = parsePack(makeInput({ ...more, 'claims[0].tests': tests }), 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return runPackTests(parsed.value, indexPacks([parsed.value]), LANGUAGES, 'p').map(formatPackError)
}

const SAID = 'Ada Miller said that the Council has an unsafe bridge.'
/** A pattern that counts only on a page about the topic. */
const LEANING: Changes = { 'claims[0].patterns': [{ all: ['unsafe'], context: true }] }

describe('runPackTests', () => {
  it('finds nothing wrong with a pack that does what its tests say', () => {
    const matches = [
      { text: SAID, voice: 'attributed', speaker: 'mayor' },
      { text: 'The Council has an unsafe bridge.' },
    ]
    expect(run({ matches, rejects: ['A garden.', { text: 'A garden wall.', context: true }] })).toEqual([])
  })

  it.each([
    ['no match', { text: 'A garden.' }, 'p: claims[0].tests.matches[0]: matches nothing'],
    ['another voice', { text: SAID, voice: 'denied' }, 'is read as attributed, but the test wants denied'],
    [
      'another speaker',
      { text: SAID, voice: 'attributed', speaker: 'baker' },
      'is given to mayor, but the test wants baker',
    ],
    ['nobody for a speaker', { text: 'The Council has an unsafe bridge.', speaker: 'mayor' }, 'is given to nobody'],
  ])('tells of %s', (_, test, message) => {
    const errors = run({ matches: [test] })
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(message)
  })

  it('tries what must match on a page about the topic', () => {
    expect(run({ matches: [{ text: 'It is unsafe.' }] }, LEANING)).toEqual([])
  })

  it('tries what must not match on a page of its own, and about the topic when the test says so', () => {
    expect(run({ rejects: ['It is unsafe.'] }, LEANING)).toEqual([])
    const [error] = run({ rejects: ['A garden.', { text: 'It is unsafe.', context: true }] }, LEANING)
    expect(error).toContain('p: claims[0].tests.rejects[1]: matches bridge-unsafe by unsafe')
  })
})
