/** Makes the page that voice reading works on. */
import { type Index, readEntity } from '../index/records.ts'
import { type BlockText, type SentenceText, spanOf } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import { wordAt } from '../text/tokens.ts'
import { findEntityOfRole, hasTitle } from './roles.ts'
import type { EntityFacts, ReadSentence, VoicePage, Word } from './voice-page.ts'

/** @returns the page; word objects are made only for sentences whose words are asked for */
export function makeVoicePage(index: Index, language: Language, blocks: readonly BlockText[]): VoicePage {
  const entities = new Map<string, EntityFacts>()
  return {
    blocks: blocks.map(text => ({ block: text.block, sentences: text.sentences.map(s => readSentence(text, s)) })),
    entity: id => {
      const facts = entities.get(id) ?? readFacts(index, id)
      entities.set(id, facts)
      return facts
    },
    entityOfRole: phrase => findEntityOfRole(index, language, phrase),
    hasTitle: (id, title) => hasTitle(index, language, id, title),
  }
}

function readFacts(index: Index, id: string): EntityFacts {
  const record = readEntity(index, id)
  return record === null ? { kind: 'thing', party: null, name: id } : { ...record, party: partyOf(index, id) }
}

function readSentence(text: BlockText, sentence: SentenceText): ReadSentence {
  let words: readonly Word[] | null = null
  return {
    span: sentence.span,
    mentions: sentence.mentions,
    words: () => {
      words ??= makeWords(text, sentence)
      return words
    },
  }
}

const makeWords = ({ tokens }: BlockText, { from, to }: SentenceText): Word[] =>
  Array.from({ length: to - from }, (_, i) => {
    const token = from + i
    const { start, end } = spanOf(tokens, { start: token, end: token + 1 })
    return { norm: wordAt(tokens, token), possessive: tokens.possessives[token] === 1, start, end }
  })

/** @returns the id of the entity's party, or the entity's own id when it is a party; null when it has none */
export function partyOf(index: Index, id: string): string | null {
  const entity = readEntity(index, id) as { party?: string | null; kind: string } | null
  return entity?.party ?? (entity?.kind === 'party' ? id : null)
}
