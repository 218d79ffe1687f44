import type { Account, Act, Claim, Concept, Entity, Pack, Pattern } from '../../model/pack.ts'
import { termsOf } from './known-patterns.ts'
import type { Base, Report } from './rule.ts'

/** The ids that a pack may name, by kind: its own, and for all but topics and sources those of the pack it extends. */
interface Known {
  readonly topics: ReadonlySet<string>
  readonly entities: ReadonlyMap<string, Entity>
  readonly concepts: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
}

/** Notes ids that lead nowhere or to themselves, concepts that say nothing, and accounts without a source. */
export function lintReferences(pack: Pack, base: Base, report: Report): void {
  const ids = (...lists: (readonly { readonly id: string }[])[]) => new Set(lists.flat().map(item => item.id))
  const known: Known = {
    topics: ids(pack.topics),
    entities: new Map([...(base?.entities ?? []), ...pack.entities].map(entity => [entity.id, entity])),
    concepts: ids(pack.concepts, base?.concepts ?? []),
    sources: ids(pack.sources),
    claims: ids(pack.claims, base?.claims ?? []),
  }
  pack.entities.forEach((entity, n) => {
    const path = `entities[${n}].party`
    needEntity(known, entity.party, path, report)
    if (entity.party === entity.id) report(path, 'names the entity itself: leave it out, a party speaks for itself.')
  })
  pack.topics.forEach((topic, n) => {
    lintTerms(topic.excludes, `topics[${n}].excludes`, known, report)
  })
  const used = findUsedConcepts(pack)
  pack.concepts.forEach((concept, n) => {
    lintConcept(concept, `concepts[${n}]`, known, used, report)
  })
  pack.claims.forEach((claim, n) => {
    lintClaim(claim, `claims[${n}]`, known, report)
  })
  pack.supplements.forEach(({ claim, patterns, accounts, tests }, n) => {
    const path = `supplements[${n}]`
    lintPatterns(patterns, path, known, report)
    lintAccounts(accounts, claim, path, known, report)
    lintTestSpeakers(tests, path, known, report)
  })
}

function needEntity(known: Known, id: string | null, path: string, report: Report): void {
  if (id !== null && !known.entities.has(id)) need('entity', id, path, report)
}

const need = (kind: string, id: string, path: string, report: Report): void =>
  report(path, `names the ${kind} "${id}", which this pack does not have: add it or mend the id.`)

const findUsedConcepts = (pack: Pack): ReadonlySet<string> =>
  new Set([
    ...pack.topics.flatMap(topic => topic.excludes),
    ...pack.claims.flatMap(claim => claim.excludes),
    ...[...pack.claims, ...pack.supplements].flatMap(({ patterns }) => patterns.flatMap(termsOf)),
  ])

function lintConcept(concept: Concept, path: string, known: Known, used: ReadonlySet<string>, report: Report): void {
  if (known.entities.has(concept.id))
    report(`${path}.id`, `"${concept.id}" is an entity's id too: patterns name both, so give the concept another id.`)
  if (concept.phrases.length === 0 && concept.entities.length === 0)
    report(path, `"${concept.id}" has no phrase and no entity: add one, or remove the concept.`)
  if (!used.has(concept.id)) report(path, `"${concept.id}" is used by no pattern and no excludes: use it or remove it.`)
  concept.entities.forEach((id, n) => {
    needEntity(known, id, `${path}.entities[${n}]`, report)
  })
}

function lintTerms(ids: readonly string[], path: string, known: Known, report: Report): void {
  ids.forEach((id, n) => {
    if (!known.concepts.has(id) && !known.entities.has(id)) need('concept or entity', id, `${path}[${n}]`, report)
  })
}

function lintPatterns(patterns: readonly Pattern[], path: string, known: Known, report: Report): void {
  patterns.forEach((pattern, n) => {
    for (const list of ['all', 'any', 'none'] as const)
      lintTerms(pattern[list], `${path}.patterns[${n}].${list}`, known, report)
    if (pattern.act !== null) lintAct(pattern.act, `${path}.patterns[${n}].act`, known, report)
  })
}

function lintAct(act: Act, path: string, known: Known, report: Report): void {
  for (const part of ['deed', 'by', 'on'] as const) {
    const id = act[part]
    if (id !== null && !known.concepts.has(id) && !known.entities.has(id))
      need('concept or entity', id, `${path}.${part}`, report)
  }
  if (act.by === null && act.on === null)
    report(path, 'names neither `by` nor `on`: add one, or put the deed in `all`.')
  else if (act.by === act.on)
    report(path, 'has the same for `by` and `on`: name the one who acts and the one acted upon.')
}

function lintClaim(claim: Claim, path: string, known: Known, report: Report): void {
  if (!known.topics.has(claim.topic)) need('topic', claim.topic, `${path}.topic`, report)
  lintPatterns(claim.patterns, path, known, report)
  lintTerms(claim.excludes, `${path}.excludes`, known, report)
  claim.contradicts.forEach((id, n) => {
    needOtherClaim(id, claim.id, `${path}.contradicts[${n}]`, known, report)
  })
  lintAccounts(claim.accounts, claim.id, path, known, report)
  lintTestSpeakers(claim.tests, path, known, report)
}

function lintTestSpeakers({ matches }: Claim['tests'], path: string, known: Known, report: Report): void {
  matches.forEach(({ speaker }, n) => {
    needEntity(known, speaker, `${path}.tests.matches[${n}].speaker`, report)
  })
}

function needOtherClaim(id: string, claim: string, path: string, known: Known, report: Report): void {
  if (!known.claims.has(id)) need('claim', id, path, report)
  else if (id === claim) report(path, 'names the claim itself: name another claim, or remove it.')
}

function lintAccounts(accounts: readonly Account[], claim: string, path: string, known: Known, report: Report): void {
  accounts.forEach((account, n) => {
    lintAccount(account, claim, `${path}.accounts[${n}]`, known, report)
  })
}

function lintAccount(account: Account, claim: string, path: string, known: Known, report: Report): void {
  const { party, speaker, sources, through } = account
  needEntity(known, party, `${path}.party`, report)
  needEntity(known, speaker, `${path}.speaker`, report)
  if (through !== null) needOtherClaim(through, claim, `${path}.through`, known, report)
  if (sources.length === 0)
    report(`${path}.sources`, `account "${account.id}" has no evidence: name the source that reports it.`)
  sources.forEach((id, n) => {
    if (!known.sources.has(id)) need('source', id, `${path}.sources[${n}]`, report)
  })
  const speaksFor = speaker === null ? undefined : known.entities.get(speaker)
  if (speaksFor === undefined || speaker === party || speaksFor.party === party) return
  const stated = party === null ? 'has no party' : `is given to the party "${party}"`
  report(
    `${path}.speaker`,
    `"${speaker}" does not speak for the account, which ${stated}: mend the party or the speaker.`,
  )
}
