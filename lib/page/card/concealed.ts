/** Marks that a person took away until the page is loaded again. */
import type { FoundSentence } from '../../model/report.ts'
import type { StoryBlock } from '../mark/findings.ts'

export interface ConcealedMark {
  readonly claim: string
  /** The sentence's words; null: wherever the claim is stated. */
  readonly sentence: string | null
}

export interface Concealed {
  /** @param on whether the mark is shown again */
  set(mark: ConcealedMark, on: boolean): void
  /** @returns the story without what is concealed; sentences of which nothing is left are left out */
  drop(story: readonly StoryBlock[]): readonly StoryBlock[]
}

/** @returns what conceals nothing yet */
export function keepConcealed(): Concealed {
  const keys = new Set<string>()
  const keyOf = (claim: string, sentence: string | null) => `${claim}\n${sentence ?? ''}`
  const isShown = (claim: string, words: string) => !keys.has(keyOf(claim, null)) && !keys.has(keyOf(claim, words))
  return {
    set({ claim, sentence }, on) {
      if (on) keys.delete(keyOf(claim, sentence))
      else keys.add(keyOf(claim, sentence))
    },
    drop(story) {
      if (keys.size === 0) return story
      return story.map(found => {
        const { text } = found.block
        const sentences = found.sentences.flatMap(sentence => {
          const { start, end } = sentence.matches[0].sentence
          return keepMatches(sentence, claim => isShown(claim, text.slice(start, end)))
        })
        return { ...found, sentences }
      })
    },
  }
}

/** @returns a sentence with the matches of such claims alone, and the stretches that have one; none when no match is left */
function keepMatches({ matches, stretches }: FoundSentence, isKept: (claim: string) => boolean): FoundSentence[] {
  const places = [...matches.keys()].filter(place => isKept(matches[place]?.claim ?? ''))
  const [best, ...others] = places.flatMap(place => matches[place] ?? [])
  if (!best) return []
  const left = stretches.map(stretch => ({
    ...stretch,
    told: stretch.told.filter(isKept),
    matches: stretch.matches.flatMap(place => (places.includes(place) ? places.indexOf(place) : [])),
  }))
  return [{ matches: [best, ...others], stretches: left.filter(stretch => stretch.matches.length > 0) }]
}
