import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import type { Index } from '../../../lib/engine/index/records.ts'
import { ALL_PARTS } from '../../../lib/engine/matching/ablation.ts'
import { findActivity } from '../../../lib/engine/matching/activity.ts'
import type { Candidate, TopicSentence } from '../../../lib/engine/matching/candidates.ts'
import { decide, type Weighed } from '../../../lib/engine/matching/decide.ts'
import { DECISION_FEATURES, FIRST_PASS } from '../../../lib/engine/matching/decision-features.ts'
import { countForeignNames } from '../../../lib/engine/matching/foreign-names.ts'
import { openLikeness } from '../../../lib/engine/matching/likeness-to-examples.ts'
import { makeHit } from '../../../lib/engine/matching/make-hit.ts'
import { findOpenTopics, isBefore } from '../../../lib/engine/matching/open-topics.ts'
import { openEvidence, shareAmong } from '../../../lib/engine/matching/page-evidence.ts'
import { listReasons, roundScore, standsAlone } from '../../../lib/engine/matching/score.ts'
import { findPatterns } from '../../../lib/engine/matching/sentence-patterns.ts'
import { areEarlier, readTimes } from '../../../lib/engine/matching/times.ts'
import { gatherCandidates } from '../../../lib/engine/matching/topic-candidates.ts'
import { type BlockText, readBlocks, type SentenceText } from '../../../lib/engine/terms/read-blocks.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { finish } from '../../../lib/model/steps.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { exampleIndex, examplePack } from '../example-pack.ts'

const claimOf = (id: string, statement: string) => ({ id, topic: 'sluice', title: statement, statement })
const EXAMPLE: Index = exampleIndex()
/** Trees in patterns of two and of five, none of which the statements name; every word weighs the same. */
const TREES: Index = indexPacks([
  examplePack({
    concepts: ['alder', 'birch', 'cedar', 'elm', 'hazel', 'larch', 'maple'].map(id => ({ id, phrases: [id] })),
    claims: [
      { ...claimOf('two', 'Moss kelp.'), patterns: [{ all: ['alder', 'birch'] }] },
      { ...claimOf('five', 'Heron islet juniper.'), patterns: [{ all: ['cedar', 'elm', 'hazel', 'larch', 'maple'] }] },
    ],
  } as never),
])

function readPage(texts: readonly string[], index: Index = EXAMPLE) {
  const paragraphs = texts.map((text, id) => ({ id, kind: 'paragraph' as const, text }))
  const blocks = finish(readBlocks(index, ENGLISH, paragraphs))
  const request = { language: 'en', blocks: paragraphs, context: null }
  return { blocks, request, patterns: finish(findPatterns(index, blocks, ALL_PARTS)) }
}
function readSentence(text: string): { block: BlockText; sentence: SentenceText } {
  const [block] = readPage([text]).blocks
  const [sentence] = block?.sentences ?? []
  if (block === undefined || sentence === undefined) throw new Error('no sentence')
  return { block, sentence }
}

const TITLE = 'Tarn opened the sluice'
function scan(...texts: readonly string[]) {
  const blocks = [TITLE, ...texts].map((text, id) => ({
    id,
    kind: id === 0 ? ('title' as const) : ('paragraph' as const),
    text,
  }))
  const { matches } = scanPage(EXAMPLE, LANGUAGES, { language: 'en', blocks, context: null })
  return matches.filter(m => m.block === texts.length)
}
const markedIn = (text: string) => scan(text).map(m => text.slice(m.span.start, m.span.end))
const FILLER = 'The lake was calm.'
const deniesAfter = (sentences: number) =>
  scan('Tarn opened the sluice.', ...Array<string>(sentences - 1).fill(FILLER), 'Ada Vale denied it.').length

function countOpen(...texts: readonly string[]): number {
  const { blocks, request, patterns } = readPage(texts)
  return findOpenTopics(EXAMPLE, blocks, patterns, request, true).length
}

/** The candidates for a topic's claims in a text. */
function candidatesIn(text: string, index: Index = EXAMPLE): readonly Candidate[] {
  const scanned = { index, language: ENGLISH, ...readPage([text], index), parts: ALL_PARTS, skipsSame: false }
  return finish(gatherCandidates(scanned, { topic: 0, given: false })).map(w => w.candidate)
}
const valuesOf = (text: string) => candidatesIn(text).find(c => c.claim.claim === 0)?.values
const treesIn = (text: string) => candidatesIn(text, TREES).map(c => c.claim.claim)

function repeatsIn(text: string): number {
  const { block, sentence } = readSentence(text)
  const all = readPage([text]).patterns
  const [patterns] = [...all.values()]
  const own = patterns?.filter(p => p.claim === 0) ?? []
  return makeHit(EXAMPLE, 0, { block, sentence, all: own, counting: own, wordings: [] }).repeats.length
}

/** The topics that are active far behind full hits in these sentences. */
const activeFarFrom = (...orders: readonly number[]) =>
  findActivity(
    orders.map(order => ({ topic: 0, claim: 0, order, inTitle: false })),
    new Set(),
  ).at(99)

const yearsIn = (text: string) => {
  const { block, sentence } = readSentence(text)
  return readTimes(ENGLISH, block, sentence).years
}
const isEarlier = (month: number, day: string) => areEarlier({ years: [], months: [month] }, day)
const isOlder = (published: string) => isBefore({ language: 'en', blocks: [], context: null, published }, '2026-03-14')

const foreignIn = (text: string) => {
  const { block, sentence } = readSentence(text)
  return countForeignNames({ knows: () => false } as never, block, sentence)
}

