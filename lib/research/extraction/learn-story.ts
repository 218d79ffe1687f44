/** Learns the weights by which `lib/page/extract/story.ts` tells story from surroundings. */
import { MEASURES } from '../../page/extract/story-measures.ts'
import { compareRuns, countRuns, type Extent, meanOf } from './compare.ts'
import type { PageExample } from './examples.ts'
import { fitLogistic, type Logistic, probabilityOf, type Sample } from './fit-logistic.ts'

const FOLDS = 7
const RIDGE = 100
/** A block of at least this probability is story: rather a teaser too much than a paragraph too little. */
export const STORY_FROM = 0.4

/** How much a page of the project's own counts: each stands for many. */
const OWN = 2

const sample = (pages: readonly PageExample[], times: number): Sample[] =>
  pages.flatMap(page =>
    page.blocks.map(({ row, isStory, weight }) => ({ row, isYes: isStory, weight: weight * times })),
  )

const learnWeights = (pages: readonly PageExample[], own: readonly PageExample[]): Logistic =>
  fitLogistic([...sample(pages, 1), ...sample(own, OWN)], RIDGE)

/** @returns how well a page's story is told at a threshold */
function judge(weights: Logistic, { blocks, story }: PageExample, least: number): Extent {
  const told = blocks.filter(b => b.isHeadline || probabilityOf(weights, b.row) >= least)
  return compareRuns(countRuns(told.map(b => b.text).join('\n')), story)
}

export interface LearnedStory {
  readonly weights: Logistic
  /** For each threshold: on pages that were not learned from, and on those that were. */
  readonly figures: readonly { readonly least: number; readonly unseen: Extent; readonly seen: Extent }[]
}

/**
 * @param pages are measured by weights that were learned without them
 * @param own are learned from, too, and not measured
 */
export function learnStory(pages: readonly PageExample[], own: readonly PageExample[]): LearnedStory {
  const folds = Array.from({ length: FOLDS }, (_, out) =>
    learnWeights(
      pages.filter((_, n) => n % FOLDS !== out),
      own,
    ),
  )
  const weights = learnWeights(pages, own)
  const figures = [0.2, 0.25, 0.3, 0.35, 0.4, 0.5].map(least => ({
    least,
    unseen: meanOf(pages.map((page, n) => judge(folds[n % FOLDS] as Logistic, page, least))),
    seen: meanOf(pages.map(page => judge(weights, page, least))),
  }))
  return { weights, figures }
}

/** @returns the file of weights; the threshold is part of the bias, so that all above zero is story */
export function writeWeights({ weights, bias }: Logistic, pages: number): string {
  const round = (weight = 0) => Number(weight.toFixed(3))
  const lines = MEASURES.map((name, i) => `  ${round(weights[i])}, // ${name}`)
  return `/**
 * Weights of the measures of a block, learned from ${pages} saved pages and the project's own.
 * Written by \`npm run -s learn -- --extraction FOLDER\` (lib/research/learn.ts): do not edit by hand.
 */
import type { Row } from './story-measures.ts'

export const STORY_WEIGHTS: Row = [
${lines.join('\n')}
]
/** Makes the sum of a block that may be story or not zero. */
export const STORY_BIAS = ${round(bias - Math.log(STORY_FROM / (1 - STORY_FROM)))}
`
}
