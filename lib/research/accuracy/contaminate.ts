/**
 * Measures what a single sentence on the topic does to a page on other matters: as a headline of another story at the end,
 * and as a sentence in the middle. Every mark on the page's own sentences is false.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ScanOptions } from '../../engine/engine.ts'
import type { Index } from '../../engine/index/records.ts'
import type { Pack } from '../../model/pack.ts'
import type { Block } from '../../model/page.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { type ReadDocument, readHtml } from '../../node/documents.ts'
import { decodePage } from '../../node/parse-page.ts'
import { scanDocument } from '../../node/scan-document.ts'
import type { Table } from '../../node/table.ts'
import { makeRandom } from '../scale/random.ts'
import { show } from './tables.ts'

/** How many sentences each page is tried with, in each place. */
const ROUNDS = 5
const SEED = 11
const SAVED = /\.html\.gz$/

/** @returns the saved pages of a folder, `*.html.gz`, without their days: they are older than the topics */
export async function readSavedPages(folder: string): Promise<Result<ReadDocument[]>> {
  const names = (await readdir(folder).catch(() => [])).filter(name => SAVED.test(name)).sort()
  if (names.length === 0) return fail(`${folder}: has no .html.gz file: name a folder of saved pages.`)
  const pages = names.map(async name => {
    const html = decodePage(gunzipSync(await readFile(join(folder, name))))
    return { path: name, ...readHtml(html), published: null, modified: null }
  })
  return ok(await Promise.all(pages))
}

/** The places where a sentence of the packs' tests is put. */
const PLACES: Readonly<Record<string, (blocks: readonly Block[], text: string) => Block[]>> = {
  'as it is': blocks => [...blocks],
  'a headline at the end': (blocks, text) => insert(blocks, blocks.length, text.replace(/\.$/, ''), 'heading'),
  'a sentence in the middle': (blocks, text) => insert(blocks, Math.floor(blocks.length / 2), text, 'paragraph'),
}

function insert(blocks: readonly Block[], place: number, text: string, kind: Block['kind']): Block[] {
  const all = [...blocks.slice(0, place), { id: INSERTED, kind, text }, ...blocks.slice(place)]
  return all.map((block, n) => ({ ...block, id: block.id === INSERTED ? INSERTED : n }))
}
const INSERTED = -1

export interface ContaminatedFigures {
  readonly place: string
  readonly scans: number
  /** Scans with a mark on a sentence of the page's own, and with a mark on the sentence that was put in. */
  readonly withFalse: number
  readonly withInserted: number
  /** The page's own sentences that were marked. */
  readonly marked: readonly { readonly path: string; readonly claim: string; readonly sentence: string }[]
}

export function measureContaminated(
  index: Index,
  packs: readonly Pack[],
  pages: readonly ReadDocument[],
  options: ScanOptions = {},
): ContaminatedFigures[] {
  const sentences = packs.flatMap(p => [...p.claims, ...p.supplements].flatMap(c => c.tests.matches.map(m => m.text)))
  return Object.entries(PLACES).map(([place, put], n) => {
    const random = makeRandom(SEED)
    const rounds = n === 0 ? 1 : ROUNDS
    const scans = pages.flatMap(page =>
      Array.from({ length: rounds }, () => {
        const text = sentences[Math.floor(random.next() * sentences.length)] ?? ''
        const { matches } = scanDocument(index, { ...page, blocks: put(page.blocks, text) }, options)
        const own = n === 0 ? matches : matches.filter(m => !text.includes(m.sentence.replace(/\.$/, '')))
        return { inserted: own.length < matches.length, own: own.map(m => ({ path: page.path, ...m })) }
      }),
    )
    return {
      place,
      scans: scans.length,
      withFalse: scans.filter(s => s.own.length > 0).length,
      withInserted: scans.filter(s => s.inserted).length,
      marked: scans.flatMap(s => s.own),
    }
  })
}

export const tableOfContaminated = (measured: readonly ContaminatedFigures[]): Table => ({
  title: 'Pages on other matters, with one sentence on the topic',
  head: ['where it stands', 'scans', 'with a false mark', 'share', 'the sentence itself marked', 'false marks'],
  rows: measured.map(({ place, scans, withFalse, withInserted, marked }) => [
    place,
    `${scans}`,
    `${withFalse}`,
    show(withFalse / scans),
    show(withInserted / scans),
    `${marked.length}`,
  ]),
})
