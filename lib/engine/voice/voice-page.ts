import { type Index, readEntity, readRecord } from '../index/records.ts'
import { findTerms, makeOccurrences, PHRASE_ROLE } from '../terms/lexicon.ts'
import { type BlockText, type SentenceText, spanOf } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import { tokenise, wordAt } from '../text/tokens.ts'
import { hashStem } from '../text/word-table.ts'
import type { ReadSentence, VoicePage, Word } from './reading.ts'

/** Shows a page to voice reading as it wants it: words as objects, made only for the sentences that it asks about. */
export function makeVoicePage(index: Index, language: Language, blocks: readonly BlockText[]): VoicePage {
  return {
    blocks: blocks.map(text => ({ block: text.block, sentences: text.sentences.map(s => readSentence(text, s)) })),
    entity: id => {
      const found = readEntity(index, id)
      return found === null ? { kind: 'thing', party: null, name: id } : { ...found, party: partyOf(index, id) }
    },
    role: phrase => readRole(index, language, phrase),
    bears: (id, title) => rolesOf(index).get(id)?.has(hashStem(title, language)) ?? null,
  }
}

function readSentence(text: BlockText, { span, from, to, mentions }: SentenceText): ReadSentence {
  let words: Word[] | null = null
  const makeWords = () =>
    Array.from({ length: to - from }, (_, i): Word => {
      const norm = wordAt(text.tokens, from + i)
      const possessive = text.tokens.possessives[from + i] === 1
      const { start, end } = spanOf(text.tokens, { start: from + i, end: from + i + 1 })
      return { norm, possessive, start, end }
    })
  return {
    span,
    mentions,
    words: () => {
      words ??= makeWords()
      return words
    },
  }
}

/** @returns the entity's party, or itself when it is one that speaks for itself */
export function partyOf(index: Index, id: string): string | null {
  const entity = readEntity(index, id) as { party?: string | null; kind: string } | null
  return entity?.party ?? (entity?.kind === 'party' ? id : null)
}

const roles = new WeakMap<Uint8Array, ReadonlyMap<string, ReadonlySet<number>>>()

/** Stems of the last words of every entity's roles; worked out once an index. */
function rolesOf(index: Index): ReadonlyMap<string, ReadonlySet<number>> {
  const known = roles.get(index.flags)
  if (known !== undefined) return known
  const titles = new Map<string, Set<number>>()
  for (let phrase = 0; phrase < index.flags.length; phrase++) {
    if (!((index.flags[phrase] as number) & PHRASE_ROLE)) continue
    const entity = index.termEntities[index.terms[phrase] as number] as number
    const { id } = readRecord(index, 'entities', entity - 1)
    const last = index.elements[(index.phraseStarts[phrase + 1] as number) - 1] as number
    titles.set(id, (titles.get(id) ?? new Set()).add(last))
  }
  roles.set(index.flags, titles)
  return titles
}

/** Phrases kept at most, for an index; then they are dropped, not grown. */
const MOST_PHRASES = 1 << 12

const phrases = new WeakMap<Uint8Array, Map<string, string | null>>()

/** Pages repeat the phrases in which roles are looked for, one after the other too. */
function readRole(index: Index, language: Language, phrase: string): string | null {
  let known = phrases.get(index.flags)
  if (known === undefined || known.size >= MOST_PHRASES) {
    known = new Map()
    phrases.set(index.flags, known)
  }
  const key = `${language.tag} ${phrase}`
  const role = known.get(key)
  if (role !== undefined) return role
  const found = findRole(index, language, phrase)
  known.set(key, found)
  return found
}

function findRole(index: Index, language: Language, phrase: string): string | null {
  const tokens = tokenise(phrase, language)
  const found = makeOccurrences()
  findTerms(index, tokens, found)
  for (let i = 0; i < found.count; i++) {
    const role = found.phrases[i] as number
    if (found.starts[i] !== 0 || found.ends[i] !== tokens.count || !((index.flags[role] as number) & PHRASE_ROLE))
      continue
    return readRecord(index, 'entities', (index.termEntities[index.terms[role] as number] as number) - 1).id
  }
  return null
}
