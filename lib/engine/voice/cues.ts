import type { Language, PhraseKind, VerbKind } from '../text/language.ts'
import { PHRASE_KINDS, VERB_KINDS } from '../text/language.ts'
import type { Token } from './parse.ts'
import { isNegated, isNounHere, isPassive, readsAsVerb } from './word-class.ts'

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
    // A name is no word about anything, whatever it is made of.
    if (!token.isWord || token.mention !== null) continue
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
  if (verb !== undefined && other === undefined) return isNounHere(verb.entry.form, tokens, at, language) ? null : verb
  if (verb === undefined || other === undefined) return other ?? null
  return readsAsVerb(verb.entry.form, tokens, at, language, before) ? verb : other
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
