/** What a sentence speaks of when it speaks of a claim: the claim's words, names and words of speech left out. */
import type { Span } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { CueKind } from './cues.ts'
import type { Frame } from './frames.ts'
import type { Token } from './parse.ts'
import type { Parsed } from './speech.ts'

/** Words that say how something is put, not what. */
const HOW: readonly CueKind[] = [
  'report',
  'deny',
  'doubt',
  'believe',
  'claim',
  'statement',
  'hedge',
  'hearsay',
  'uncertain',
]

/** Token positions of the words inside of spans. */
export const wordsIn = ({ tokens }: Pick<Parsed, 'tokens'>, spans: readonly Span[]): number[] =>
  tokens.flatMap((t, i) => (t.isWord && spans.some(s => s.start <= t.start && t.end <= s.end) ? [i] : []))

/** Token positions of the claim's words, names left out; of what refers back to it if none are given. */
export function findTarget({ tokens, cues }: Parsed, core: readonly Span[], language: Language): number[] {
  const words = tokens.flatMap((t, i) => (t.isWord ? [i] : []))
  const given = wordsIn({ tokens }, core)
  // What a claim says to be false is no denial of it but its content, and says most of whose words they are.
  const falsity = given.filter(i => cues.some(c => c.kind === 'false' && c.from <= i && i < c.to))
  if (falsity.length > 0) return falsity
  const put = (i: number) => cues.some(c => HOW.includes(c.kind) && c.from <= i && i < c.to)
  const own = given.filter(i => tokens[i]?.mention === null && !put(i))
  if (own.length > 0) return own
  if (given.length > 0) return given
  const back = cues.filter(c => c.kind === 'claim' || c.kind === 'event').map(c => c.from)
  if (back.length > 0) return back
  const pronouns = words.filter(i => language.grammar.neuter.has((tokens[i] as Token).norm))
  return pronouns.length > 0 ? pronouns : words
}

/** Whether at least half of the claim's words stand in the frame's scope. */
export function covers({ scope, cue }: Frame, target: readonly number[]): boolean {
  const counted = target.filter(i => cue === null || i < cue.from || i >= cue.to)
  const inside = counted.filter(i => scope.from <= i && i < scope.to)
  return inside.length > 0 && inside.length * 2 >= counted.length
}
