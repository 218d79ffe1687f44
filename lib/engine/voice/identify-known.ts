/** Finds the speaker in a noun phrase whom the packs know, by name or by role. */
import type { EntityKind } from '../../model/pack.ts'
import type { Language } from '../text/language.ts'
import type { SentenceRange, SentenceToken } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import { isIn } from './token-kinds.ts'
import type { VoicePage } from './voice-page.ts'

interface NamePlace {
  readonly page: VoicePage
  readonly language: Language
  readonly tokens: readonly SentenceToken[]
}

/** Kinds of entities that speak: a place or a thing does not. */
const SPEAKING: readonly EntityKind[] = ['person', 'party', 'office', 'outlet']

/**
 * @param head of a noun phrase: who it is
 * @param text the whole phrase, as the page words it
 */
export const identifyKnown = (place: NamePlace, head: SentenceRange, text: string): Speaker | null =>
  findByName(place, head, text) ?? findByRole(place, head, text)

/** A person's name counts anywhere in the phrase; the name of a party or office counts only at its end. */
function findByName({ tokens, page, language }: NamePlace, { from, to }: SentenceRange, text: string): Speaker | null {
  const head = tokens.slice(from, to)
  const nameOf = ({ mention }: SentenceToken) =>
    mention !== null && SPEAKING.includes(page.entity(mention.entity).kind) ? mention.entity : null
  const persons = head.filter(t => {
    const name = nameOf(t)
    return name !== null && !t.possessive && page.entity(name).kind === 'person'
  })
  const isJoined = head.some(t => isIn(t, language.grammar.and))
  const person = isJoined ? persons[0] : persons.at(-1)
  // "Tarn claims": the name stands before a word for what is said.
  const endsWithSaid = [...language.phrases.claim, ...language.phrases.statement].includes(head.at(-1)?.norm ?? '')
  const other = isJoined || endsWithSaid ? head.find(t => nameOf(t) !== null) : head.at(-1)
  const token = person ?? other
  const entity = token === undefined ? null : nameOf(token)
  return entity === null ? null : makeKnown(page, entity, text)
}

/**
 * Takes the longest run of words that a pack gives as a role. A single word ("Ruritanian") counts only at the end of
 * the phrase or before a word for what is said: a Ruritanian analyst does not speak for Ruritania.
 */
function findByRole({ tokens, page, language }: NamePlace, { from, to }: SentenceRange, text: string): Speaker | null {
  const { claim, statement, denial } = language.phrases
  const saidNouns = [...claim, ...statement, ...denial]
  const endsPhrase = (end: number) => end === to || saidNouns.includes(tokens[end]?.norm ?? '')
  for (let length = to - from; length > 0; length--) {
    for (let start = from; start + length <= to; start++) {
      if (length === 1 && !endsPhrase(start + 1)) continue
      const words = tokens.slice(start, start + length).map(t => t.norm)
      const entity = page.entityOfRole(words.join(' '))
      if (entity !== null && SPEAKING.includes(page.entity(entity).kind)) return makeKnown(page, entity, text)
    }
  }
  return null
}

function makeKnown(page: VoicePage, entity: string, text: string): Speaker {
  const { kind, party } = page.entity(entity)
  return { entity, party, text, number: kind === 'person' ? 'one' : 'many' }
}
