/**
 * Measures the engine on topics that it was not tuned on: each has a pack that was written from two articles, fifteen
 * labelled pages that nobody had seen by then, and pages about events that look alike.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScanOptions } from '../../engine/engine.ts'
import type { Index } from '../../engine/index/records.ts'
import type { Language } from '../../engine/text/language.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { indexPacks, readPacks } from '../../node/load-index.ts'
import type { Table } from '../../node/table.ts'
import { type Figures, sumUp } from './figures.ts'
import { type LabelledSet, readLabelled } from './labelled.ts'
import { judgeSets } from './measure.ts'
import { show, showOf } from './tables.ts'

export interface Topic {
  readonly name: string
  /** Of the topic's own pack. */
  readonly index: Index
  readonly pages: LabelledSet
  readonly lookAlikes: LabelledSet
}

/** @param folder has a folder for each topic, with `pack.yaml`, `pages` and `lookalikes` */
export async function readTopics(folder: string): Promise<Result<Topic[]>> {
  const listed = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (listed === null) return fail(`${folder}: cannot be read: name a folder of topics.`)
  const topics: Topic[] = []
  for (const name of listed.filter(entry => entry.isDirectory()).map(entry => entry.name)) {
    const packs = await readPacks([join(folder, name, 'pack.yaml')])
    if (!packs.ok) return packs
    const sets = await readLabelled(join(folder, name))
    if (!sets.ok) return sets
    const [pages, lookAlikes] = ['pages', 'lookalikes'].map(set => sets.value.find(s => s.name === set))
    if (pages === undefined || lookAlikes === undefined)
      return fail(`${join(folder, name)}: lacks pages or lookalikes.`)
    topics.push({ name, index: indexPacks(packs.value), pages, lookAlikes })
  }
  return ok(topics.sort((a, b) => (a.name < b.name ? -1 : 1)))
}

export interface TopicFigures {
  readonly topic: string
  readonly pages: number
  readonly figures: Figures
  /** Sentences of look-alikes that were marked, of so many. */
  readonly falseMarks: number
  readonly sentences: number
  /** What is judged, for lists of failures. */
  readonly judged: ReturnType<typeof judgeSets>
}

/** @param optionsOf how each topic's pages are scanned */
export function measureTopics(
  topics: readonly Topic[],
  language: Language,
  optionsOf: (topic: Topic) => ScanOptions = () => ({}),
): TopicFigures[] {
  return topics.map(topic => {
    const judged = judgeSets(topic.index, language, [topic.pages, topic.lookAlikes], optionsOf(topic))
    const [pages, lookAlikes] = judged as [(typeof judged)[0], (typeof judged)[0]]
    return {
      topic: topic.name,
      pages: pages.pages,
      figures: sumUp(pages),
      falseMarks: lookAlikes.said.filter(s => !s.right).length,
      sentences: lookAlikes.sentences,
      judged: judged.map(set => ({ ...set, name: `${topic.name}/${set.name}` })),
    }
  })
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
}

export function tableOfTopics(measured: readonly TopicFigures[], title = 'By topic, each with its blind pack'): Table {
  const all = (of: (figures: Figures) => number | null) => show(mean(measured.map(m => of(m.figures))))
  return {
    title,
    head: [
      ...['topic', 'pages', 'recall, full', 'recall, partial', 'precision', 'F1', 'voice F1'],
      ...['told, right', 'told', 'false on look-alikes'],
    ],
    rows: [
      ...measured.map(({ topic, pages, figures: f, falseMarks, sentences }) => [
        topic,
        `${pages}`,
        showOf(f.recallFull, f.fullFound, f.full),
        showOf(f.recallPartial, f.partialFound, f.partial),
        showOf(f.precision, f.right, f.said),
        show(f.f1),
        show(f.voiceF1),
        show(f.toldRight),
        show(f.toldShare),
        `${falseMarks} of ${sentences}`,
      ]),
      [
        'mean',
        '',
        all(f => f.recallFull),
        all(f => f.recallPartial),
        all(f => f.precision),
        all(f => f.f1),
        all(f => f.voiceF1),
        all(f => f.toldRight),
        all(f => f.toldShare),
        `${measured.reduce((sum, m) => sum + m.falseMarks, 0)}`,
      ],
    ],
  }
}
