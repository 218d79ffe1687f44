/**
 * The pages that the decision is learned from, all in our own words: the labelled pages of each topic, parts of them (short
 * pages are pages as well), and pages on other matters with one sentence on the topic.
 */
import { join } from 'node:path'
import type { Index } from '../../engine/index/records.ts'
import type { Pack } from '../../model/pack.ts'
import type { Block, ScanRequest } from '../../model/page.ts'
import { ok, type Result } from '../../model/result.ts'
import { indexPacks, readPacks } from '../../node/load-index.ts'
import { ROOT } from '../../node/run.ts'
import type { Label, LabelledPage, LabelledSet } from '../accuracy/labelled.ts'
import { readLabelled } from '../accuracy/labelled.ts'
import { readTopics } from '../accuracy/topics.ts'
import { makeRandom, type Random } from '../scale/random.ts'

export interface LearnTopic {
  readonly name: string
  readonly index: Index
  /** Sentences of the pack's tests that state its claims. */
  readonly sentences: readonly string[]
  readonly tests: readonly { readonly claim: string; readonly text: string; readonly matches: boolean }[]
  readonly sets: readonly LabelledSet[]
}

export interface TrainingPage {
  readonly request: ScanRequest
  /** Null: the page is on another matter, and none of its sentences has to do with a claim. */
  readonly labels: readonly Label[] | null
  /** The block that was put in, whose sentences are not learned from, or null. */
  readonly inserted: number | null
  readonly weight: number
  readonly kind: 'whole' | 'part' | 'mixed' | 'test' | 'foreign'
  /** The claim that alone is labelled; left out: all are. */
  readonly only?: string
}

const ARTICLES = join(ROOT, 'tests', 'articles')
/** What the topic of the bundled packs is called beside those with blind packs. */
const BUNDLED = 'bundled'

/** Reads the topics with blind packs, and that of the bundled packs. */
export async function readLearnTopics(): Promise<Result<LearnTopic[]>> {
  const topics = await readTopics(join(ARTICLES, 'topics'))
  if (!topics.ok) return topics
  const bundled = await readPacks([])
  if (!bundled.ok) return bundled
  const labelled = await readLabelled(join(ARTICLES, 'labelled'))
  if (!labelled.ok) return labelled
  const learned: LearnTopic[] = [
    {
      name: BUNDLED,
      index: indexPacks(bundled.value),
      sentences: listTests(bundled.value),
      tests: listAllTests(bundled.value),
      sets: labelled.value,
    },
  ]
  for (const { name, index, pages, lookAlikes } of topics.value) {
    const packs = await readPacks([join(ARTICLES, 'topics', name, 'pack.yaml')])
    if (!packs.ok) return packs
    learned.push({
      name,
      index,
      sentences: listTests(packs.value),
      tests: listAllTests(packs.value),
      sets: [pages, lookAlikes],
    })
  }
  return ok(learned)
}

const listTests = (packs: readonly Pack[]): string[] =>
  packs.flatMap(pack => pack.claims.flatMap(claim => claim.tests.matches.map(test => test.text)))

const listAllTests = (packs: readonly Pack[]) =>
  packs.flatMap(pack =>
    pack.claims.flatMap(({ id, tests }) => [
      ...tests.matches.map(({ text }) => ({ claim: id, text, matches: true })),
      ...tests.rejects.map(({ text }) => ({ claim: id, text, matches: false })),
    ]),
  )

/** Blocks of the parts of a page; how many sentences are put into each page on another matter. */
const PARTS = [2, 3, 5]
const ROUNDS = 2
const PART_WEIGHT = 0.3
const OTHER_WEIGHT = 0.5
const INSERTED = 1e6
const FOREIGN = 2e6
const MIXED_WEIGHT = 0.5
const TEST_WEIGHT = 0.5

