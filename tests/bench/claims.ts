/** Claims and pages by the million in invented words: the same for the same numbers. */
import type { Pack } from '../../lib/model/pack.ts'
import type { Block } from '../../lib/model/page.ts'
import { makeClaim, makePack } from '../../lib/pack/claims-jsonl.ts'

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'au', 'ea', 'oi']
const CODAS = ['', 'n', 'm', 'k', 'st', 'r', 'lt', 'p']
const LITTLE = ['the', 'of', 'a', 'in', 'to', 'and', 'for', 'with']

/** Mulberry32 (Ettinger). */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** @returns the word of a rank: two syllables or more, another one for every rank */
function wordOf(rank: number): string {
  let left = rank
  const take = (parts: readonly string[]): string => {
    const part = parts[left % parts.length] as string
    left = Math.floor(left / parts.length)
    return part
  }
  const syllables = [take(ONSETS) + take(VOWELS), take(ONSETS) + take(VOWELS) + take(CODAS)]
  while (left > 0) {
    left--
    syllables.push(take(ONSETS) + take(VOWELS) + take(CODAS))
  }
  return syllables.join('')
}

/** Different words of the claims' language; by Zipf's law with a flat head, since little words are apart. */
const WORDS = 400_000
const SHIFT = 30

/** @returns a word as often as its rank tells (inverse of the integral of 1 / (rank + SHIFT)) */
const drawWord = (random: () => number): string => wordOf(Math.floor(SHIFT * ((1 + WORDS / SHIFT) ** random() - 1)))

function drawSentence(random: () => number, words: number): string {
  const drawn = Array.from({ length: words }, () => {
    const little = random() < 0.4 ? `${LITTLE[Math.floor(random() * LITTLE.length)]} ` : ''
    return little + drawWord(random)
  })
  const sentence = drawn.join(' ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** @returns the statement of claim `n`, of 7 to 14 words and some little ones */
function statementOf(n: number): string {
  const random = makeRandom(n ^ 0x5eed)
  return drawSentence(random, 7 + Math.floor(random() * 8))
}

/** @returns a pack of so many claims that have nothing but a statement and a title */
export function makeClaimsPack(count: number): Pack {
  const claims = Array.from({ length: count }, (_, n) => {
    const statement = statementOf(n)
    return makeClaim(`claim-${String(n).padStart(8, '0')}`, statement, statement.split(' ').slice(0, 6).join(' '))
  })
  return makePack(claims, 'en')
}

/**
 * @param stated claims below this number may be stated: three a page, with words around them
 * @returns the blocks of an article of some 650 words
 */
export function makePage(seed: number, stated: number): Block[] {
  const random = makeRandom(seed ^ 0xba6e)
  return Array.from({ length: 14 }, (_, id): Block => {
    const sentences = [drawSentence(random, 14), drawSentence(random, 17)]
    if (id % 5 === 2) {
      const claim = statementOf(Math.floor(random() * stated)).slice(0, -1)
      sentences.push(`${wordOf(Math.floor(random() * 500))} said that ${claim}, on Monday.`)
    }
    return { id, kind: 'paragraph', text: sentences.join(' ') }
  })
}
