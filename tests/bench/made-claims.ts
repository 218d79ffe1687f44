/** Claims of our own making, as an import has them: the same for the same seed. */
import { openRandom } from './pages.ts'

const CONSONANTS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st', 'tr', 'pl', 'gr']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou']
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
  const makeWord = () => Array.from({ length: 2 + below(3) }, () => pick(CONSONANTS) + pick(VOWELS)).join('')
  const words = Array.from({ length: WORDS }, makeWord)
  const news = NEWS.split(' ')
  const word = () => {
    const kind = below(20)
    if (kind < 5) return pick(SMALL)
    if (kind < 9) return pick(news)
    if (kind === 9) return String(1 + below(900))
    return words[Math.floor(WORDS ** random()) - 1] as string
  }
  return Array.from({ length: count }, (_, n) => {
    const text = Array.from({ length: LENGTH.least + below(LENGTH.most - LENGTH.least) }, word).join(' ')
    return { id: `claim-${n + 1}`, vclaim: `${text.charAt(0).toUpperCase()}${text.slice(1)}.` }
  })
}
