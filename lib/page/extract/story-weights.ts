/**
 * Weights of the measures of a block, learned from 91 saved pages and the project's own.
 * Written by `npm run -s learn -- --extraction FOLDER` (lib/research/learn.ts): do not edit by hand.
 */
import type { Row } from './story-measures.ts'

export const STORY_WEIGHTS: Row = [
  -0.53, // length
  1.239, // long
  -2.327, // linked
  -1.79, // mostlyLinked
  1.69, // allLinked
  0.312, // running
  -0.616, // repeated
  1.286, // isItem
  3.755, // isQuote
  0.531, // siblings
  2.717, // groupToMain
  -0.77, // isMain
  1.711, // near2
  0.206, // near3
  0.543, // inColumn
  1.729, // columnText
  -1.886, // maybeAside
  -1.32, // surelyAside
  1.918, // linkedAside
  0.519, // linkedSurelyAside
  0.947, // textSurelyAside
  -1.228, // linkedAfter
  0.101, // inSection
  3.748, // inTable
  3.645, // inQuote
  -0.643, // after
  -1.4, // farBefore
  0.399, // farAfter
  -0.358, // beside
  4.604, // itemInside
  0.935, // unlinkedInside
  -1.065, // linkedLine
  0.811, // linkedItem
  0.917, // previousSibling
  0.451, // nextSibling
  0.193, // nextLength
  -2.638, // underLink
  4.291, // overText
]
/** Makes the sum of a block that may be story or not zero. */
export const STORY_BIAS = -1.732
