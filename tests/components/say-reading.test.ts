import { describe, expect, it } from 'vitest'
import { nameSpeaker, sayReading } from '../../components/claim/say-reading.ts'
import type { Voice } from '../../lib/model/page.ts'
import { account, claim, match, texts } from './example.ts'

describe('how a sentence puts a claim', () => {
  it.each<[Voice, string | null, string]>([
    ['attributed', 'Strand', 'Strand says so'],
    ['attributed', null, 'no speaker named'],
    ['own', null, 'no speaker named'],
    ['denied', 'Strand', 'Strand denies it'],
    ['denied', null, 'denied, no speaker named'],
    ['doubted', 'Strand', 'Strand doubts it'],
    ['doubted', null, 'doubted, no speaker named'],
    ['mentioned', 'Strand', 'only mentioned'],
  ])('%s, by %s', (voice, name, said) => {
    expect(sayReading(texts, match({ voice }), name)).toBe(said)
    expect(sayReading(texts, match({ voice, sure: false }), name)).toBeNull()
  })
})

describe('the name of a speaker', () => {
  const known = claim([
    account('Lindholm', 'asserts', { partyShort: 'Lind', speaker: 'mayor', speakerShort: 'Strand' }),
    account('Osterby', 'denies', { partyShort: 'Ost' }),
  ])
  const mayor = { speaker: 'mayor', speakerText: 'the mayor' }
  const entity = {
    ...{ pack: 'harbour', id: 'mayor', name: 'Edda Strand', kind: 'person' as const },
    ...{ description: '', aliases: [], positions: [] },
  }
  it.each([
    ['the short one of a known statement', mayor, [known], 'Strand'],
    ['that of a party that speaks itself', { speaker: 'Osterby' }, [known], 'Ost'],
    ['the whole one where no statement is known', mayor, [], 'Edda Strand'],
    ['the page’s own words for somebody unknown', { speaker: null, speakerText: 'a guard' }, [known], 'a guard'],
    ['none where the page names nobody', {}, [known], null],
  ])('is %s', (_, change, claims, name) => {
    expect(nameSpeaker(match(change), claims, [entity])).toBe(name)
  })
})
