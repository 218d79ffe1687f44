import { describe, expect, it } from 'vitest'
import { chooseFailures, type Failure, listFailures } from '../../../lib/research/accuracy/failures.ts'

const failure = (kind: Failure['kind'], sentence: string): Failure => ({
  kind,
  set: 's',
  claim: 'c',
  sentence,
  detail: '',
})
const missed = Array.from({ length: 30 }, (_, n) => failure('missed', `m${n}`))

describe('chooseFailures', () => {
  it('takes all kinds in turn, each from all over the pages', () => {
    const falses = [failure('false', 'f0'), failure('false', 'f1')]
    const chosen = chooseFailures([...missed, ...falses], 10).map(f => f.sentence)
    expect(chosen.slice(0, 5)).toEqual(['m0', 'f0', 'm10', 'f1', 'm20'])
    expect(chosen).toHaveLength(10)
  })

  it('shows a sentence once, and no more than there are', () => {
    const twice = [failure('missed', 'a'), failure('voice', 'a'), failure('voice', 'b')]
    expect(chooseFailures(twice, 10).map(f => `${f.kind} ${f.sentence}`)).toEqual(['missed a', 'voice b'])
    expect(chooseFailures([], 10)).toEqual([])
  })
})

describe('listFailures', () => {
  const expected = (voices: readonly 'own'[], foundVoices: readonly ('own' | 'denied')[], full = true) => ({
    claim: 'c',
    sentence: 'S.',
    full,
    found: foundVoices.length > 0,
    voices,
    foundVoices,
    matches: foundVoices.length,
    told: foundVoices.length,
    toldRight: foundVoices.length,
    speakers: [],
    readings: [],
  })
  const list = (e: ReturnType<typeof expected>) =>
    listFailures([{ name: 's', pages: 1, sentences: 1, said: [], expected: [e] }]).map(f => `${f.kind} ${f.detail}`)

  it('tells a voice too many, one too few, and what is right', () => {
    expect(list(expected(['own'], ['own']))).toEqual([])
    expect(list(expected(['own'], ['own', 'denied']))).toEqual(['voice read as own and denied, labelled own'])
    expect(list(expected(['own'], ['denied']))).toEqual(['voice read as denied, labelled own'])
  })

  it('counts a partial statement that was not found as no failure', () => {
    expect(list(expected(['own'], []))).toEqual(['missed '])
    expect(list(expected(['own'], [], false))).toEqual([])
  })

  it('tells whom a voice was given to', () => {
    const wrong = { wanted: 'Orrin', given: null, exact: false, party: false }
    const speaker = { ...expected(['own'], ['own']), speakers: [wrong] }
    expect(list(speaker as ReturnType<typeof expected>)).toEqual(['speaker given to nobody, labelled Orrin'])
  })
})
