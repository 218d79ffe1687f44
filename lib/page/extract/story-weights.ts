/**
 * Weights of the measures of a block, learned from 91 saved pages and the project's own.
 * Written by `npm run -s learn -- --extraction FOLDER` (lib/research/learn.ts): do not edit by hand.
 */
import type { Row } from './story-measures.ts'

export const STORY_WEIGHTS: Row = [
  -0.56, // length
  0.179, // long
  -2.765, // linked
  -1.748, // mostlyLinked
  1.995, // allLinked
  0.394, // running
  -0.748, // repeated
  1.102, // isItem
  3.436, // isQuote
  0.272, // siblings
  3.18, // groupToMain
  -0.954, // isMain
  1.512, // near2
  0.6, // near3
  1.201, // inColumn
  1.919, // columnText
  -2.297, // maybeAside
  -1.653, // surelyAside
  2.499, // linkedAside
  -0.113, // linkedSurelyAside
  -0.148, // textSurelyAside
  -1.249, // linkedAfter
  0.569, // inSection
  3.561, // inTable
  3.37, // inQuote
  -0.729, // after
  -1.193, // farBefore
  0.51, // farAfter
  -0.022, // beside
  5.547, // itemInside
  0.503, // unlinkedInside
  -1.916, // linkedLine
  -0.375, // linkedItem
  0.796, // previousSibling
  0.245, // nextSibling
  0.218, // nextLength
  -4.263, // underLink
  3.746, // overText
]
/** Makes the sum of a block that may be story or not zero. */
export const STORY_BIAS = -1.205
