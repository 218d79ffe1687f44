import { VOICES } from '../../model/page.ts'
import type { Table } from '../../node/table.ts'
import { confuse, type Figures, sumUp, sumUpByClaim, sumUpVoices } from './figures.ts'
import type { Judged } from './judge.ts'

/** What was judged of one set. */
export interface JudgedSet extends Judged {
  readonly name: string
  readonly pages: number
  readonly sentences: number
}

/** @returns all sets as one, for the last row of a table */
export function joinSets(sets: readonly JudgedSet[]): JudgedSet {
  const sum = (of: (set: JudgedSet) => number) => sets.reduce((all, set) => all + of(set), 0)
  return {
    name: 'all',
    pages: sum(s => s.pages),
    sentences: sum(s => s.sentences),
    said: sets.flatMap(s => s.said),
    expected: sets.flatMap(s => s.expected),
  }
}

export const show = (share: number | null): string => (share === null ? '–' : share.toFixed(3))
export const showOf = (share: number | null, part: number, whole: number): string =>
  share === null ? '–' : `${show(share)} (${part}/${whole})`

export function tableOfSets(sets: readonly JudgedSet[]): Table {
  const all = sets.length > 1 ? [...sets, joinSets(sets)] : sets
  return {
    title: 'By set',
    head: [
      'set',
      'pages',
      'sentences',
      'recall, full',
      'recall, partial',
      'precision',
      'F1',
      'voice F1',
      'speaker',
      'party',
      'told',
      'told right',
    ],
    rows: all.map(set => {
      const f = sumUp(set)
      return [
        set.name,
        `${set.pages}`,
        `${set.sentences}`,
        showOf(f.recallFull, f.fullFound, f.full),
        showOf(f.recallPartial, f.partialFound, f.partial),
        showOf(f.precision, f.right, f.said),
        show(f.f1),
        show(f.voiceF1),
        show(f.speakerExact),
        show(f.speakerParty),
        showOf(f.toldShare, f.told, f.readings),
        show(f.toldRight),
      ]
    }),
  }
}

export function tableOfClaims(sets: readonly JudgedSet[]): Table {
  return {
    title: 'By claim',
    head: ['claim', 'recall, full', 'recall, partial', 'precision', 'F1', 'voice F1'],
    rows: [...sumUpByClaim(joinSets(sets))].map(([claim, f]) => [
      claim,
      showOf(f.recallFull, f.fullFound, f.full),
      showOf(f.recallPartial, f.partialFound, f.partial),
      showOf(f.precision, f.right, f.said),
      show(f.f1),
      show(f.voiceF1),
    ]),
  }
}

export function tableOfVoices(sets: readonly JudgedSet[]): Table {
  const { expected } = joinSets(sets)
  return {
    title: 'By voice',
    head: ['voice', 'claims found', 'labels', 'read', 'precision', 'recall', 'F1'],
    rows: VOICES.map(voice => {
      const labelled = expected.filter(e => e.voices.includes(voice))
      const { wanted, given, precision, recall, f1 } = sumUpVoices(expected, [voice])
      const found = labelled.filter(e => e.found).length
      const claims = showOf(labelled.length === 0 ? null : found / labelled.length, found, labelled.length)
      return [voice, claims, `${wanted}`, `${given}`, show(precision), show(recall), show(f1)]
    }),
  }
}

export function tableOfConfusion(sets: readonly JudgedSet[]): Table {
  const confusion = confuse(joinSets(sets).expected)
  const kinds = [...VOICES, 'none'] as const
  return {
    title: 'Voices: labelled (rows) and read (columns)',
    head: ['labelled', ...kinds],
    rows: kinds.map(wanted => [wanted, ...kinds.map(given => `${confusion[wanted][given]}`)]),
  }
}

/** @param measured the whole engine first, then with one part left out */
export function tableOfParts(measured: readonly { readonly name: string; readonly figures: Figures }[]): Table {
  return {
    title: 'What each part is worth',
    head: ['engine', 'recall, full', 'recall, partial', 'precision', 'F1', 'voice F1', 'speaker', 'party'],
    rows: measured.map(({ name, figures: f }) => [
      name,
      show(f.recallFull),
      show(f.recallPartial),
      show(f.precision),
      show(f.f1),
      show(f.voiceF1),
      show(f.speakerExact),
      show(f.speakerParty),
    ]),
  }
}
