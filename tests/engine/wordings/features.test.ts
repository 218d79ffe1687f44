import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../../lib/engine/text/tokens.ts'
import { type Content, readContent } from '../../../lib/engine/wordings/content-words.ts'
import {
  type ClaimText,
  FEATURES,
  measureFeatures,
  type PreparedText,
  prepareText,
} from '../../../lib/engine/wordings/features.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import { exampleIndex } from '../example-pack.ts'

const index = exampleIndex()
const read = (text: string) => {
  const tokens = tokenise(text, ENGLISH)
  return readContent(index, ENGLISH, tokens, 0, tokens.count)
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const different = ({ stems }: Content) => [...new Set(stems)]
const weigh = (content: Content, stem: number) => content.weights[content.stems.indexOf(stem)] as number

function piecesHeld(content: Content, others: readonly Content[]): number {
  const known = new Set(others.flatMap(other => other.pieces))
  return sum(
    content.weights.map((weight, i) => {
      const own = content.pieces.slice(content.pieceStarts[i], content.pieceStarts[i + 1])
      return (weight * own.filter(piece => known.has(piece)).length) / own.length
    }),
  )
}

function orderHeld(text: Content, statement: Content): number {
  const best = (i: number, j: number): number => {
    if (i === text.stems.length || j === statement.stems.length) return 0
    const key = i * 1000 + j
    const known = memo.get(key)
    if (known !== undefined) return known
    const same = text.stems[i] === statement.stems[j]
    const taken = same ? (statement.weights[j] as number) + best(i + 1, j + 1) : 0
    const result = Math.max(taken, best(i + 1, j), best(i, j + 1))
    memo.set(key, result)
    return result
  }
  const memo = new Map<number, number>()
  return best(0, 0)
}

/** Computes the features one after the other, by their definitions. */
function measurePlainly(text: Content, { statement, title }: ClaimText): number[] {
  const common = different(text).filter(stem => statement.stems.includes(stem) || title.stems.includes(stem))
  const weights = common.map(stem => weigh(text, stem)).sort((a, b) => b - a)
  const inBoth = (a: Content, b: Content) => sum(different(a).flatMap(s => (b.stems.includes(s) ? [weigh(a, s)] : [])))
  const normal = 1.2 * (0.25 + (0.75 * (statement.stems.length + title.stems.length)) / 17)
  const often = (stem: number) => [...statement.stems, ...title.stems].filter(s => s === stem).length
  const stretches = text.stems
    .map((_, start) => start)
    .filter(start => start % 4 === 0 && start < text.stems.length - 12)
  const near = [0, ...stretches].map(start => {
    const inside = new Set(text.stems.slice(start, start + 16))
    return sum(common.flatMap(stem => (inside.has(stem) ? [weigh(text, stem)] : [])))
  })
  const numbersOf = ({ stems, numbers }: Content) => stems.filter((_, i) => numbers[i])
  const [mine, theirs] = [numbersOf(text), numbersOf(statement)]
  return [
    share(inBoth(statement, text), sum(different(statement).map(s => weigh(statement, s)))),
    share(inBoth(text, statement), sum(different(text).map(s => weigh(text, s)))),
    sum(common.map(stem => (weigh(text, stem) * often(stem) * 2.2) / (often(stem) + normal))),
    share(orderHeld(text, statement), sum(statement.weights)),
    weights[0] ?? 0,
    weights[1] ?? 0,
    common.length,
    share(piecesHeld(statement, [text]), sum(statement.weights)),
    share(piecesHeld(title, [text]), sum(title.weights)),
    share(piecesHeld(text, [statement, title]), sum(text.weights)),
    piecesHeld(statement, [text]),
    piecesHeld(title, [text]),
    Math.log(1 + statement.stems.length),
    Math.max(...near),
    mine.length > 0 && theirs.length > 0 && !theirs.some(stem => text.stems.includes(stem)) ? 1 : 0,
  ]
}

describe('the features of a text and a claim', () => {
  const word = fc.constantFrom(
    ...'sluice sluices Tarn Orrin lake Lake harbour harbor photograph photo 91 ninety-one 14 the of a ox lantern'.split(
      ' ',
    ),
    ...'opened closed scheme denied heron'.split(' '),
  )
  const text = fc.array(word, { maxLength: 40 }).map(words => read(words.join(' ')))
  const claim = fc.tuple(text, fc.option(text)).map(([statement, title]) => ({ statement, title: title ?? statement }))

  it('are what their definitions say, whatever was compared before', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.array(claim, { maxLength: 3 }),
        (texts, claims) => {
          let prepared: PreparedText | null = null
          for (const one of claims)
            for (const content of texts) {
              const plain = measurePlainly(content, one)
              prepared = prepareText(content, prepared)
              measureFeatures(prepared, one).forEach((value, i) => {
                expect(value, FEATURES[i]).toBeCloseTo(plain[i] as number, 9)
              })
            }
        },
      ),
    )
  })
})
