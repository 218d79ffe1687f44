/** Tells passives from actives. */
import type { Language } from '../text/language.ts'
import type { SentenceToken, VerbForm } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** The form of "be" stands at most this many words before its participle: "was later flatly denied". */
const AUXILIARY_REACH = 4

/** @returns whether the words before a verb are what is said, denied or doubted, and not who does so */
export function isPassive(
  form: VerbForm,
  tokens: readonly SentenceToken[],
  from: number,
  to: number,
  { grammar }: Language,
): boolean {
  if (form !== 'past' && form !== 'participle') return false
  for (let i = from - 1; i >= 0 && from - i <= AUXILIARY_REACH; i--) {
    if (isIn(tokens[i], grammar.passives)) return true
    if (!isIn(tokens[i], grammar.fillers)) break
  }
  if (isIn(tokens[to], grammar.agents)) return true
  // A headline leaves the auxiliary out: "Raid dismissed as invention".
  const before = tokens[from - 1]
  const isActor = before === undefined || before.mention !== null || isIn(before, grammar.officials, grammar.personal)
  return isIn(tokens[to], grammar.comparisons) && to === from + 1 && !isActor
}
