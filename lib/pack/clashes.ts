/**
 * What a pack says otherwise than packs that are there already. It is told to people, and is no reason to refuse the pack:
 * the first pack counts, and what is joined is joined all the same.
 */
import type { Account, Claim, Entity, Pack } from '../model/pack.ts'
import { LIMITS } from './limits.ts'
import { fold } from './lint/lint-duplicates.ts'
import type { PackError } from './parse.ts'
import { findSameClaims } from './same.ts'

type Report = (path: string, message: string) => void

/**
 * @param packs in the order in which they count; a version of the added pack among them is passed over
 * @param added the pack that comes behind them
 * @returns what is to be known of it, each with its place in the added pack; at most `LIMITS.errors`
 */
export function findClashes(packs: readonly Pack[], added: Pack): PackError[] {
  const clashes: PackError[] = []
  const report: Report = (path, message) => {
    if (clashes.length < LIMITS.errors) clashes.push({ file: added.id, path, message })
  }
  const others = packs.filter(pack => pack.id !== added.id)
  compareTopics(others, added, report)
  compareEntities(others, added, report)
  compareSpellings(others, added, report)
  compareClaims(others, added, report)
  return clashes
}

interface InPack<T> {
  readonly pack: Pack
  readonly item: T
}

/** @returns the first of each id */
function byId<T extends { readonly id: string }>(
  packs: readonly Pack[],
  listOf: (pack: Pack) => readonly T[],
): ReadonlyMap<string, InPack<T>> {
  const all = packs.flatMap(pack => listOf(pack).map((item): [string, InPack<T>] => [item.id, { pack, item }]))
  return new Map(all.toReversed())
}

function compareTopics(others: readonly Pack[], added: Pack, report: Report): void {
  const known = byId(others, pack => pack.topics)
  added.topics.forEach(({ id, title }, n) => {
    const there = known.get(id)
    if (there === undefined || fold(there.item.title) === fold(title)) return
    const is = `is "${title}" here and "${there.item.title}" in the pack "${there.pack.id}", and only one of the two is shown`
    report(`topics[${n}].title`, `${is}: give the topic another id if it is another event.`)
  })
}

function compareEntities(others: readonly Pack[], added: Pack, report: Report): void {
  const known = byId(others, pack => pack.entities)
  added.entities.forEach((entity, n) => {
    const there = known.get(entity.id)
    if (there === undefined) return
    for (const field of ['name', 'kind', 'party'] as const) {
      if (sayField(entity, field) === sayField(there.item, field)) continue
      const is = `is ${sayField(entity, field)} here and ${sayField(there.item, field)} in the pack "${there.pack.id}", and only one of the two counts`
      report(`entities[${n}].${field}`, `${is}: give the entity another id if it is another one.`)
    }
  })
}

const sayField = (entity: Entity, field: 'name' | 'kind' | 'party'): string =>
  entity[field] === null ? 'not given' : `"${entity[field]}"`

function compareSpellings(others: readonly Pack[], added: Pack, report: Report): void {
  const owners = new Map<string, InPack<string>>()
  for (const pack of others)
    for (const { entity, text } of listSpellings(pack))
      if (!owners.has(fold(text))) owners.set(fold(text), { pack, item: entity })
  for (const { entity, text, path } of listSpellings(added)) {
    const owner = owners.get(fold(text))
    if (owner === undefined || owner.item === entity) continue
    const means = `"${text}" means "${entity}" here and "${owner.item}" in the pack "${owner.pack.id}"`
    report(path, `${means}: use the same id if both are the same, or leave the spelling out.`)
  }
}

interface Spelling {
  readonly entity: string
  readonly text: string
  readonly path: string
}

const listSpellings = ({ entities }: Pack): Spelling[] =>
  entities.flatMap(({ id, name, aliases, roles }, n) => [
    { entity: id, text: name, path: `entities[${n}].name` },
    ...aliases.map((text, m) => ({ entity: id, text, path: `entities[${n}].aliases[${m}]` })),
    ...roles.map((text, m) => ({ entity: id, text, path: `entities[${n}].roles[${m}]` })),
  ])