/** @param others the topics whose pages are on other matters */
export function makeTrainingPages(topic: LearnTopic, others: readonly LearnTopic[]): TrainingPage[] {
  const random = makeRandom(others.length)
  const own = topic.sets.flatMap(set => set.pages)
  const foreign = others.filter(o => o !== topic).flatMap(o => o.sets.flatMap(set => set.pages))
  return [
    ...own.map(page => wholePage(page)),
    ...own.flatMap(page => PARTS.map(blocks => partOf(page, random, blocks))),
    ...own.map(page => mixPage(page, foreign, random)),
    ...listTestPages(topic),
    ...foreign.flatMap(page => Array.from({ length: ROUNDS }, (_, n) => contaminate(page, topic, random, n % 2 === 0))),
  ]
}

/** The page with a paragraph of other pages behind each of its own; those have no claim of the topic. */
function mixPage(page: LabelledPage, foreign: readonly LabelledPage[], random: Random): TrainingPage {
  const pick = () => foreign[Math.floor(random.next() * foreign.length)] as LabelledPage
  const added: Label[] = []
  const blocks = page.document.blocks.flatMap((block, n): Block[] => {
    const other = pick()
    const chosen = other.document.blocks[Math.floor(random.next() * other.document.blocks.length)]
    if (n === 0 || chosen === undefined) return [block]
    added.push(...other.labels.filter(label => chosen.text.includes(label.sentence)).map(l => ({ ...l, claims: [] })))
    return [block, { ...chosen, id: FOREIGN + n }]
  })
  return {
    request: requestOf(page, blocks),
    labels: [...page.labels, ...added],
    inserted: null,
    weight: MIXED_WEIGHT,
    kind: 'mixed',
  }
}

/** Each sentence of the pack's tests on a page about the topic, for the claim that it tests. */
function listTestPages(topic: LearnTopic): TrainingPage[] {
  const [a = '', b = '', c = ''] = topic.sentences
  return topic.tests.map(({ claim, text, matches }): TrainingPage => {
    const lines = [a, b, c, text]
    const blocks = lines.map((line, id): Block => ({ id, kind: id === 0 ? 'title' : 'paragraph', text: line }))
    const full = { anyOf: [claim], voice: 'own' as const, match: 'full' as const, speaker: null }
    const label = { page: '', idx: 0, sentence: text, claims: matches ? [full] : [] }
    return {
      request: { language: null, blocks, context: null },
      labels: [label],
      inserted: null,
      weight: TEST_WEIGHT,
      kind: 'test',
      only: claim,
    }
  })
}

const requestOf = ({ document }: LabelledPage, blocks: readonly Block[]): ScanRequest => ({
  language: document.language,
  blocks,
  context: null,
  published: null,
  modified: null,
})

export const wholePage = (page: LabelledPage): TrainingPage => ({
  request: requestOf(page, page.document.blocks),
  labels: page.labels,
  inserted: null,
  weight: 1,
  kind: 'whole',
})

function partOf(page: LabelledPage, random: Random, part: number): TrainingPage {
  const { blocks } = page.document
  const from = Math.floor(random.next() * Math.max(1, blocks.length - part + 1))
  return {
    request: requestOf(page, blocks.slice(from, from + part)),
    labels: page.labels,
    inserted: null,
    weight: PART_WEIGHT,
    kind: 'part',
  }
}

function contaminate(page: LabelledPage, topic: LearnTopic, random: Random, atEnd: boolean): TrainingPage {
  const text = topic.sentences[Math.floor(random.next() * topic.sentences.length)] ?? ''
  const { blocks } = page.document
  const place = atEnd ? blocks.length : Math.floor(blocks.length / 2)
  const block: Block = { id: INSERTED, kind: atEnd ? 'heading' : 'paragraph', text }
  return {
    request: requestOf(page, [...blocks.slice(0, place), block, ...blocks.slice(place)]),
    labels: null,
    inserted: INSERTED,
    weight: OTHER_WEIGHT,
    kind: 'foreign',
  }
}
