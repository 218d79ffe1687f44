/**
 * Weights of the measures of a block, learned from 91 saved pages and the project's own.
 * Written by `npm run -s learn -- --extraction FOLDER` (lib/research/learn.ts): do not edit by hand.
 */
import type { Row } from './story-measures.ts'

export const STORY_WEIGHTS: Row = [
  -0.561, // length
  0.987, // long
  -2.618, // linked
  -1.813, // mostlyLinked
  1.865, // allLinked
  0.341, // running
  -0.631, // repeated
  1.333, // isItem
  3.853, // isQuote
  0.477, // siblings
  3.099, // groupToMain
  -0.855, // isMain
  1.804, // near2
  0.249, // near3
  0.48, // inColumn
  2.088, // columnText
  -2.144, // maybeAside
  -1.56, // surelyAside
  2.178, // linkedAside
  0.312, // linkedSurelyAside
  0.934, // textSurelyAside
  -1.4, // linkedAfter
  -0.176, // inSection
  3.793, // inTable
  3.808, // inQuote
  -0.834, // after
  -1.444, // farBefore
  0.861, // farAfter
  -0.409, // beside
  5.206, // itemInside
  0.728, // unlinkedInside
  -1.341, // linkedLine
  0.444, // linkedItem
  0.932, // previousSibling
  0.388, // nextSibling
  0.209, // nextLength
  -3.309, // underLink
  4.694, // overText
]
/** Makes the sum of a block that may be story or not zero. */
export const STORY_BIAS = -1.397
