import type { Language } from '../../engine/text/language.ts'
import type { Pack } from '../../model/pack.ts'
import type { Report } from './rule.ts'

/**
 * Notes phrases of one word that find other common words too, because those are forms of the same word: "meet"
 * finds the noun "meeting", "left" finds "leave". That may be meant, so it is no error.
 * @param common words that a dictionary lists by themselves, of the pack's language
 */
export function warnPhrases(pack: Pack, language: Language, common: readonly string[], report: Report): void {
  const lemmaOf = (word: string) => language.inflection.lemma(word)
  const byLemma = Map.groupBy(common, lemmaOf)
  const warn = (phrase: string, listed: readonly string[], path: string) => {
    const word = phrase.toLowerCase()
    if (!/^\p{L}+$/u.test(word)) return
    const group = byLemma.get(lemmaOf(word)) ?? []
    // A form finds its base, which is no surprise.
    const base = group.includes(word) ? null : findShortest(group)
    const others = group.filter(other => other !== word && other !== base && !listed.includes(other))
    if (others.length === 0) return
    const named = others.map(other => `"${other}"`).join(', ')
    report(path, `"${phrase}" finds ${named} too: if that is not meant, write ${exactly(phrase)}.`)
  }
  pack.concepts.forEach(({ phrases }, n) => {
    phrases.forEach((phrase, m) => {
      warn(phrase, phrases, `concepts[${n}].phrases[${m}]`)
    })
  })
}

const exactly = (phrase: string) => `"=${phrase}", and each form that is meant by itself`

const findShortest = (words: readonly string[]): string | null =>
  words.reduce<string | null>((a, b) => (a !== null && a.length <= b.length ? a : b), null)
