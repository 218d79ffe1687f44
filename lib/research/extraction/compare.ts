/** How much of a story was read, and how much of what was read is the story's: by runs of four words, as multisets. */

export interface Extent {
  /** The share of what was read that is story, 0 to 1. */
  readonly precision: number
  /** The share of the story that was read, 0 to 1. */
  readonly recall: number
}

export type Runs = ReadonlyMap<string, number>

const RUN = 4

/** @returns a text's words: letters and digits only, in lower case */
export const listWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** @returns how often each run of four words is in a text */
export function countRuns(text: string): Runs {
  const words = listWords(text)
  const runs = new Map<string, number>()
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0)

/** @returns how many runs two texts share */
const countShared = (a: Runs, b: Runs): number => sum([...a].map(([run, n]) => Math.min(n, b.get(run) ?? 0)))

const share = (part: number, whole: number) => part / Math.max(1, whole)

/** @param read the runs of what was read; `story`: those of what should have been */
export function compareRuns(read: Runs, story: Runs): Extent {
  const shared = countShared(read, story)
  return { precision: share(shared, sum(read.values())), recall: share(shared, sum(story.values())) }
}

/** @returns the mean over pages */
export const meanOf = (extents: readonly Extent[]): Extent => ({
  precision: share(sum(extents.map(e => e.precision)), extents.length),
  recall: share(sum(extents.map(e => e.recall)), extents.length),
})

/** @returns whether most of a block is in a story's text */
export function isInStory(block: string, story: Runs, storyWords: string): boolean {
  const words = listWords(block)
  if (words.length < RUN) return words.length > 0 && ` ${storyWords} `.includes(` ${words.join(' ')} `)
  return compareRuns(countRuns(block), story).precision >= 0.5
}
