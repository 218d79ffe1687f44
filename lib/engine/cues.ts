import type { Language, PhraseKind, VerbKind } from './language.ts'
import { PHRASE_KINDS, VERB_KINDS } from './language.ts'
import type { Token } from './parse.ts'

export type CueKind = VerbKind | PhraseKind
export type VerbForm = 'base' | 'third' | 'past' | 'ing' | 'participle'

/** Words of a sentence that tell how something is put. */
export interface Cue {
  readonly kind: CueKind
  /** Null for what is no verb. */
  readonly form: VerbForm | null
  /** Token positions, half-open. */
  readonly from: number
  readonly to: number
  /** A negation stands before it. */
  readonly negated: boolean
  /** What stands before it is what is said, denied or doubted: "was denied". */
  readonly passive: boolean
}

interface Entry {
  readonly kind: CueKind
  readonly form: VerbForm | null
  readonly words: readonly string[]
  /** How many words may stand before each of the words behind a verb: "brushed the whole thing aside". */
  readonly loose: number
}

type Lexicon = ReadonlyMap<string, readonly Entry[]>

const NEGATION = { kind: 'negation', form: null, negated: false, passive: false } as const
const MOST_BETWEEN = 3
const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'ing', 'participle']
const lexicons = new WeakMap<Language, Lexicon>()

/** Every cue of a language by its first word, the longest first. Built once a language. */
function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language)
  if (known !== undefined) return known
  const lexicon = new Map<string, Entry[]>()
  const put = (entry: Entry) => {
    const first = entry.words[0] as string
    const list = lexicon.get(first)
    if (list === undefined) lexicon.set(first, [entry])
    else list.push(entry)
  }
  for (const kind of VERB_KINDS) for (const verb of language.verbs[kind]) putVerb(kind, verb.forms, verb.after, put)
  for (const kind of PHRASE_KINDS)
    for (const phrase of language.phrases[kind]) put({ kind, form: null, words: phrase.split(' '), loose: 0 })
  for (const list of lexicon.values()) list.sort((a, b) => b.words.length - a.words.length)
  lexicons.set(language, lexicon)
  return lexicon
}

function putVerb(kind: VerbKind, forms: string, after: string, put: (entry: Entry) => void): void {
  const tails = after === '' ? [[]] : after.split('/').map(tail => tail.trim().split(' '))
  forms.split(' ').forEach((word, i) => {
    for (const tail of tails) put({ kind, form: FORMS[i] as VerbForm, words: [word, ...tail], loose: MOST_BETWEEN })
  })
}

/**
 * Finds the cues of a sentence. A word that is a noun in one place and a verb in another ("claims") is read by what
 * stands before and behind it.
 */
export function findCues(tokens: readonly Token[], language: Language): Cue[] {
  const lexicon = lexiconOf(language)
  const cues: Cue[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (!token.isWord) continue
    const found = chooseEntry(lexicon.get(token.norm) ?? [], tokens, at, language, cues)
    if (found === null) {
      if (token.norm.endsWith(language.grammar.negativeEnding)) cues.push({ ...NEGATION, from: at, to: at + 1 })
      continue
    }
    const { entry, to } = found
    cues.push({
      kind: entry.kind,
      form: entry.form,
      from: at,
      to,
      negated: isNegated(tokens, at, cues, language),
      passive: entry.form !== null && isPassive(entry.form, tokens, at, to, language),
    })
    at = to - 1
  }
  return cues
}

function chooseEntry(
  entries: readonly Entry[],
  tokens: readonly Token[],
  at: number,
  language: Language,
  before: readonly Cue[],
) {
  const fits = entries.flatMap(entry => {
    const to = matchEnd(entry, tokens, at)
    return to === null ? [] : [{ entry, to }]
  })
  if (fits.length === 0) return null
  const longest = Math.max(...fits.map(f => f.entry.words.length))
  const best = fits.filter(f => f.entry.words.length === longest)
  const verb = best.find(f => f.entry.form !== null)
  const other = best.find(f => f.entry.form === null)
  if (verb !== undefined && other === undefined) return isNounHere(verb.entry, tokens, at, language) ? null : verb
  if (verb === undefined || other === undefined) return other ?? null
  return readsAsVerb(verb.entry, tokens, at, language, before) ? verb : other
}

/** "an answer", "Ruritania's reply", "American answer": the word is no verb. */
function isNounHere({ form }: Entry, tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1]
  if (before === undefined || (form !== 'base' && form !== 'third')) return false
  return (
    before.possessive ||
    language.grammar.determiners.has(before.norm) ||
    (form === 'base' && before.mention !== null && isDemonym(before, language))
  )
}

function matchEnd(entry: Entry, tokens: readonly Token[], at: number): number | null {
  let to = at + 1
  for (const word of entry.words.slice(1)) {
    let next = to
    while (tokens[next]?.norm !== word && tokens[next]?.isWord && next - to < entry.loose) next++
    if (tokens[next]?.norm !== word) return null
    to = next + 1
  }
  return to
}

