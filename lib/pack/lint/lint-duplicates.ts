import type { Claim, Pack, Supplement } from '../../model/pack.ts'
import type { Base, Report } from './rule.ts'

/** Notes everything that stands twice where once is meant, in the pack itself or there and in the pack that it extends. */
export function lintDuplicates(pack: Pack, base: Base, report: Report): void {
  for (const list of ['topics', 'entities', 'concepts', 'sources', 'claims'] as const) {
    // Concepts and sources belong to their pack: another one may call its own alike.
    const shared = list === 'concepts' || list === 'sources' ? [] : listIds(base?.[list] ?? [], list)
    findRepeats(listIds(pack[list], list), report, { before: inBase(base, shared) })
  }
  // One spelling stands for one entity, or pages could not be read. A role may be shared with nobody either.
  findRepeats(listSpellings(pack), report, { before: base === null ? [] : inBase(base, listSpellings(base)) })
  pack.concepts.forEach(({ phrases, entities }, n) => {
    findRepeats(listPaths(phrases, `concepts[${n}].phrases`), report)
    findRepeats(listPaths(entities, `concepts[${n}].entities`), report)
  })
  pack.claims.forEach((claim, n) => {
    const path = `claims[${n}]`
    lintParts(claim, null, path, report)
    findRepeats(listPaths(claim.excludes, `${path}.excludes`), report)
    findRepeats(listPaths(claim.contradicts, `${path}.contradicts`), report)
  })
  findRepeats(
    pack.supplements.map(({ claim }, n) => [claim, `supplements[${n}].claim`]),
    report,
  )
  pack.supplements.forEach((supplement, n) => {
    const claim = base?.claims.find(c => c.id === supplement.claim)
    lintParts(supplement, claim === undefined ? null : { base: base as Pack, claim }, `supplements[${n}]`, report)
  })
}

const listIds = (list: readonly { readonly id: string }[], name: string): Placed[] =>
  list.map(({ id }, n) => [id, `${name}[${n}].id`])

const listSpellings = ({ entities }: Pack): Placed[] =>
  entities.flatMap(({ name, aliases, roles }, n): Placed[] => [
    [name, `entities[${n}].name`],
    ...listPaths(aliases, `entities[${n}].aliases`),
    ...listPaths(roles, `entities[${n}].roles`),
  ])

/** What a claim has, and a supplement adds. */
type Parts = Pick<Claim & Supplement, 'accounts' | 'wordings' | 'patterns' | 'tests'>

const LISTS = {
  accounts: ({ accounts }: Parts, path: string): Placed[] => listIds(accounts, `${path}.accounts`),
  wordings: ({ wordings }: Parts, path: string): Placed[] => listPaths(wordings, `${path}.wordings`),
  patterns: ({ patterns }: Parts, path: string): Placed[] =>
    patterns.map((pattern, n) => [JSON.stringify(pattern), `${path}.patterns[${n}]`]),
  tests: ({ tests }: Parts, path: string): Placed[] => [
    ...tests.matches.map(({ text }, n): Placed => [text, `${path}.tests.matches[${n}]`]),
    ...tests.rejects.map(({ text }, n): Placed => [text, `${path}.tests.rejects[${n}]`]),
  ],
} as const

/** @param added the claim of another pack to which these parts are added, or null */
function lintParts(parts: Parts, added: { base: Pack; claim: Claim } | null, path: string, report: Report): void {
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const there = added === null ? [] : LISTS[list](added.claim, `claims[${added.base.claims.indexOf(added.claim)}]`)
    const before = inBase(added?.base ?? null, there)
    findRepeats(LISTS[list](parts, path), report, { before, ...(list === 'patterns' && { name: 'this pattern' }) })
  }
  parts.accounts.forEach(({ sources }, n) => {
    findRepeats(listPaths(sources, `${path}.accounts[${n}].sources`), report)
  })
  parts.patterns.forEach(({ all, any, none }, n) => {
    const at = `${path}.patterns[${n}]`
    findRepeats(
      [...listPaths(all, `${at}.all`), ...listPaths(any, `${at}.any`), ...listPaths(none, `${at}.none`)],
      report,
    )
  })
}

type Placed = readonly [text: string, path: string]

const listPaths = (list: readonly string[], path: string): Placed[] => list.map((text, n) => [text, `${path}[${n}]`])

/** Spellings that pages cannot tell apart: case, curly or straight apostrophes, a possessive ending. */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replaceAll("'s ", ' ').replace(/\s+/g, ' ')

/** @returns the places with the name of the pack that they are in */
const inBase = (base: Base, placed: readonly Placed[]): Placed[] =>
  placed.map(([text, path]) => [text, `${path} of the pack "${base?.id}"`])

interface Looking {
  /** What stands elsewhere already; repeats within it are not noted. */
  readonly before?: readonly Placed[]
  /** What to call a text that cannot be shown. */
  readonly name?: string
}

function findRepeats(placed: readonly Placed[], report: Report, { before = [], name }: Looking = {}): void {
  const first = new Map(before.map(([text, path]) => [fold(text), path]))
  for (const [text, path] of placed) {
    const earlier = first.get(fold(text))
    if (earlier === undefined) first.set(fold(text), path)
    else report(path, `${name ?? `"${text}"`} stands at ${earlier} already: keep one of them.`)
  }
}
