import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DECISION } from '../../../lib/engine/matching/decision-weights.ts'
import type { Language } from '../../../lib/engine/text/language.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { readPacks } from '../../../lib/node/load-index.ts'
import { ROOT } from '../../../lib/node/run.ts'
import { sumUp } from '../../../lib/research/accuracy/figures.ts'
import { judgeSets } from '../../../lib/research/accuracy/measure.ts'
import { joinSets } from '../../../lib/research/accuracy/tables.ts'
import { readTopics } from '../../../lib/research/accuracy/topics.ts'
import type { LearnTopic } from '../../../lib/research/decision/training-pages.ts'
import { listClaims, listRows, type SentenceRow } from '../../../lib/research/encoder/list-rows.ts'

const language = LANGUAGES[0] as Language
let topic: LearnTopic
let rows: SentenceRow[]

beforeAll(async () => {
  const topics = await readTopics(join(ROOT, 'tests', 'articles', 'topics'))
  if (!topics.ok) throw new Error(topics.error)
  const { name, index, pages, lookAlikes } = topics.value[0] as (typeof topics.value)[0]
  topic = { name, index, sentences: [], tests: [], sets: [pages, lookAlikes] }
  rows = listRows(topic, topic.sets, DECISION, language)
})

describe('listRows', () => {
  it('has every labelled sentence once, with the one before it', () => {
    const labels = topic.sets.flatMap(set => set.pages.flatMap(page => page.labels))
    const labelled = rows.filter(row => row.at !== null)
    expect(labelled.map(row => row.sentence)).toEqual(labels.map(label => label.sentence))
    expect(labelled.filter(row => row.before === '')).toHaveLength(topic.sets.flatMap(set => set.pages).length)
    expect(labelled[1]?.before).toBe(labelled[0]?.sentence)
  })

  it('has the decisions that the accuracy of the engine is counted from', () => {
    const scored = new Set(rows.flatMap(row => row.labels.flatMap(label => label.anyOf)))
    const said = rows.flatMap(row =>
      [...new Set(row.said.map(s => s.claim))]
        .filter(claim => scored.has(claim))
        .map(claim => row.labels.some(label => label.anyOf.includes(claim))),
    )
    const figures = sumUp(
      joinSets(judgeSets(topic.index, language, topic.sets, { decision: DECISION, skipsSame: true })),
    )
    expect(said).toHaveLength(figures.said)
    expect(said.filter(right => right)).toHaveLength(figures.right)
  })

  it('has what the engine weighed, and gives a found claim a higher probability than others', () => {
    const mean = (scores: readonly number[]) => scores.reduce((a, b) => a + b, 0) / scores.length
    const weighed = rows.flatMap(row =>
      Object.entries(row.weighed).map(([claim, score]) => ({ score, found: row.said.some(s => s.claim === claim) })),
    )
    const [found, others] = [true, false].map(is => weighed.filter(w => w.found === is).map(w => w.score))
    expect(others?.length).toBeGreaterThan(found?.length ?? 0)
    expect(mean(found ?? [])).toBeGreaterThan(mean(others ?? []) + 0.5)
  })
})

describe('listClaims', () => {
  it('has what another pack adds to a claim', async () => {
    const packs = await readPacks([])
    if (!packs.ok) throw new Error(packs.error)
    const supplement = packs.value.flatMap(pack => pack.supplements).find(s => s.tests.matches.length > 0)
    const claim = listClaims('bundled', packs.value).find(c => c.claim === supplement?.claim)
    expect(claim?.matches.map(m => m.text)).toEqual(
      expect.arrayContaining((supplement?.tests.matches ?? []).map(m => m.text)),
    )
  })
})
