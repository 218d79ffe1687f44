import type { Account, Pack } from '../../model/pack.ts'
import { LIMITS } from '../limits.ts'
import type { Base, Report } from './rule.ts'

/** An account and its place in the file. */
type Placed = readonly [account: Account, path: string]

const listAccounts = ({ claims, supplements }: Pack): Placed[] => [
  ...claims.flatMap(({ accounts }, n) => place(accounts, `claims[${n}]`)),
  ...supplements.flatMap(({ accounts }, n) => place(accounts, `supplements[${n}]`)),
]

const place = (accounts: readonly Account[], path: string): Placed[] =>
  accounts.map((account, n) => [account, `${path}.accounts[${n}].short`])

/** Notes short wordings that repeat the name beside which they stand, or quote what the account does not. */
export function lintShort(pack: Pack, base: Base, report: Report): void {
  const entities = new Map([...(base?.entities ?? []), ...pack.entities].map(entity => [entity.id, entity]))
  for (const [{ short, speaker, party, quotation, wording }, path] of listAccounts(pack)) {
    if (short === null) continue
    const holder = entities.get(speaker ?? party ?? '')
    const name = [holder?.name, holder?.short].find(spelling => spelling != null && hasWords(short, spelling))
    if (name !== undefined) report(path, `names "${name}", beside whose name it stands: leave the name out.`)
    const known = [quotation ?? '', ...listQuoted(wording)].map(straighten)
    const lost = listQuoted(short).find(words => !known.some(text => text.includes(straighten(words))))
    if (lost !== undefined)
      report(
        path,
        `quotes "${lost}", which neither \`quotation\` nor \`wording\` quotes: quote the same words, or none.`,
      )
  }
}

/** Asks for the short wordings that are missing: without them, a small card has to cut the wording. */
export function askForShort(pack: Pack, report: Report): void {
  for (const [{ short, id }, path] of listAccounts(pack))
    if (short === null)
      report(
        path,
        `account "${id}" has none: say it in ${LIMITS.short} characters at most, without the speaker's name.`,
      )
}

/** @returns what stands between quotation marks */
const listQuoted = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|“([^”]*)”|«([^»]*)»/g)].map(([, ...marks]) => marks.find(words => words != null) ?? '')

const straighten = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** @returns whether a text has these words, as whole words in any case */
function hasWords(text: string, words: string): boolean {
  const split = (given: string) => ` ${(straighten(given).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `
  return split(text).includes(split(words))
}
