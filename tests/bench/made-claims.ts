/** Claims of our own making, as an import has them, in the world of the generated pages: the same for the same seed. */
import { capital, openRandom, openWords } from './invented.ts'

const SMALL = 'the of in to a was that for by on with from has not after over will be were their'.split(' ')
/** Words that the generated pages have, too: what claims and pages of the same world share. */
const NEWS =
  'bridge closed repairs price bread risen ship left school autumn talks report late storm damaged roof market council ' +
  'spokesman port harbour residents ministry engineer plant company officials capital union deputy judge vote meeting ' +
  'people signed petition figures agreement spring opposition debate statement reporters denied confirmed warned year'
const WORDS = 40_000
const LENGTH = { least: 9, most: 24 }

export interface MadeClaim {
  readonly id: string
  readonly vclaim: string
}

/**
 * Words are as frequent as in real text (Zipf): a few stand in very many claims, most of them in one or two. One word in
 * four is a small one, one in five a word of everyday news.
 */
export function makeClaims(count: number, seed = 2): MadeClaim[] {
  const random = openRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const pick = (list: readonly string[]) => list[below(list.length)] as string
  const drawWord = openWords(random, WORDS, 1)
  const news = NEWS.split(' ')
  const word = () => {
    const kind = below(20)
    if (kind < 5) return pick(SMALL)
    if (kind < 9) return pick(news)
    if (kind === 9) return String(1 + below(900))
    return drawWord()
  }
  return Array.from({ length: count }, (_, n) => {
    const text = Array.from({ length: LENGTH.least + below(LENGTH.most - LENGTH.least) }, word).join(' ')
    return { id: `claim-${n + 1}`, vclaim: `${capital(text)}.` }
  })
}
