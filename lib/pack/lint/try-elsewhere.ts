import { scanPage } from '../../engine/engine.ts'
import type { Index } from '../../engine/index/records.ts'
import type { Language } from '../../engine/text/language.ts'
import type { Pack } from '../../model/pack.ts'
import type { Base, Report } from './rule.ts'

/**
 * Tries a pack on sentences about other events: the tests of other packs. A claim that finds one of them, on a page of its
 * own, would mark pages that have nothing to do with it.
 * @param index compiled from the pack that it extends, if any, and this pack
 * @param library all packs at hand; those that belong to this one are left out
 */
export function tryElsewhere(
  pack: Pack,
  base: Base,
  library: readonly Pack[],
  index: Index,
  languages: readonly Language[],
  warn: Report,
): void {
  const family = [pack.id, ...(base === null ? [] : [base.id])]
  const others = library.filter(p => ![p.id, p.extends].some(id => id !== null && family.includes(id)))
  const places = new Map(pack.claims.map(({ id }, n) => [id, `claims[${n}]`]))
  const told = new Set<string>()
  for (const other of others)
    for (const { tests } of other.claims)
      for (const { text } of [...tests.matches, ...tests.rejects]) {
        const blocks = [{ id: 1, kind: 'paragraph' as const, text }]
        const { matches } = scanPage(index, languages, { language: other.language, blocks, context: null })
        for (const { claim, why } of matches) {
          const place = places.get(claim)
          if (place === undefined || told.has(`${claim} ${other.id}`)) continue
          told.add(`${claim} ${other.id}`)
          const reasons = why.map(reason => reason.text).join(', ')
          warn(
            place,
            `finds a sentence of the pack "${other.id}" by ${reasons} ("${text}"): narrow a pattern, unless both are about the same event.`,
          )
        }
      }
}
