/** Measures single sentences: paraphrases of claims that must be found, and sentences near to a claim that must not be. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ScanOptions, scanPage } from '../../engine/engine.ts'
import type { Index } from '../../engine/index/records.ts'
import { LANGUAGES } from '../../languages/all.ts'
import type { Block } from '../../model/page.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Table } from '../../node/table.ts'
import { showOf } from './tables.ts'

export interface Paraphrases {
  readonly positives: readonly { readonly claim: string; readonly full: boolean; readonly text: string }[]
  readonly negatives: readonly { readonly kind: string; readonly text: string }[]
}

/** @param folder has `positives.tsv` (style, claim, full or partial, sentence) and `negatives.tsv` (kind, sentence) */
export async function readParaphrases(folder: string): Promise<Result<Paraphrases>> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null)
  const [positives, negatives] = await Promise.all([read('positives.tsv'), read('negatives.tsv')])
  if (positives === null || negatives === null)
    return fail(`${folder}: lacks positives.tsv or negatives.tsv: name a folder of paraphrases.`)
  const rows = (text: string) => text.split(/\r?\n/).flatMap(line => (line.trim() === '' ? [] : [line.split('\t')]))
  return ok({
    positives: rows(positives).map(([, claim = '', match, text = '']) => ({ claim, full: match === 'full', text })),
    negatives: rows(negatives).map(([kind = '', text = '']) => ({ kind, text })),
  })
}

export interface ParaphraseFigures {
  readonly alone: number
  readonly onPage: number
  readonly full: number
  readonly markedAlone: number
  readonly markedOnPage: number
  readonly negatives: number
  /** What went wrong on a page about the topic. */
  readonly missed: Paraphrases['positives']
  readonly marked: readonly { readonly claims: readonly string[]; readonly text: string }[]
}

/** A page about the topic: its title and two paragraphs state the topic's first claim, and the sentence stands below. */
function scanOnPage(index: Index, about: readonly string[], text: string, options: ScanOptions): string[] {
  const texts = [...about, text]
  const blocks = texts.map(
    (line, id): Block => ({ id, kind: id === 0 && texts.length > 1 ? 'title' : 'paragraph', text: line }),
  )
  const { matches } = scanPage(index, LANGUAGES, { language: null, blocks, context: null }, options)
  return [...new Set(matches.filter(m => m.block === texts.length - 1).map(m => m.claim))]
}

/** @param about sentences that state the topic's first claim, of which a page about the topic consists */
export function measureParaphrases(
  index: Index,
  { positives, negatives }: Paraphrases,
  about: readonly string[],
  options: ScanOptions = {},
): ParaphraseFigures {
  const full = positives.filter(p => p.full)
  const finds = (lines: readonly string[]) => (p: Paraphrases['positives'][number]) =>
    scanOnPage(index, lines, p.text, options).includes(p.claim)
  const marks = (lines: readonly string[]) =>
    negatives
      .map(({ text }) => ({ text, claims: scanOnPage(index, lines, text, options) }))
      .filter(m => m.claims.length > 0)
  const marked = marks(about)
  const missed = full.filter(p => !finds(about)(p))
  return {
    alone: full.filter(finds([])).length,
    onPage: full.length - missed.length,
    full: full.length,
    markedAlone: marks([]).length,
    markedOnPage: marked.length,
    negatives: negatives.length,
    missed,
    marked,
  }
}

export const tableOfParaphrases = (f: ParaphraseFigures): Table => ({
  title: 'Paraphrases',
  head: ['', 'full ones found', 'hard negatives marked'],
  rows: [
    [
      'alone',
      showOf(f.alone / f.full, f.alone, f.full),
      showOf(f.markedAlone / f.negatives, f.markedAlone, f.negatives),
    ],
    [
      'on a page about the topic',
      showOf(f.onPage / f.full, f.onPage, f.full),
      showOf(f.markedOnPage / f.negatives, f.markedOnPage, f.negatives),
    ],
  ],
})