function countReasons(words: number): number {
  const shared = Array.from({ length: words }, (_, n) => ({ text: `word${n}`, number: false, share: 1 / words }))
  const wording = { claim: 0, likeness: 1, otherNumbers: false, tokens: [], words: shared }
  return listReasons(EXAMPLE, readSentence(FILLER).block, null, wording).length
}
const isAlone = (likeness: number) => standsAlone({ claim: 0, likeness, otherNumbers: false })

/** How like a sentence of one key is to the nearest few of four examples, of which two have the key. */
function likenToSeveral(): number {
  const examples = [0, 1, 2, 3].map(number => ({ number, keys: [1, 2], weight: 1 }))
  const profile = { weigh: () => 1, filed: new Map([[1, [0, 1]]]), count: 4 }
  return openLikeness(profile as never, new Set([1]), 1, false)({ examples, rejects: [] } as never).several
}

const placeOf = (block: number, parties: readonly string[] = []): TopicSentence =>
  ({
    sentence: { block, sentence: 0 },
    story: true,
    strong: new Set([0]),
    any: new Set([0]),
    parties: new Set(parties),
  }) as never
function nearnessFrom(blocks: number): number {
  const of = placeOf(blocks)
  return openEvidence([placeOf(0), of], false)(of)(0).near
}
const PARTIES = ['a', 'b', 'c', 'd']

/** Decides candidates at the start of a page, each with the score one half by the first pass. */
function decideHalves(candidates: number, sentences: number, given = false) {
  const zeros = Object.fromEntries(DECISION_FEATURES.map(name => [name, 0]))
  const weights = { first: [...FIRST_PASS.map(() => 0), 0], second: [...DECISION_FEATURES.map(() => 0), 0] }
  const weighed = Array.from({ length: candidates }, (): Weighed => {
    const claim = { claim: 0, contrary: new Set<number>() }
    const candidate = { kind: 'part', claim, values: zeros, block: { block: { kind: 'paragraph' } } }
    return { candidate, of: placeOf(0), page: zeros } as never
  })
  return decide(weights, weighed, { given, lengths: [sentences] })[0]
}
const remembered = () => decideHalves(1, 1, true)?.features[DECISION_FEATURES.indexOf('foundSame')]

/** Each constant with what is still within it and what no longer is. */
describe('the limits of matching', () => {
  it.each<[string, unknown, unknown]>([
    ['MOST_REPEATS', repeatsIn(`Fourteen were opened${', opened'.repeat(12)}.`), 8],
    ['WEAK_SENTENCES: one', countOpen('The water rose at Tarn.'), 0],
    ['WEAK_SENTENCES: two', countOpen('The water rose at Tarn.', 'Water came to Tarn.'), 1],
    ['SENTENCES_FOR_WHOLE_PAGE: two', activeFarFrom(1, 2), []],
    ['SENTENCES_FOR_WHOLE_PAGE: three', activeFarFrom(1, 2, 3), [0]],
    ['ZONES: a day', isOlder('2026-03-13T00:00:00Z'), false],
    ['ZONES: more than a day', isOlder('2026-03-12T23:59:59Z'), true],
    ['OPEN: the half of another sentence, and four more', decideHalves(1, 2)?.open, true],
    ['OPEN: another half among five', decideHalves(2, 6)?.open, false],
    ['REMEMBERED', remembered(), 0.9],
    ['LEAST_SHARE: one term of two', treesIn('The alder.'), [0]],
    ['LEAST_SHARE: two terms of five', treesIn('The cedar and the elm.'), []],
    ['LEAST_LIKENESS: one key of three and three', treesIn('A cedar, a heron.'), [1]],
    ['LEAST_LIKENESS: one key of three and four', treesIn('A cedar, a heron, a robin.'), []],
    ['USUAL_LENGTH', valuesOf(`Tarn opened the sluice${' again'.repeat(15)}.`)?.length, 0],
    ['HALF_NEAR', valuesOf(`Fourteen${' again'.repeat(8)} opened.`)?.compact, 0.5],
    ['MOST_CAPITALS: half of the words', foreignIn('Yes Ann met us.'), 1],
    ['MOST_CAPITALS: three of five', foreignIn('We met Ann Poe today.'), 0],
    ['FEWEST_WORDS: three', markedIn('There they opened that sluice by Tarn.'), ['opened that sluice']],
    ['FEWEST_WORDS: two', markedIn('There Tarn opened sluices.'), ['There Tarn opened sluices.']],
    ['LEAST_LIKENESS: alone', [isAlone(0.75), isAlone(0.7499)], [true, false]],
    ['MOST_WORDS', countReasons(20), 12],
    ['STEPS', roundScore(0.12345), 0.123],
    ['REACH: within', nearnessFrom(5), 1 / 6],
    ['REACH: beyond', nearnessFrom(6), 0],
    ['MOST_PARTIES', openEvidence([placeOf(0, PARTIES)], false)(placeOf(0))(0).partiesOnPage, 3],
    ['PRIOR', shareAmong(0, 0), 0.3],
    ['NEAREST', likenToSeveral(), 2 / 3],
    ['FIRST_YEAR', yearsIn('It was 1899 and 1900.'), [1900]],
    ['LAST_YEAR', yearsIn('It is 2099 and 2100.'), [2099]],
    ['SAME_TIME: a month', isEarlier(2, '2026-03-14'), false],
    ['SAME_TIME: two months', isEarlier(1, '2026-03-14'), true],
    ['MONTHS_OF_YEAR: December is next to January', isEarlier(12, '2026-01-14'), false],
    ['MONTHS_OF_YEAR: November is not', isEarlier(11, '2026-01-14'), true],
    ['BARE_REACH: within', deniesAfter(3), 1],
    ['BARE_REACH: beyond', deniesAfter(4), 0],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