/** Whether a word that may be a noun or an adjective ("claims", "reported") is a verb here. */
function readsAsVerb(
  entry: Entry,
  tokens: readonly Token[],
  at: number,
  language: Language,
  before: readonly Cue[],
): boolean {
  const { grammar } = language
  const previous = tokens[at - 1]
  const next = tokens[at + 1]
  if (previous === undefined) return false
  if (entry.form === 'past' && grammar.agents.has(next?.norm ?? '')) return true
  if (entry.form === 'ing') return true
  if (next !== undefined && entry.form === 'third' && grammar.agents.has(next.norm)) return false
  if (!previous.isWord)
    return (
      next !== undefined &&
      entry.form !== 'base' &&
      !isNounEnd(next, language) &&
      entry.form === 'past' &&
      previous.norm !== '"'
    )
  const { norm } = previous
  if (
    grammar.infinitives.has(norm) ||
    grammar.modals.has(norm) ||
    grammar.personal.has(norm) ||
    grammar.plural.has(norm)
  )
    return true
  if (grammar.passives.has(norm)) return true
  if (norm === 'it' || grammar.relatives.has(norm)) return true
  if (previous.possessive || grammar.determiners.has(norm) || grammar.prepositions.has(norm)) return false
  if (grammar.clauseOpeners.has(norm) || grammar.and.has(norm))
    return entry.form === 'past' && startsPhrase(next, language)
  const governed = before.at(-1)
  if (governed !== undefined && governed.to === at) return governed.form === null && governed.kind === 'claim'
  if (isDemonym(previous, language)) return false
  if (entry.form === 'past')
    return !(
      next?.isWord &&
      next.mention === null &&
      !startsPhrase(next, language) &&
      endsWithHedgedNoun(tokens, at, language)
    )
  const open = nounPhraseOpener(tokens, at, before)
  if (entry.form === 'base') return (norm.endsWith('s') && !open) || isInverted(tokens, at, language)
  if (grammar.officials.has(norm) || grammar.speakers.has(norm)) return !open
  if (previous.mention !== null || previous.capital) return !open
  return Boolean(
    next?.isWord &&
      !grammar.agents.has(next.norm) &&
      !grammar.prepositions.has(next.norm) &&
      startsPhrase(next, language),
  )
}

/** "Only then did the ministry claim": the auxiliary stands before the subject. */
function isInverted(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  return tokens.slice(Math.max(0, at - 5), at).some(t => grammar.inverters.has(t.norm))
}

/** Whether a word begins what a verb governs: "that", an article, a pronoun, a name. */
function startsPhrase(token: Token | undefined, { grammar }: Language): boolean {
  if (token === undefined || !token.isWord) return false
  const { norm } = token
  return (
    norm === 'that' ||
    grammar.determiners.has(norm) ||
    grammar.personal.has(norm) ||
    grammar.neuter.has(norm) ||
    token.mention !== null
  )
}

function isNounEnd(token: Token, { grammar }: Language): boolean {
  return !token.isWord || grammar.agents.has(token.norm) || grammar.prepositions.has(token.norm)
}

/** Whether a preposition or a verb stands before the name before `at`: "denies Ministry claims", "amid Ministry claims". */
function nounPhraseOpener(tokens: readonly Token[], at: number, before: readonly Cue[]): boolean {
  let i = at - 1
  while (i >= 0 && tokens[i]?.isWord && (tokens[i]?.capital || tokens[i]?.mention !== null) && at - i < 5) {
    const cue = before.findLast(c => c.to === i)
    if (cue !== undefined && cue.form !== null && cue.form !== 'participle') return true
    i--
  }
  const opener = tokens[i]?.norm ?? ''
  return ['amid', 'despite', 'over', 'against', 'of', 'on', 'about', 'to', 'after', 'following', 'with'].includes(
    opener,
  )
}

/** "calls alleged drone attack": no subject before the word, a noun behind it. */
function endsWithHedgedNoun(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  const previous = tokens[at - 1] as Token
  return (
    previous.mention === null &&
    !previous.capital &&
    !grammar.officials.has(previous.norm) &&
    !grammar.speakers.has(previous.norm)
  )
}

/** @returns whether a name is an adjective of a nation: "Ruritanian" */
export function isDemonym(token: Token, { grammar }: Language): boolean {
  return token.capital && !token.possessive && grammar.demonymEndings.some(ending => token.norm.endsWith(ending))
}

const NEGATION_REACH = 4

/** Whether a negation governs the word at `at`: only fillers, infinitives and light words stand between. */
function isNegated(tokens: readonly Token[], at: number, cues: readonly Cue[], { grammar }: Language): boolean {
  for (let i = at - 1; i >= 0 && at - i <= NEGATION_REACH; i--) {
    const token = tokens[i] as Token
    const cue = cues.findLast(c => c.from <= i && i < c.to)
    if (cue?.kind === 'negation') return true
    if (cue?.kind === 'none' || !token.isWord) return false
    const light =
      grammar.fillers.has(token.norm) || grammar.infinitives.has(token.norm) || grammar.determiners.has(token.norm)
    if (!light && !grammar.lightVerbs.has(token.norm) && cue === undefined)
      return i === at - 1 && cues.some(c => c.kind === 'negation' && c.to === i)
  }
  return false
}

function isPassive(form: VerbForm, tokens: readonly Token[], at: number, to: number, { grammar }: Language): boolean {
  if (form !== 'past' && form !== 'participle') return false
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const norm = tokens[i]?.norm ?? ''
    if (grammar.passives.has(norm)) return true
    if (!grammar.fillers.has(norm)) break
  }
  if (grammar.agents.has(tokens[to]?.norm ?? '')) return true
  // A headline leaves the auxiliary out: "Raid dismissed as invention".
  const said = tokens[at - 1]
  const named =
    said === undefined || said.mention !== null || grammar.officials.has(said.norm) || grammar.personal.has(said.norm)
  return grammar.comparisons.has(tokens[to]?.norm ?? '') && to === at + 1 && !named
}
