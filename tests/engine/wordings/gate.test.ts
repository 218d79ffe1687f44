import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { type Index, readRecord } from '../../../lib/engine/index/records.ts'
import { FULL_WEIGHT, weighStem } from '../../../lib/engine/index/stem-table.ts'
import { LEAST_LIKENESS, standsAlone } from '../../../lib/engine/matching/score.ts'
import { tokenise, wordAt } from '../../../lib/engine/text/tokens.ts'
import { compareWordings, findWordings, makeComparer } from '../../../lib/engine/wordings/compare.ts'
import { CORE, findCandidateWordings, GATE, makeHeldStems } from '../../../lib/engine/wordings/gate.ts'
import { rankClaims } from '../../../lib/engine/wordings/rank.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { readClaimLines } from '../../../lib/pack/claims-jsonl.ts'

function indexOf(statements: readonly string[]): Index {
  const lines = statements.map((vclaim, n) => JSON.stringify({ id: `c${n}`, vclaim }))
  const pack = readClaimLines(lines.join('\n'), 'claims.jsonl', 'en')
  if (!pack.ok) throw new Error(pack.error)
  return indexPacks([pack.value])
}

const BESIDE = [
  'The baker of Lake Orrin sold his mill to a rowing club.',
  'A heron was seen on the town hall of Tarn in June.',
  'Ada Vale paid 300 crowns for a painted boat.',
  'The bridge at Tarn will be closed for two winters.',
]
const rank = (statements: readonly string[], text: string) => {
  const index = indexOf([...statements, ...BESIDE])
  return rankClaims(index, ENGLISH, text, 9).map(h => readRecord(index, 'claims', h.claim).statement)
}
const find = (statements: readonly string[], sentence: string) => {
  const index = indexOf([...statements, ...BESIDE])
  const blocks = [{ id: 1, kind: 'paragraph' as const, text: sentence }]
  return scanPage(index, LANGUAGES, { language: 'en', blocks, context: null }).matches
}

describe('the order of claims for a text', () => {
  it.each([
    [
      'more of the words first',
      'The mayor sank three barges',
      'The mayor bought three hats',
      'Did the mayor sink three barges?',
    ],
    ['the rare word first', 'The heron was sold in Tarn', 'The club was sold in Tarn', 'Somebody sold a heron'],
    [
      'the right number first, by value',
      'A flood took 91 sheep',
      'A flood took 19 sheep',
      'ninety-one sheep were taken by the flood',
    ],
    [
      'the same order first',
      'Wolves chased the sheriff',
      'The sheriff chased wolves',
      'Yesterday wolves chased the sheriff home',
    ],
    [
      'another spelling before none',
      'A photograph shows neighbours skating',
      'A drawing shows cousins dancing',
      'photos of my neighbors who skate',
    ],
  ])('puts %s', (_, right, wrong, text) => {
    for (const statements of [
      [right, wrong],
      [wrong, right],
    ])
      expect(rank(statements, text)[0]).toBe(right)
  })

  it('ranks whatever shares a word, and nothing else', () => {
    expect(rank([], 'a heron')).toEqual([BESIDE[1]])
    expect(rank([], 'of the and')).toEqual([])
    expect(rank([], '')).toEqual([])
  })
})

describe('a match by statement alone', () => {
  const statement = 'Rowers carried 42 stolen lanterns across Lake Orrin before dawn.'

  it('tells the words and numbers by which it matched, and what share each has', () => {
    const [match] = find(
      [statement],
      'Before dawn, forty-two stolen lanterns were carried across Lake Orrin by rowers.',
    )
    expect(match).toMatchObject({ pack: 'imported', claim: 'c0' })
    const why = match?.why ?? []
    expect(why.filter(r => r.kind === 'number').map(r => r.text)).toEqual(['forty-two'])
    expect(why.filter(r => r.kind === 'wording').map(r => r.text)).toEqual(
      expect.arrayContaining(['lanterns', 'stolen', 'rowers', 'dawn']),
    )
    const sum = why.reduce((all, r) => all + r.weight, 0)
    expect(sum).toBeGreaterThan(0.98 * (match?.score ?? 0))
    expect(sum).toBeLessThan(1.02 * (match?.score ?? 0))
  })

  it.each([
    ['with another number', 'Rowers carried 43 stolen lanterns across Lake Orrin before dawn.'],
    ['with a third of it', 'Rowers are often seen on Lake Orrin before breakfast.'],
    ['with names only', 'They live at Lake Orrin.'],
  ])('is not made %s', (_, sentence) => {
    expect(find([statement], sentence)).toEqual([])
  })

  it('is made from the least likeness on', () => {
    const hit = { claim: 0, otherNumbers: false, tokens: [], words: [] }
    expect(standsAlone({ ...hit, likeness: LEAST_LIKENESS })).toBe(true)
    expect(standsAlone({ ...hit, likeness: LEAST_LIKENESS - 1e-9 })).toBe(false)
    expect(standsAlone({ ...hit, likeness: 1, otherNumbers: true })).toBe(false)
  })

  it('leaves nothing behind that later sentences could point back to', () => {
    const text = `${statement} The mayor denied the allegation.`
    expect(find([statement], text).map(m => m.sentence.start)).toEqual([0])
  })
})

