import { render } from '@testing-library/preact'
import { type Mock, vi } from 'vitest'
import { Options } from '../../components/options/Options.tsx'
import type { OptionsSource } from '../../components/options/options-source.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/model/settings.ts'
import { changeSettings } from '../../lib/model/settings-change.ts'
import { texts } from '../english.ts'
import { account, claim } from './example.ts'
import { makePackSource } from './packs-fixture.ts'
import { PACK } from './popup-fixture.tsx'

export { texts }

type Mocked<T> = { readonly [N in keyof T]: T[N] extends (...input: never[]) => unknown ? Mock<T[N]> : T[N] }
export interface World {
  readonly source: Mocked<OptionsSource>
  /** What is stored, and whether the browser refuses to store more. */
  readonly memory: { stored: Settings; fails: boolean }
  /** Somebody else changes what is stored. */
  change(stored: Settings): void
}

/** Options over settings in memory, two packs that belong together, and two claims. */
export function makeWorld(stored: Partial<Settings> = {}, more: Partial<OptionsSource> = {}): World {
  const memory = { stored: { ...DEFAULT_SETTINGS, ...stored }, fails: false }
  const watchers = new Set<() => void>()
  const claims = [claim([account('Osterby', 'denies'), account('Westerby', 'asserts')]), claim([], { id: 'calm' })]
  const source = {
    version: '1.2.3',
    languages: ['en', 'uk'],
    browserLanguage: 'en',
    readSettings: vi.fn(async () => memory.stored),
    watchSettings: vi.fn((changed: () => void) => {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    }),
    change: vi.fn(async (change: Parameters<OptionsSource['change']>[0]) => {
      if (memory.fails) throw new Error('quota')
      memory.stored = changeSettings(memory.stored, change)
      return memory.stored
    }),
    listPacks: vi.fn(async () => [PACK, { ...PACK, id: 'more', extends: PACK.id, claims: 0, accounts: 3, topics: [] }]),
    describeClaims: vi.fn(async (ids: readonly string[]) => claims.filter(({ id }) => ids.includes(id))),
    packs: makePackSource(),
    readExamples: vi.fn(async () => claims),
    readKeys: vi.fn(async () => ({ next: 'Alt+Period', previous: null })),
    openKeySettings: vi.fn(async () => true),
    saveFile: vi.fn(),
    readsAll: vi.fn(async () => true),
    askForAll: vi.fn(async () => true),
    giveUpAll: vi.fn(async () => true),
    openAccessSettings: vi.fn(async () => true),
    watchAccess: vi.fn(() => () => {}),
    ...more,
  } as Mocked<OptionsSource>
  return {
    source,
    memory,
    change(changed) {
      memory.stored = changed
      for (const watcher of watchers) watcher()
    },
  }
}

export const show = ({ source }: World) =>
  render(
    <TextProvider texts={texts}>
      <Options source={source} />
    </TextProvider>,
  )