function compareClaims(others: readonly Pack[], added: Pack, report: Report): void {
  const addresses = new Map([...others, added].map(pack => [pack, new Map(pack.sources.map(s => [s.id, s.url]))]))
  const withAddresses = (pack: Pack, account: Account): Told => {
    return { pack: pack.id, account, addresses: account.sources.flatMap(id => addresses.get(pack)?.get(id) ?? []) }
  }
  const all = [...others, added].flatMap(pack => pack.claims.map((item, n) => ({ pack, item, n })))
  const leaders = findSameClaims(all.map(({ pack, item }) => ({ ...item, pack: pack.id })))
  for (const group of Map.groupBy(all, (_, n) => leaders[n]).values()) {
    const before = group.filter(({ pack }) => pack !== added)
    const here = group.find(({ pack }) => pack === added)
    const [first] = before
    if (here === undefined || first === undefined) continue
    const { item: claim, n } = here
    compareStatements(claim, first, `claims[${n}].id`, report)
    const ids = new Set(group.map(({ item }) => item.id))
    const opposing = group.find(({ item }) => item.contradicts.some(id => ids.has(id)))
    if (opposing !== undefined) {
      const is = `is the same claim as "${first.item.id}" of the pack "${first.pack.id}", but the two contradict each other in the pack "${opposing.pack.id}"`
      report(`claims[${n}].contradicts`, `${is}: take out what makes them the same, or what makes them contradict.`)
    }
    const told = before.flatMap(({ pack, item }) => item.accounts.map(account => withAddresses(pack, account)))
    claim.accounts.forEach((account, m) => {
      const own = withAddresses(added, account)
      for (const there of told) compareAccounts(own, there, `claims[${n}].accounts[${m}]`, report)
    })
  }
}

/** An id alone may be the same by chance. An address, or the id of Wikidata, is given on purpose. */
function compareStatements(claim: Claim, { pack, item }: InPack<Claim>, path: string, report: Report): void {
  const isMeant = claim.sameAs.length > 0 || claim.wikidata !== null
  if (claim.id !== item.id || isMeant || fold(claim.statement) === fold(item.statement)) return
  const both = `is "${claim.statement}" here and "${item.statement}" in the pack "${pack.id}", and their accounts stand together`
  report(path, `${both}: give the claim another id if it is another one, or the address of both in \`sameAs\` if not.`)
}

/** Who asserts a claim and denies it in one breath hints at a claim that two packs word in opposite ways. */
const OPPOSITE: Readonly<Partial<Record<Account['stance'], Account['stance']>>> = {
  asserts: 'denies',
  denies: 'asserts',
}

interface Told {
  readonly pack: string
  readonly account: Account
  /** The addresses of its sources. */
  readonly addresses: readonly string[]
}

/** Compares two accounts of one statement: by the same speaker, and in the same words or from the same source. */
function compareAccounts(here: Told, there: Told, path: string, report: Report): void {
  const [own, other] = [here.account, there.account]
  if (own.party !== other.party || own.speaker !== other.speaker) return
  const isQuoted = own.quotation !== null && own.quotation === other.quotation
  if (!isQuoted && !here.addresses.some(url => there.addresses.includes(url))) return
  const named = `"${other.id}" of the pack "${there.pack}"`
  if (own.stance === other.stance && own.date !== null && other.date !== null && own.date !== other.date) {
    const is = `is ${own.date}, but ${other.date} for the same account, ${named}`
    report(`${path}.date`, `${is}: look the day up in the source, and mend the pack that is wrong.`)
  }
  if (OPPOSITE[own.stance] !== other.stance) return
  const is = `is "${own.stance}", but "${other.stance}" for what looks like the same account, ${named}`
  report(`${path}.stance`, `${is}: word the claim the same way round as there, or make it a claim of its own.`)
}
