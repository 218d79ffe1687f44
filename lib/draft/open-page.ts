/** Opens an article for the engine's reading of voices, with the names that were found in it as a provisional pack. */
import { compilePacks } from '../compile/compile.ts'
import { openCompiled } from '../engine/index/open-packs.ts'
import type { Index } from '../engine/index/records.ts'
import { readBlocks } from '../engine/terms/read-blocks.ts'
import { makeVoicePage } from '../engine/voice/make-voice-page.ts'
import { openSpeech } from '../engine/voice/open-speech.ts'
import type { Speech } from '../engine/voice/speech.ts'
import { PACK_FORMAT, type Pack } from '../model/pack.ts'
import { finish } from '../model/steps.ts'
import type { Article, DraftLanguage } from './article.ts'
import type { FoundEntity } from './entities.ts'

/** Compiles nothing but names, so that speakers resolve as they will when the pack is in use. */
export function indexEntities(entities: readonly FoundEntity[], language: DraftLanguage): Index {
  const pack: Pack = {
    ...{
      format: PACK_FORMAT,
      id: 'draft',
      version: '0.0.1',
      title: 'Draft',
      language: language.tag,
      date: '2000-01-01',
    },
    ...{
      licence: null,
      maintainer: null,
      extends: null,
      topics: [],
      concepts: [],
      sources: [],
      claims: [],
      supplements: [],
    },
    signature: null,
    entities: entities.map(e => ({ ...e, short: null, description: e.name })),
  }
  return openCompiled(compilePacks([pack], [language]))
}

export function openArticle(index: Index, { blocks }: Article, language: DraftLanguage): Speech {
  return openSpeech(makeVoicePage(index, language, finish(readBlocks(index, language, blocks))), language)
}
