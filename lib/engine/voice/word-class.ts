/** Tells verbs from nouns and adjectives that look the same ("claims", "reported"), by what stands beside them. */

import type { Language } from '../text/language.ts'
import type { Cue, VerbForm } from './cues.ts'
import type { Token } from './parse.ts'

const isIn = (token: Token | undefined, ...sets: readonly ReadonlySet<string>[]): boolean =>
  token !== undefined && sets.some(s => s.has(token.norm))

/** "an answer", "Ruritania's reply", "American answer": the word is no verb. */
export function isNounHere(form: VerbForm | null, tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1]
  if (form === 'base' && isIn(tokens[at + 1], language.grammar.passives, language.grammar.auxiliaries)) return true
  if (before === undefined || (form !== 'base' && form !== 'third')) return false
  return (
    before.possessive ||
    isIn(before, language.grammar.determiners) ||
    (form === 'base' && isIn(before, language.grammar.prepositions) && !isIn(before, language.grammar.infinitives)) ||
    (form === 'base' && before.mention !== null && isDemonym(before, language))
  )
}

/**
 * Whether a word that may be a noun or an adjective is a verb here.
 * @param before the cues that stand before it
 */
export function readsAsVerb(
  form: VerbForm | null,
  tokens: readonly Token[],
  at: number,
  language: Language,
  before: readonly Cue[],
): boolean {
  const { grammar } = language
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (previous === undefined) return false
  if (form === 'ing' || (form === 'past' && isIn(next, grammar.agents))) return true
  if (form === 'third' && isIn(next, grammar.agents)) return false
  if (!previous.isWord)
    return (
      form === 'past' &&
      previous.norm !== '"' &&
      next?.isWord === true &&
      !isIn(next, grammar.agents, grammar.prepositions)
    )
  if (
    isIn(
      previous,
      grammar.infinitives,
      grammar.modals,
      grammar.personal,
      grammar.plural,
      grammar.passives,
      grammar.relatives,
    )
  )
    return true
  if (isIn(previous, grammar.neuter) && !isIn(previous, grammar.determiners)) return true
  if (previous.possessive || isIn(previous, grammar.determiners, grammar.prepositions)) return false
  if (isIn(previous, grammar.clauseOpeners, grammar.and)) return form === 'past' && opensPhrase(next, language)
  const governed = before.at(-1)
  if (governed?.to === at) return governed.form === null && governed.kind === 'claim'
  if (isDemonym(previous, language)) return false
  const speaks = previous.mention !== null || previous.capital || isIn(previous, grammar.officials, grammar.speakers)
  if (form === 'past') return speaks || !next?.isWord || next.mention !== null || opensPhrase(next, language)
  if (form === 'base' && isInverted(tokens, at, language)) return true
  if (isGoverned(tokens, at, before, language)) return false
  if (form === 'base') return previous.norm.endsWith(grammar.pluralEnding)
  return speaks || (next?.isWord === true && opensPhrase(next, language))
}

/** "Only then did the ministry claim": the auxiliary stands before the subject. */
const isInverted = (tokens: readonly Token[], at: number, { grammar }: Language): boolean =>
  tokens.slice(Math.max(0, at - 5), at).some(t => isIn(t, grammar.inverters))

/** Whether a word begins what a verb governs: "that", an article, a pronoun, a name. */
const opensPhrase = (token: Token | undefined, { grammar }: Language): boolean =>
  token !== undefined &&
  (token.mention !== null || isIn(token, grammar.contents, grammar.determiners, grammar.personal, grammar.neuter))

/** Whether a preposition or a verb stands before the name before `at`: "denies Ministry claims", "amid Ministry claims". */
function isGoverned(tokens: readonly Token[], at: number, before: readonly Cue[], { grammar }: Language): boolean {
  for (let i = at - 1; i >= 0 && at - i < 5; i--) {
    const token = tokens[i] as Token
    if (!token.isWord || (!token.capital && token.mention === null))
      return isIn(token, grammar.prepositions, grammar.governing)
    if (before.some(c => c.to === i && c.form !== null && c.form !== 'participle')) return true
  }
  return false
}

/** @returns whether a name is an adjective of a nation: "Ruritanian" */
export function isDemonym(token: Token, { grammar }: Language): boolean {
  return token.capital && !token.possessive && grammar.demonymEndings.some(ending => token.norm.endsWith(ending))
}

const NEGATION_REACH = 4

/** Whether a negation governs the word at `at`: only fillers, infinitives and light words stand between. */
export function isNegated(tokens: readonly Token[], at: number, cues: readonly Cue[], { grammar }: Language): boolean {
  for (let i = at - 1; i >= 0 && at - i <= NEGATION_REACH; i--) {
    const token = tokens[i] as Token
    const cue = cues.findLast(c => c.from <= i && i < c.to)
    if (cue?.kind === 'negation') return true
    if (cue?.kind === 'none' || !token.isWord) return false
    const light = isIn(token, grammar.fillers, grammar.infinitives, grammar.determiners, grammar.lightVerbs)
    if (!light && cue === undefined) return i === at - 1 && cues.some(c => c.kind === 'negation' && c.to === i)
  }
  return false
}

/** Whether what stands before a verb is what is said, denied or doubted. */
export function isPassive(
  form: VerbForm,
  tokens: readonly Token[],
  at: number,
  to: number,
  { grammar }: Language,
): boolean {
  if (form !== 'past' && form !== 'participle') return false
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    if (isIn(tokens[i], grammar.passives)) return true
    if (!isIn(tokens[i], grammar.fillers)) break
  }
  if (isIn(tokens[to], grammar.agents)) return true
  // A headline leaves the auxiliary out: "Raid dismissed as invention".
  const said = tokens[at - 1]
  const acts = said === undefined || said.mention !== null || isIn(said, grammar.officials, grammar.personal)
  return isIn(tokens[to], grammar.comparisons) && to === at + 1 && !acts
}
