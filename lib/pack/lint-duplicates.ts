import type { Claim, Pack } from '../model/pack.ts'
import type { Report } from './lint.ts'

/** Notes everything that stands twice where once is meant. */
export function lintDuplicates(pack: Pack, report: Report): void {
  for (const list of ['topics', 'entities', 'concepts', 'sources', 'claims'] as const)
    findRepeats(
      pack[list].map(({ id }, n) => [id, `${list}[${n}].id`]),
      report,
    )
  lintSpellings(pack, report)
  pack.concepts.forEach(({ phrases, entities }, n) => {
    findRepeats(listPaths(phrases, `concepts[${n}].phrases`), report)
    findRepeats(listPaths(entities, `concepts[${n}].entities`), report)
  })
  pack.claims.forEach((claim, n) => {
    lintClaim(claim, `claims[${n}]`, report)
  })
}

/** One spelling stands for one entity, or pages could not be read. A role may be shared with nobody either. */
function lintSpellings(pack: Pack, report: Report): void {
  const spellings = pack.entities.flatMap(({ name, aliases, roles }, n): Placed[] => [
    [name, `entities[${n}].name`],
    ...listPaths(aliases, `entities[${n}].aliases`),
    ...listPaths(roles, `entities[${n}].roles`),
  ])
  findRepeats(spellings, report)
}

function lintClaim(claim: Claim, path: string, report: Report): void {
  findRepeats(
    claim.accounts.map(({ id }, n) => [id, `${path}.accounts[${n}].id`]),
    report,
  )
  claim.accounts.forEach(({ sources }, n) => {
    findRepeats(listPaths(sources, `${path}.accounts[${n}].sources`), report)
  })
  findRepeats(listPaths(claim.wordings, `${path}.wordings`), report)
  findRepeats(listPaths(claim.excludes, `${path}.excludes`), report)
  findRepeats(listPaths(claim.contradicts, `${path}.contradicts`), report)
  findRepeats(
    claim.patterns.map((pattern, n) => [JSON.stringify(pattern), `${path}.patterns[${n}]`]),
    report,
    'this pattern',
  )
  claim.patterns.forEach(({ all, any, none }, n) => {
    const at = `${path}.patterns[${n}]`
    findRepeats(
      [...listPaths(all, `${at}.all`), ...listPaths(any, `${at}.any`), ...listPaths(none, `${at}.none`)],
      report,
    )
  })
  const { matches, rejects } = claim.tests
  const tests = [...matches, ...rejects].map(test => test.text)
  const split = matches.length
  findRepeats(
    tests.map((text, n) => [text, n < split ? `${path}.tests.matches[${n}]` : `${path}.tests.rejects[${n - split}]`]),
    report,
  )
}

type Placed = readonly [text: string, path: string]

const listPaths = (list: readonly string[], path: string): Placed[] => list.map((text, n) => [text, `${path}[${n}]`])

/** Spellings that pages cannot tell apart: case, curly or straight apostrophes, a possessive ending. */
const fold = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replaceAll("'s ", ' ').replace(/\s+/g, ' ')

function findRepeats(placed: readonly Placed[], report: Report, name?: string): void {
  const first = new Map<string, string>()
  for (const [text, path] of placed) {
    const before = first.get(fold(text))
    if (before === undefined) first.set(fold(text), path)
    else report(path, `${name ?? `"${text}"`} stands at ${before} already: keep one of them.`)
  }
}
