/** Finds patterns that no sentence can match, whatever it says. */
import { type Index, readRecord } from '../../engine/index/records.ts'
import { readBlocks } from '../../engine/terms/read-blocks.ts'
import type { Language } from '../../engine/text/language.ts'
import type { Claim, Pack, Pattern } from '../../model/pack.ts'
import { finish } from '../../model/steps.ts'
import type { Base, Report } from './rule.ts'

/** A concept or entity, as a pattern names it. */
interface Term {
  /** All that it is found by, as the pack writes it. */
  readonly spellings: readonly string[]
  readonly isExact: boolean
}

/**
 * Notes patterns that need what excludes them, and those whose `near` is shorter than a phrase that they need.
 * @param index compiled from the pack that it extends, if any, and this pack
 */
export function lintDead(pack: Pack, base: Base, index: Index, language: Language, report: Report): void {
  const terms = gatherTerms(pack, base)
  const implied = new Map<string, ReadonlySet<string>>()
  const findImplied = (id: string) => {
    const known = implied.get(id) ?? findAlways(terms, terms.get(id)?.spellings ?? [], index, language)
    implied.set(id, known)
    return known
  }
  const lint = (patterns: readonly Pattern[], excludes: readonly string[], path: string) => {
    patterns.forEach((pattern, n) => {
      const message = findFault(pattern, excludes, terms, findImplied)
      if (message !== null) report(`${path}.patterns[${n}]`, message)
    })
  }
  pack.claims.forEach(({ patterns, excludes }, n) => {
    lint(patterns, excludes, `claims[${n}]`)
  })
  pack.supplements.forEach(({ claim, patterns }, n) => {
    lint(patterns, base?.claims.find((c: Claim) => c.id === claim)?.excludes ?? [], `supplements[${n}]`)
  })
}

const neededBy = ({ all, act }: Pattern): string[] => [
  ...all,
  ...(act === null ? [] : [act.deed, act.by, act.on].filter(id => id !== null)),
]

function findFault(
  pattern: Pattern,
  excludes: readonly string[],
  terms: ReadonlyMap<string, Term>,
  findImplied: (id: string) => ReadonlySet<string>,
): string | null {
  const { near, all, none } = pattern
  for (const id of neededBy(pattern)) {
    const barred = [...none, ...excludes].find(other => other === id || findImplied(id).has(other))
    if (barred !== undefined) {
      const where = none.includes(barred) ? 'its `none`' : 'the `excludes` of the claim'
      const always = barred === id ? '' : `, which is found wherever "${id}" is`
      return `can never match: it needs "${id}", and ${where} names "${barred}"${always}: remove one of the two.`
    }
  }
  const wide = all.find(id => near !== null && leastWords(terms.get(id)) > near)
  if (wide === undefined) return null
  return `can never match: \`near\` is ${near}, and every phrase of "${wide}" is longer: give a larger number.`
}

const leastWords = (term: Term | undefined): number => {
  const counts = (term?.spellings ?? []).map(spelling => spelling.split(/\s+/).length)
  return counts.length === 0 ? 0 : counts.reduce((a, b) => Math.min(a, b))
}

function gatherTerms(pack: Pack, base: Base): Map<string, Term> {
  const packs = base === null ? [pack] : [base, pack]
  const names = new Map(
    packs.flatMap(({ entities }) =>
      entities.map(({ id, name, aliases, roles }) => [id, [name, ...aliases, ...roles]] as const),
    ),
  )
  // A pack's own concept hides one of the same id in the pack that it extends.
  return new Map<string, Term>([
    ...[...names].map(([id, spellings]): [string, Term] => [id, { spellings, isExact: false }]),
    ...packs.flatMap(({ concepts }) =>
      concepts.map(({ id, phrases, entities }): [string, Term] => [
        id,
        {
          spellings: [...phrases, ...entities.flatMap(entity => names.get(entity) ?? [])],
          isExact: phrases.some(phrase => phrase.startsWith('=')),
        },
      ]),
    ),
  ])
}

/** @returns terms that are found in each of these spellings. A term with exact phrases need not be in their other forms. */
function findAlways(
  terms: ReadonlyMap<string, Term>,
  spellings: readonly string[],
  index: Index,
  language: Language,
): ReadonlySet<string> {
  const found = spellings.map(spelling => findTermsIn(index, language, spelling.replace(/^=/, '')))
  const [first, ...rest] = found
  const always = [...(first ?? [])].filter(id => rest.every(ids => ids.has(id)) && terms.get(id)?.isExact === false)
  return new Set(always)
}

function findTermsIn(index: Index, language: Language, text: string): ReadonlySet<string> {
  const blocks = finish(readBlocks(index, language, [{ id: 1, kind: 'paragraph', text }]))
  const found = blocks.flatMap(({ sentences }) => sentences.flatMap(sentence => [...sentence.places().keys()]))
  return new Set(found.map(term => withoutPack(readRecord(index, 'terms', term).id)))
}

const withoutPack = (key: string): string => key.slice(key.indexOf('/') + 1)
