/** Finds the cues of a sentence. */
import type { Language } from '../text/language.ts'
import { type CueEntry, cueLexiconOf } from './cue-lexicon.ts'
import { isNegated } from './negation.ts'
import { isPassive } from './passive.ts'
import type { Cue, SentenceToken } from './sentence.ts'
import { isNounHere, readsAsVerb } from './word-class.ts'

const NEGATION = { kind: 'negation', form: null, negated: false, passive: false } as const

/** A cue's entry and the position behind its last word. */
interface EntryHere {
  readonly entry: CueEntry
  readonly to: number
}

/**
 * @returns the cues in order, none overlapping; the words beside a word like "claims" decide whether it is a noun or a
 * verb
 */
export function findCues(tokens: readonly SentenceToken[], language: Language): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < tokens.length; at++) {
    const cue = readCue(tokens, at, cues, language)
    if (cue === null) continue
    cues.push(cue)
    at = cue.to - 1
  }
  return cues
}

function readCue(
  tokens: readonly SentenceToken[],
  at: number,
  cuesBefore: readonly Cue[],
  language: Language,
): Cue | null {
  const token = tokens[at]
  // A name says nothing about a claim, whatever words it is made of.
  if (token === undefined || !token.isWord || token.mention !== null) return null
  const chosen = chooseEntry(tokens, at, cuesBefore, language)
  if (chosen === null)
    return token.norm.endsWith(language.grammar.negativeEnding) ? { ...NEGATION, from: at, to: at + 1 } : null
  const { entry, to } = chosen
  return {
    kind: entry.kind,
    form: entry.form,
    from: at,
    to,
    negated: isNegated(tokens, at, cuesBefore, language),
    passive: entry.form !== null && isPassive(entry.form, tokens, at, to, language),
  }
}

/**
 * The longest entry wins; between a verb and another cue of the same length, what stands beside the word decides.
 */
function chooseEntry(
  tokens: readonly SentenceToken[],
  at: number,
  cuesBefore: readonly Cue[],
  language: Language,
): EntryHere | null {
  const fitting = listFitting(tokens, at, language)
  const longest = Math.max(...fitting.map(f => f.entry.words.length))
  const best = fitting.filter(f => f.entry.words.length === longest)
  const verb = best.find(f => f.entry.form !== null)
  const other = best.find(f => f.entry.form === null)
  if (verb === undefined) return other ?? null
  if (other === undefined) return isNounHere(verb.entry.form, tokens, at, language) ? null : verb
  return readsAsVerb(verb.entry.form, tokens, at, cuesBefore, language) ? verb : other
}

function listFitting(tokens: readonly SentenceToken[], at: number, language: Language): EntryHere[] {
  const entries = cueLexiconOf(language).get(tokens[at]?.norm ?? '') ?? []
  return entries.flatMap(entry => {
    const to = matchWords(entry, tokens, at)
    return to === null ? [] : [{ entry, to }]
  })
}

/** @returns the position behind the entry's last word; null when a word of it is missing */
function matchWords({ words, mostBetween }: CueEntry, tokens: readonly SentenceToken[], at: number): number | null {
  let to = at + 1
  for (const word of words.slice(1)) {
    let next = to
    while (tokens[next]?.norm !== word && tokens[next]?.isWord && next - to < mostBetween) next++
    if (tokens[next]?.norm !== word) return null
    to = next + 1
  }
  return to
}
