/** Packs and claim sets for tests: what is installed, what files hold, and a world that keeps it in memory. */
import { fireEvent, screen } from '@testing-library/preact'
import { type Mock, vi } from 'vitest'
import type { PackSource } from '../../components/options/pack-source.ts'
import type {
  ColumnsWanted,
  CsvMapping,
  FilePreview,
  FileRefused,
  Installed,
  InstalledPack,
  InstalledSet,
  PackPreview,
  SetPreview,
} from '../../lib/model/import.ts'
import type { PackInfo } from '../../lib/model/report.ts'
import { ok } from '../../lib/model/result.ts'

export const HARBOUR: PackInfo = {
  id: 'harbour',
  extends: null,
  title: 'The harbour fire',
  version: '2.0.0',
  date: '2025-05-01',
  language: 'en',
  licence: 'CC-BY-4.0',
  maintainer: 'The Quay Gazette',
  sources: 3,
  claims: 5,
  accounts: 12,
  entities: 4,
  topics: [{ id: 'fire', title: 'The fire of March', date: '2025-03-01' }],
  firstStatement: '2025-03-01',
  lastStatement: '2025-04-02',
}

export const KEY = 'lamp river stone window'
export const OTHER_KEY = 'paper north cloud barrel'

export const harbourPreview = (more: Partial<PackPreview> = {}): PackPreview => ({
  kind: 'pack',
  file: 'harbour.sidelight.json',
  pack: HARBOUR,
  parties: ['Osterby', 'Westerby'],
  outlets: ['The Quay Gazette', 'Westerby Radio'],
  claims: [
    'Osterby set the fire.',
    'The fire began at night.',
    'Nobody was hurt.',
    'Two ships sank.',
    'Rain ended it.',
  ],
  before: null,
  signer: { state: 'unsigned', words: null, wordsBefore: null },
  tests: { run: 24, failed: [] },
  clashes: [],
  size: 41_300,
  ...more,
})

export const installedPack = (more: Partial<InstalledPack> = {}): InstalledPack => ({
  pack: HARBOUR,
  size: 41_300,
  words: null,
  installed: '2025-06-01',
  ...more,
})

export const REVIEWS: InstalledSet = {
  set: {
    id: 'reviews',
    title: 'Reviews of the Desk',
    claims: 1200,
    reviewers: 3,
    first: '2024-01-02',
    last: '2025-02-03',
    size: 5_600_000,
  },
  installed: '2025-06-02',
}

export const reviewsPreview = (more: Partial<SetPreview> = {}): SetPreview => ({
  kind: 'set',
  file: 'reviews.json',
  set: REVIEWS.set,
  samples: [
    { statement: 'The bridge was closed for a year.', reviewer: 'The Desk' },
    { statement: 'The ferry is older than the town.', reviewer: null },
  ],
  unknownRatings: [{ rating: 'Four Anchors', count: 12 }],
  leftOut: {
    count: 7,
    first: [{ path: 'dataFeedElement[3].item[0]', message: 'It has no claim. Add claimReviewed.' }],
  },
  before: null,
  ...more,
})

export const GUESS: CsvMapping = {
  statement: 'claim text',
  title: null,
  claimant: null,
  date: null,
  reviewer: null,
  rating: 'verdict',
  url: null,
  reviewDate: null,
}

export const columnsWanted = (more: Partial<ColumnsWanted> = {}): ColumnsWanted => ({
  kind: 'columns',
  file: 'reviews.csv',
  columns: ['claim text', 'said by', 'verdict', ''],
  rows: [
    ['The bridge was closed.', 'A mayor', 'Half right', ''],
    ['The ferry is old.', 'A sailor', 'Right', 'x'],
  ],
  guess: GUESS,
  ...more,
})

export const refused = (more: Partial<FileRefused> = {}): FileRefused => ({
  kind: 'refused',
  file: 'broken.json',
  reason: 'wrong',
  problems: [{ path: 'claims[3].accounts[0].quotation', message: 'It is longer than 500 characters. Shorten it.' }],
  ...more,
})

type Mocked<T> = { readonly [N in keyof T]: T[N] extends (...input: never[]) => unknown ? Mock<T[N]> : T[N] }

/**
 * Imports in memory.
 * @param previews what files hold, in the order in which they are asked for
 * @param more does some of it otherwise
 */
export function makePackSource(
  previews: readonly FilePreview[] = [],
  installed: Installed = { packs: [], sets: [] },
  more: Partial<PackSource> = {},
): Mocked<PackSource> {
  let now = installed
  return {
    listInstalled: vi.fn(async () => now),
    preview: vi.fn(async () => previews),
    install: vi.fn(async (files: readonly string[]) => {
      const stored = previews.filter(({ file }) => files.includes(file))
      const packs = stored.flatMap(one =>
        one.kind === 'pack' ? [installedPack({ pack: one.pack, size: one.size })] : [],
      )
      const sets = stored.flatMap(one => (one.kind === 'set' ? [{ set: one.set, installed: '2025-06-03' }] : []))
      now = { packs: [...now.packs, ...packs], sets: [...now.sets, ...sets] }
      return ok(null)
    }),
    remove: vi.fn(async (kind: 'pack' | 'set', id: string) => {
      now = {
        packs: now.packs.filter(({ pack }) => kind !== 'pack' || pack.id !== id),
        sets: now.sets.filter(({ set }) => kind !== 'set' || set.id !== id),
      }
      return ok(null)
    }),
    exportAs: vi.fn(async (_kind: 'pack' | 'set', id: string, format: string) => ({
      name: `${id}.${format}`,
      content: new Blob(['{}']),
    })),
    ...more,
  } as Mocked<PackSource>
}

/** @returns a text with plain spaces in place of the thin ones that Intl puts into ranges */
export const plain = (text: string | null): string => (text ?? '').replace(/\p{Zs}/gu, ' ')

/** Chooses files by the button, as the browser's dialog does. */
export async function chooseFiles(files: readonly File[]): Promise<void> {
  await screen.findByRole('button', { name: 'Choose files' })
  const input = document.querySelector('#packs input[type=file]') as HTMLInputElement
  Object.defineProperty(input, 'files', { configurable: true, value: files })
  fireEvent.change(input)
}
