import type { Pack, Pattern } from '../../model/pack.ts'
import type { Base, Report } from './rule.ts'

/**
 * Notes patterns for which one common word is enough: they find every sentence that has it, on any page.
 * @param common words that a dictionary lists by themselves, of the pack's language
 */
export function warnLone(pack: Pack, base: Base, common: readonly string[], warn: Report): void {
  const known = new Set(common)
  const concepts = new Map([...(base?.concepts ?? []), ...pack.concepts].map(concept => [concept.id, concept]))
  const lint = ({ all, any, act, context }: Pattern, path: string) => {
    const [id] = all
    if (id === undefined || all.length > 1 || any.length > 0 || act !== null || context) return
    const word = concepts.get(id)?.phrases.find(phrase => known.has(phrase.replace(/^=/, '').toLowerCase()))
    if (word !== undefined)
      warn(path, `is too broad: "${word}" alone is enough, on any page: add to \`all\`, or write \`context: true\`.`)
  }
  for (const list of ['claims', 'supplements'] as const)
    pack[list].forEach(({ patterns }, n) => {
      patterns.forEach((pattern, m) => {
        lint(pattern, `${list}[${n}].patterns[${m}]`)
      })
    })
}
