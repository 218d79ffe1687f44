import type { Language } from './language.ts'
import { findTerms, PHRASE_ROLE } from './lexicon.ts'
import { type BlockText, type SentenceText, spanOf } from './page-text.ts'
import type { ReadSentence, VoicePage, Word } from './reading.ts'
import { type Index, readEntity, readRecord } from './records.ts'
import { tokenise, wordAt } from './tokens.ts'
import { hashStem } from './words.ts'

/** Shows a page to voice reading as it wants it: words as objects, made only for the sentences that it asks about. */
export function makeVoicePage(index: Index, language: Language, blocks: readonly BlockText[]): VoicePage {
  const roleByPhrase = new Map<string, string | null>()
  return {
    blocks: blocks.map(text => ({ block: text.block, sentences: text.sentences.map(s => readSentence(text, s)) })),
    entity: id => {
      const found = readEntity(index, id)
      return found === null ? { kind: 'thing', party: null, name: id } : { ...found, party: partyOf(index, id) }
    },
    role: phrase => {
      const known = roleByPhrase.get(phrase)
      if (known !== undefined) return known
      const role = findRole(index, language, phrase)
      roleByPhrase.set(phrase, role)
      return role
    },
    bears: (id, title) => rolesOf(index).get(id)?.has(hashStem(title)) ?? null,
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

function findRole(index: Index, language: Language, phrase: string): string | null {
  const tokens = tokenise(phrase, language)
  const { phrases, starts, ends, count } = findTerms(index, tokens)
  for (let i = 0; i < count; i++) {
    const found = phrases[i] as number
    if (starts[i] !== 0 || ends[i] !== tokens.count || !((index.flags[found] as number) & PHRASE_ROLE)) continue
    return readRecord(index, 'entities', (index.termEntities[index.terms[found] as number] as number) - 1).id
  }
  return null
}
