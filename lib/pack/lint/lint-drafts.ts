/** Refuses what a draft left for its author to write. */
import type { Pack } from '../../model/pack.ts'
import { DRAFT_MARK } from '../draft-mark.ts'
import type { Report } from './rule.ts'

/** Notes every text that still has the mark of a draft. */
export function lintDrafts(pack: Pack, report: Report): void {
  // A list of what is left to look at: a pack nests no deeper than its shape, but texts stand at many places of it.
  const open: [unknown, string][] = [[pack, '']]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, path] = next
    if (typeof value === 'string') {
      if (value.startsWith(DRAFT_MARK))
        report(
          path,
          `begins with "${DRAFT_MARK}" as a draft has it: write it in neutral words of your own, and remove the mark.`,
        )
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).reverse()
      for (const [key, inner] of entries)
        open.push([inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`])
    }
  }
}