describe('the gate', () => {
  const word = fc.constantFrom(
    ...'amber birch cedar dune ember fjord grove heath islet juniper kelp larch moss 7 91'.split(' '),
  )
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => words.join(' '))

  /** What the gate promises, computed plainly for every claim. */
  const lookThroughAll = (index: Index, statements: readonly string[], sentence: string): number[] => {
    const stemsOf = (s: string) => {
      const tokens = tokenise(s, ENGLISH)
      const content = Array.from({ length: tokens.count }, (_, i) => i).filter(
        i => tokens.numberLengths[i] || !ENGLISH.functionWords.has(wordAt(tokens, i)),
      )
      return [...new Set(content.map(i => tokens.stems[i] as number))]
    }
    const held = new Set(stemsOf(sentence))
    const weigh = (stem: number) => Math.round(weighStem(index, stem) * FULL_WEIGHT)
    return statements.flatMap((s, n) => {
      const core = stemsOf(s)
        .sort((a, b) => weigh(b) - weigh(a) || a - b)
        .slice(0, CORE)
      const sum = (stems: readonly number[]) => stems.reduce((all, stem) => all + weigh(stem), 0)
      return sum(core.filter(stem => held.has(stem))) >= GATE * sum(core) ? [n] : []
    })
  }

  it('lets every wording through of which a sentence holds enough, and hardly any other', () => {
    let through = 0
    let promised = 0
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), text, (statements, sentence) => {
        const index = indexOf(statements)
        const tokens = tokenise(sentence, ENGLISH)
        const found = findCandidateWordings(index, makeHeldStems(), tokens, 0, tokens.count)
        expect(new Set(found).size).toBe(found.length)
        const wanted = lookThroughAll(index, statements, sentence)
        expect(found.toSorted((a, b) => a - b)).toEqual(expect.arrayContaining(wanted))
        through += found.length
        promised += wanted.length
      }),
      { numRuns: 200 },
    )
    expect(promised).toBeGreaterThan(100)
    expect(through).toBeLessThan(1.05 * promised)
  })

  it('scores what it lets through as a comparison with every claim would', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (statements, sentence) => {
        const index = indexOf(statements)
        const tokens = tokenise(sentence, ENGLISH)
        const every = statements.map((_, n) => n)
        const comparer = makeComparer(index, ENGLISH)
        const all = compareWordings(comparer, tokens, 0, tokens.count, every)
        const wanted = new Set(lookThroughAll(index, statements, sentence))
        const found = findWordings(comparer, tokens, 0, tokens.count)
        for (const hit of all.filter(h => wanted.has(h.claim))) expect(found).toContainEqual(hit)
      }),
      { numRuns: 60 },
    )
  })

  it('takes a number for its value, whatever number its first word began before', () => {
    const index = indexOf(['91 amber', '1 dune'])
    const find = (s: string) => {
      const tokens = tokenise(s, ENGLISH)
      return findCandidateWordings(index, makeHeldStems(), tokens, 0, tokens.count)
    }
    expect(find('ninety-two amber')).toEqual([])
    expect(find('ninety-one amber')).toEqual([0])
    expect(find('ninety-two amber')).toEqual([])
    expect(find('ninety-one dune')).toEqual([])
    expect(find('one dune')).toEqual([1])
  })

  it('leaves no mark of one sentence for the next', () => {
    const index = indexOf(['amber birch cedar dune', 'ember fjord grove heath'])
    const find = (s: string) => {
      const tokens = tokenise(s, ENGLISH)
      return findCandidateWordings(index, makeHeldStems(), tokens, 0, tokens.count)
    }
    expect(find('amber birch')).toEqual([])
    expect(find('cedar dune')).toEqual([])
    expect(find('amber birch cedar')).toEqual([0])
  })
})
