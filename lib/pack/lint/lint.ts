import type { Pack } from '../../model/pack.ts'
import { lintBudget } from '../budget.ts'
import type { PackError } from '../parse.ts'
import { lintDates } from './lint-dates.ts'
import { lintDrafts } from './lint-drafts.ts'
import { lintDuplicates } from './lint-duplicates.ts'
import { lintReferences } from './lint-references.ts'
import { lintShort } from './lint-short.ts'
import { lintSupplements } from './lint-supplements.ts'
import { lintWording } from './lint-wording.ts'
import type { Report } from './rule.ts'

/**
 * Checks what a pack's shape cannot tell: ids that lead nowhere, entries that stand twice, accounts without evidence,
 * long quotations, loaded words in our own wording, short wordings that do not fit their account, dates that cannot be,
 * texts that a draft left to be written, more than keeps pages fast.
 * @param pack a parsed pack
 * @param file its name, for the errors
 * @param library packs among which the one that it extends must be found
 * @param loaded lower-case words and phrases that take a side, of the pack's language; see `lib/languages`
 * @returns every error found; none when the pack is fit to be used
 */
export function lintPack(pack: Pack, file: string, library: readonly Pack[], loaded: readonly string[]): PackError[] {
  const errors: PackError[] = []
  const report: Report = (path, message) => errors.push({ file, path, message })
  const base = library.find(p => p.id === pack.extends) ?? null
  lintDrafts(pack, report)
  lintSupplements(pack, base, report)
  lintReferences(pack, base, report)
  lintDuplicates(pack, base, report)
  lintWording(pack, loaded, report)
  lintShort(pack, base, report)
  lintDates(pack, report)
  lintBudget(pack, report)
  return errors
}
