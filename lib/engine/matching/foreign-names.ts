/** Counts the names in a sentence that its topic does not know: a sentence about something else has names of its own. */
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import { at } from '../text/column.ts'
import { originalStart } from '../text/fold.ts'
import type { TopicProfile } from './topic-profile.ts'

/** Where more than this share of the words begins with a capital, as in some headlines, capitals show no name. */
const MOST_CAPITALS = 0.5

export function countForeignNames(profile: TopicProfile, { tokens }: BlockText, sentence: SentenceText): number {
  const { from, to } = sentence
  const isCapital = (token: number) =>
    isUpper(tokens.folding.original, originalStart(tokens.folding, at(tokens.starts, token)))
  const capitals: number[] = []
  for (let token = from; token < to; token++) if (isCapital(token)) capitals.push(token)
  if (capitals.length > MOST_CAPITALS * (to - from)) return 0
  const covered = new Set<number>()
  for (const [, ranges] of sentence.places())
    for (const { start, end } of ranges) for (let token = start; token < end; token++) covered.add(token)
  // Names of several words count once: the first word of each run.
  const foreign = capitals.filter(
    token => token > from && !covered.has(token) && !profile.knows(at(tokens.stems, token)),
  )
  return foreign.filter(token => !foreign.includes(token - 1)).length
}

function isUpper(text: string, place: number): boolean {
  const letter = text.charAt(place)
  return letter !== letter.toLowerCase()
}
