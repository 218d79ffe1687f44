/** Claims by the million, each made from its number alone, and pages that state them. */
import type { Pack } from '../../lib/model/pack.ts'
import type { Block } from '../../lib/model/page.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { makeClaim, makePack } from '../../lib/pack/claims-jsonl.ts'
import { capital, openRandom, openWords, wordOf } from './invented.ts'

const LITTLE = ['the', 'of', 'a', 'in', 'to', 'and', 'for', 'with']

/** Different words of the claims' language; by Zipf's law with a flat head, since little words are apart. */
const WORDS = 400_000
const FLAT = 30

function drawSentence(random: () => number, words: number): string {
  const drawWord = openWords(random, WORDS, FLAT)
  const drawn = Array.from({ length: words }, () => {
    const little = random() < 0.4 ? `${LITTLE[Math.floor(random() * LITTLE.length)]} ` : ''
    return little + drawWord()
  })
  return `${capital(drawn.join(' '))}.`
}

/** @returns the statement of claim `n`, of 7 to 14 words and some little ones */
function statementOf(n: number): string {
  const random = openRandom(n ^ 0x5eed)
  return drawSentence(random, 7 + Math.floor(random() * 8))
}

const idOf = (n: number): string => `claim-${String(n).padStart(8, '0')}`
const titleOf = (statement: string): string => statement.split(' ').slice(0, 6).join(' ')

/** @returns a pack of so many claims that have nothing but a statement and a title */
export function makeClaimsPack(count: number): Pack {
  const claims = Array.from({ length: count }, (_, n) => {
    const statement = statementOf(n)
    return makeClaim(idOf(n), statement, titleOf(statement))
  })
  return makePack(claims, 'en')
}

/** @returns claim \`n\` of such a pack as a file of reviews has it, without any review */
export function makeReviewed(n: number): ReviewedClaim {
  const statement = statementOf(n)
  const nothing = { claimant: null, date: null, language: null, reviews: [] }
  return { id: idOf(n), statement, title: titleOf(statement), ...nothing }
}

/**
 * @param stated claims below this number may be stated: three a page, with words around them
 * @returns the blocks of an article of some 650 words
 */
export function makePage(seed: number, stated: number): Block[] {
  const random = openRandom(seed ^ 0xba6e)
  return Array.from({ length: 14 }, (_, id): Block => {
    const sentences = [drawSentence(random, 14), drawSentence(random, 17)]
    if (id % 5 === 2) {
      const claim = statementOf(Math.floor(random() * stated)).slice(0, -1)
      sentences.push(`${wordOf(Math.floor(random() * 500))} said that ${claim}, on Monday.`)
    }
    return { id, kind: 'paragraph', text: sentences.join(' ') }
  })
}
