/**
 * Weights of the measures of a block, learned from 91 saved pages and the project's own.
 * Written by `npm run -s learn -- --extraction FOLDER` (lib/research/learn.ts): do not edit by hand.
 */
import type { Row } from './story-measures.ts'

export const STORY_WEIGHTS: Row = [
  -0.53, // length
  1.239, // long
  -2.325, // linked
  -1.789, // mostlyLinked
  1.689, // allLinked
  0.31, // running
  -0.615, // repeated
  1.286, // isItem
  3.754, // isQuote
  0.531, // siblings
  2.719, // groupToMain
  -0.775, // isMain
  1.711, // near2
  0.206, // near3
  0.543, // inColumn
  1.727, // columnText
  -1.886, // maybeAside
  -1.319, // surelyAside
  1.917, // linkedAside
  0.518, // linkedSurelyAside
  0.946, // textSurelyAside
  -1.229, // linkedAfter
  0.101, // inSection
  3.747, // inTable
  3.643, // inQuote
  -0.641, // after
  -1.399, // farBefore
  0.398, // farAfter
  -0.358, // beside
  4.604, // itemInside
  0.933, // unlinkedInside
  -1.063, // linkedLine
  0.811, // linkedItem
  0.917, // previousSibling
  0.451, // nextSibling
  0.193, // nextLength
  -2.634, // underLink
  4.289, // overText
]
/** Makes the sum of a block that may be story or not zero. */
export const STORY_BIAS = -1.734
