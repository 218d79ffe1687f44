/** Packs that are made to be too much: of the commonest words, or of very many. */
import type { Pack } from '../../lib/model/pack.ts'
import { readCommonWords } from '../../lib/node/pack-languages.ts'
import { makeInput } from './example.ts'
import { parse } from './parse-example.ts'

const words = readCommonWords('en')
const word = (n: number) => words[n % words.length] as string
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
const example = makeInput() as { claims: [unknown, object] }
const claim = (n: number, fields: object) => ({
  ...example.claims[1],
  id: `claim-${n}`,
  contradicts: [],
  accounts: [],
  ...fields,
})
const pack = (fields: object): Pack => parse({ ...example, id: 'made', concepts: [], ...fields })

/** A pattern that every sentence fits, and as many examples of each of ten claims as are given. */
export const makeCommon = (examples: number) =>
  pack({
    concepts: [{ id: 'common', phrases: ['the', 'said', 'of', 'a'] }],
    claims: times(10, n =>
      claim(n, {
        patterns: [{ all: ['common'] }],
        tests: {
          matches: times(examples, m => ({
            text: `The ${word(n * 97 + m)} said it would ${word(m * 3)} the ${word(m * 5)}.`,
          })),
        },
      }),
    ),
  })

/** Phrases of two common words each. */
export const makePhrases = (concepts: number, phrases: number) =>
  pack({
    concepts: times(concepts, n => ({
      id: `concept-${n}`,
      phrases: times(phrases, m => `${word(n * phrases + m)} ${word(n * 31 + m * 17)}`),
    })),
    claims: [claim(0, { patterns: [{ all: ['concept-0', 'concept-1'] }] })],
  })

/** So many patterns of three of a thousand common words. */
export const makePatterns = (count: number) =>
  pack({
    concepts: times(1_000, n => ({ id: `concept-${n}`, phrases: [word(n * 5)] })),
    claims: times(Math.ceil(count / 80), n =>
      claim(n, {
        patterns: times(80, m => ({
          all: [n * 80 + m, n * 7 + m * 13 + 1, n * 11 + m * 3 + 5].map(c => `concept-${c % 1_000}`),
        })),
      }),
    ),
  })
