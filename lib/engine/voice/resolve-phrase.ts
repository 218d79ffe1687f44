import { findAntecedent } from './antecedent.ts'
import { identify } from './identify.ts'
import { findStatement } from './quoted-statement.ts'
import type { ParsedSentence, SentenceRange } from './sentence.ts'
import { isInCapitals } from './sentence-tokens.ts'
import type { Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { isIn } from './token-kinds.ts'

/**
 * @returns the speaker whom a noun phrase means, with "I" and "we" for whoever is quoted there; null when nobody is
 * found
 */
export function resolvePhrase(speech: Speech, parsed: ParsedSentence, phrase: SentenceRange): Speaker | null {
  const { page, language } = speech
  const { tokens, block } = parsed
  const first = tokens[phrase.from]
  if (first?.mention === null && isIn(first, language.grammar.firstPerson) && !isInCapitals(block, first)) {
    const statement = findStatement(speech, parsed.blockAt, first.start)
    return statement === null ? null : speech.speakerOfQuotation(statement)
  }
  const place = { page, language, block, tokens }
  return identify(place, phrase, fits => findAntecedent(speech, parsed, phrase.from, fits))
}
