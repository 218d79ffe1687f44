/**
 * A feed of ClaimReview as fact-checkers' aggregators publish it, of any length, each item made from its number alone. All of
 * it is invented: common English words and made-up names in the order of chance, in sentences of the lengths of real claims.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../lib/node/run.ts'
import { capital, openRandom, wordOf } from './invented.ts'

const LITTLE = ['the', 'of', 'a', 'in', 'to', 'and', 'for', 'with', 'that', 'on', 'by', 'from']
const RATINGS = [
  'False', 'False', 'False', 'FALSE', 'Misleading', 'Misleading', 'Mostly false', 'Half True', 'Missing context', 'True',
  'Fake', 'Partly false', 'Unproven', 'No evidence', 'Unverified', 'Pants on Fire', 'Satire', 'Mostly true', 'Falso', 'Faux',
] // biome-ignore format: a list of words
const REVIEWERS = 60
const CLAIMANTS = 4_000
const LANGUAGES = ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'en', 'en-US', 'es', 'fr', 'de']
/** Names of people and places stand among the words so often. */
const NAMES = 0.12
const NUMBERS = 0.04
/** The flat head of Zipf's law, and how many invented names there are. */
const FLAT = 40
const NAME_RANKS = 30_000

const words = readFileSync(join(ROOT, 'lib', 'languages', 'en-common-words.txt'), 'utf8')
  .split('\n')
  .filter(line => !line.startsWith('#'))
  .join(' ')
  .split(' ')
  .filter(word => word !== '')
  // By the alphabet, words would be the more frequent the earlier they stand.
  .map((word, n) => ({ word, at: openRandom(n ^ 0x0bad)() }))
  .sort((a, b) => a.at - b.at)
  .map(({ word }) => word)

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

const nameOf = (rank: number): string => capital(wordOf(40 + rank))

function drawWords(random: () => number, count: number): string {
  const drawn = Array.from({ length: count }, () => {
    const chance = random()
    if (chance < NAMES) return nameOf(Math.floor(FLAT * ((1 + NAME_RANKS / FLAT) ** random() - 1)))
    if (chance < NAMES + NUMBERS) return String(Math.floor(random() ** 3 * 5_000) + 2)
    const word = words[Math.floor(FLAT * ((1 + words.length / FLAT) ** random() - 1))] ?? ''
    return random() < 0.45 ? `${pick(LITTLE, random)} ${word}` : word
  })
  return capital(drawn.join(' '))
}

const drawDay = (random: () => number): string =>
  new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 4_000) * 86_400_000).toISOString().slice(0, 10)

/** @returns the statement of item `n`; every 25th states what the item before it states, by the same person */
export const statementOf = (n: number): string => {
  const random = openRandom(sameAs(n) ^ 0xfeed)
  return `${drawWords(random, 7 + Math.floor(random() * 14))}.`
}

const sameAs = (n: number): number => (n % 25 === 24 ? n - 1 : n)

function makeItem(n: number): object {
  const said = openRandom(sameAs(n) ^ 0xc1a1)
  const random = openRandom(n ^ 0x12e7)
  const reviewer = Math.floor(REVIEWERS * random() ** 2)
  const site = `https://www.${wordOf(reviewer + 300)}.example`
  const url = `${site}/${drawWords(random, 8).toLowerCase().replaceAll(' ', '-')}-${n}`
  return {
    '@context': 'http://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: statementOf(n),
    inLanguage: pick(LANGUAGES, random),
    author: {
      '@type': 'Organization',
      name: `${nameOf(reviewer + 5_000)} Fact Check`,
      url: `${site}/`,
      image: `${site}/images/logo-with-name-600x60.png`,
      sameAs: [`https://social.example/${wordOf(reviewer + 300)}`],
    },
    datePublished: `${drawDay(random)}T${String(Math.floor(random() * 24)).padStart(2, '0')}:15:00+00:00`,
    name: drawWords(random, 11),
    itemReviewed: {
      '@type': 'Claim',
      name: drawWords(random, 6),
      author: {
        '@type': 'Person',
        name: `${nameOf(Math.floor(said() * CLAIMANTS))} ${nameOf(Math.floor(said() * CLAIMANTS))}`,
      },
      datePublished: drawDay(said),
      appearance: Array.from({ length: 2 }, () => ({
        '@type': 'CreativeWork',
        url: `https://posts.example/${wordOf(Math.floor(random() * 1e6))}/status/${Math.floor(random() * 1e15)}`,
        headline: drawWords(random, 9),
      })),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: pick(RATINGS, random),
      ratingValue: Math.floor(random() * 5) + 1,
      bestRating: 5,
      worstRating: 1,
      ratingExplanation: drawWords(random, 45),
    },
    sdPublisher: { '@type': 'Organization', name: 'Invented aggregator', url: 'https://aggregator.example/' },
    url,
  }
}

/** @returns the text of a DataFeed with so many ClaimReview items, in pieces; one or two items stand under one element */
export function* makeFeed(count: number): Generator<string> {
  yield '{"@context":"http://schema.org","@type":"DataFeed","dateModified":"2026-11-29T00:00:00Z","dataFeedElement":[\n'
  for (let n = 0; n < count; ) {
    const size = Math.min(count - n, n % 7 === 0 ? 2 : 1)
    const item = Array.from({ length: size }, (_, k) => makeItem(n + k))
    const element = {
      '@type': 'DataFeedItem',
      dateCreated: '2026-11-29T00:00:00Z',
      url: `https://feed.example/${n}`,
      item,
    }
    yield `${n === 0 ? '' : ',\n'}${JSON.stringify(element)}`
    n += size
  }
  yield '\n]}\n'
}
