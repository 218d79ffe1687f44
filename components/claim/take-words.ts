/** Accounts and claims as texts to take along, in the words of the interface. */
import { STANCES } from '../../lib/model/pack.ts'
import { type TakeForm, type TakeWords, takeAccount, takeClaim } from '../../lib/model/take-along.ts'
import type { AccountView, ClaimView } from '../../lib/model/view.ts'
import { sayDate, sayStatus } from '../text/say.ts'
import type { Texts } from '../text/text.tsx'

/** @returns the words of the interface that stand in such texts */
export const takeWords = (texts: Texts): TakeWords => ({
  stances: Object.fromEntries(STANCES.map(stance => [stance, texts(`stance_${stance}`)])) as TakeWords['stances'],
  groups: {
    asserting: texts('stance_asserts'),
    denying: texts('stance_denies'),
    others: texts('claim_others'),
    independent: texts('claim_independents'),
  },
  sourceItself: texts('source_itselfFirst'),
  nobody: texts('claim_nobody'),
  noLink: texts('claim_noLink'),
  showDay: day => sayDate(texts, day),
  quote: said => texts('claim_quotation', said),
})

/** @returns an account to take along, in one of the forms */
export const writeAccount = (texts: Texts, account: AccountView, form: TakeForm): string =>
  takeAccount(account, form, takeWords(texts))

/** @returns a claim with its status and all its accounts to take along, in one of the forms */
export const writeClaim = (texts: Texts, claim: ClaimView, form: TakeForm): string =>
  takeClaim(claim, form, takeWords(texts), {
    status: sayStatus(texts, claim),
    note: claim.knownUpTo === null ? null : texts('claim_knownUpTo', sayDate(texts, claim.knownUpTo)),
  })
