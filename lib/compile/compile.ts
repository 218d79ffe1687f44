/**
 * Compiles packs to an index and its texts; the same packs give the same bytes. An id names the same entity in all packs:
 * the first pack describes it, and it is found by the spellings of all. A concept belongs to its pack.
 */
import { writeArrays } from '../engine/index/array-file.ts'
import { NO_TOPIC, writeIndex } from '../engine/index/index-file.ts'
import type { PackFiles } from '../engine/index/open-packs.ts'
import type { Entity, Pack } from '../model/pack.ts'
import type { PackInfo } from '../model/report.ts'
import { finish, mapInSteps, type Steps } from '../model/steps.ts'
import { mergePacks } from '../pack/merge.ts'
import { conceptKey } from '../pack/qualify.ts'
import { columns, shortColumns } from './columns.ts'
import { compileFigures } from './compile-figures.ts'
import { compileLexicon, type PhraseEntry, phrasesOf } from './compile-lexicon.ts'
import { compilePatterns, type TermOf } from './compile-patterns.ts'
import { compileRecords } from './compile-records.ts'
import { compileWordings } from './compile-wordings.ts'
import type { PackLanguage } from './pack-language.ts'
import { gatherNames, gatherPositions, viewClaim, viewEntity } from './views.ts'

/** A term: an entity, or a concept of a pack. */
interface Term {
  readonly id: string
  readonly name: string
  readonly entity: number | null
  readonly phrases: readonly PhraseEntry[]
  /** The ids of the entities that count as occurrences of a concept. */
  readonly holds: readonly string[]
}

/**
 * Compiles packs.
 * @param given packs in any order, parsed and linted
 * @param languages must include the language of every pack
 * @returns the bytes of the two files
 * @throws when a pattern names a term that does not exist, or a language is missing; lint prevents both
 */
export const compilePacks = (given: readonly Pack[], languages: readonly PackLanguage[]): PackFiles =>
  finish(compileSteps(given, languages))

/**
 * Compiles packs as `compilePacks` does, and yields between two steps of it.
 * @param imported ids of the packs that a person imported
 */
export function* compileSteps(
  given: readonly Pack[],
  languages: readonly PackLanguage[],
  imported?: ReadonlySet<string>,
): Steps<PackFiles> {
  const { packs, claims: merged, topics } = mergePacks(given)
  const names = gatherNames(packs, merged, imported)
  const positions = gatherPositions(merged)
  const entities = collectEntities(packs)
  const terms = yield* collectTerms(packs, entities, languages)
  const numbers = new Map(terms.map((term, n) => [term.id, n]))
  const termOf: TermOf = (pack, id) => numbers.get(conceptKey(pack.id, id)) ?? numbers.get(id) ?? -1
  const claims = merged.map(claim => ({ pack: names.packs.get(claim.pack) as Pack, claim }))
  const claimNumber = new Map(claims.map(({ claim }, n) => [claim.id, n]))
  const topicNumber = new Map(topics.map(({ topic }, n) => [topic.id, n]))
  const wider = columns(findWider(terms, numbers))
  // Within one pack: what a sentence states of one claim may have it read as denying another, and no pack may turn the marks
  // of another one.
  const opposed = shortColumns(
    claims.map(({ pack, claim }) =>
      claim.contradicts.flatMap(id => claimNumber.get(id) ?? []).filter(other => claims[other]?.pack.id === pack.id),
    ),
  )
  const numberTerms = (pack: Pack, ids: readonly string[]) => ids.map(id => termOf(pack, id)).filter(term => term >= 0)
  const topicExcludes = columns(topics.map(({ pack, topic }) => numberTerms(pack, topic.excludes)))
  const excludes = shortColumns(claims.map(({ pack, claim }) => numberTerms(pack, claim.excludes)))
  const claimTopics = Uint32Array.from(claims, ({ claim }) => topicNumber.get(claim.topic) ?? NO_TOPIC)
  const claimRecords = yield* mapInSteps(merged, claim => ({
    ...viewClaim(claim, names),
    ...(claim.wordings.length > 0 && { wordings: claim.wordings }),
    ...(claim.tests.matches.length > 0 && { examples: claim.tests.matches.map(test => test.text) }),
    ...(claim.tests.rejects.length > 0 && { rejects: claim.tests.rejects.map(test => test.text) }),
  }))
  const records = compileRecords({
    packs: packs.map(describePack),
    topics: topics.map(({ topic: { id, date }, firstElsewhere }) => ({
      ...{ id, date },
      ...(firstElsewhere.length > 0 && { firstElsewhere: firstElsewhere.flatMap(id => claimNumber.get(id) ?? []) }),
    })),
    terms: terms.map(({ id, name }) => ({ id, name })),
    entities: entities.map(({ pack, entity }) => ({
      ...viewEntity(pack.id, entity, positions),
      party: entity.party,
    })),
    claims: claimRecords,
  })
  yield
  const index = writeIndex({
    ...compileLexicon(terms.map(t => t.phrases)),
    ...compilePatterns(
      claims,
      terms.length,
      termOf,
      terms.map(t => t.phrases.length),
    ),
    ...(yield* compileWordings(claims, languages)),
    widerStarts: wider.starts,
    widerTerms: wider.values,
    termEntities: Uint32Array.from(terms, t => (t.entity === null ? 0 : t.entity + 1)),
    claimTopics: claimTopics.slice(0, claimTopics.findLastIndex(topic => topic !== NO_TOPIC) + 1),
    topicExcludeStarts: topicExcludes.starts,
    topicExcludes: topicExcludes.values,
    excludeStarts: excludes.starts,
    excludes: excludes.values,
    contradictStarts: opposed.starts,
    contradicts: opposed.values,
    ...(yield* compileFigures(claims, languages)),
    ...records.names,
  })
  return { index, texts: writeArrays('texts', records.texts) }
}

interface OwnedEntity {
  readonly pack: Pack
  /** As the first pack describes it, with the spellings of all. */
  readonly entity: Entity
  /** As each pack has it. */
  readonly told: readonly { readonly pack: Pack; readonly entity: Entity }[]
}

function collectEntities(packs: readonly Pack[]): OwnedEntity[] {
  const all = packs.flatMap(pack => pack.entities.map(entity => ({ pack, entity })))
  return [...Map.groupBy(all, ({ entity }) => entity.id).values()].map(told => {
    const { pack, entity } = told[0] as (typeof told)[number]
    if (told.length === 1) return { pack, entity, told }
    const spellings = told.flatMap(({ entity: { name, aliases } }) => [name, ...aliases])
    const aliases = [...new Set(spellings)].filter(spelling => spelling !== entity.name)
    return { pack, entity: { ...entity, aliases }, told }
  })
}

function* collectTerms(
  packs: readonly Pack[],
  entities: readonly OwnedEntity[],
  languages: readonly PackLanguage[],
): Steps<Term[]> {
  const languageOf = (pack: Pack) => {
    const language = languages.find(l => l.tag === pack.language.split('-')[0])
    if (language === undefined) throw new Error(`no language data for "${pack.language}" of pack ${pack.id}`)
    return language
  }
  const ofEntities = yield* mapInSteps(entities, ({ entity: { id, name }, told }, n): Term => {
    const phrases = (as: 'name' | 'role', textsOf: (entity: Entity) => readonly string[]) =>
      told.flatMap(({ pack, entity }) => textsOf(entity).flatMap(text => phrasesOf(text, as, languageOf(pack))))
    const names = phrases('name', entity => [entity.name, ...entity.aliases])
    const roles = phrases('role', entity => entity.roles)
    return { id, name, entity: n, phrases: [...names, ...roles], holds: [] }
  })
  const concepts = packs.flatMap(pack => pack.concepts.map(concept => ({ pack, concept })))
  const ofConcepts = yield* mapInSteps(concepts, ({ pack, concept }): Term => {
    const phrases = concept.phrases.flatMap(text => phrasesOf(text, 'concept', languageOf(pack)))
    return { id: conceptKey(pack.id, concept.id), name: concept.id, entity: null, phrases, holds: concept.entities }
  })
  return [...ofEntities, ...ofConcepts]
}

/** @returns for each term those that hold it */
function findWider(terms: readonly Term[], numbers: ReadonlyMap<string, number>): number[][] {
  const wider: number[][] = terms.map(() => [])
  terms.forEach(({ holds }, term) => {
    for (const id of new Set(holds)) wider[numbers.get(id) ?? -1]?.push(term)
  })
  return wider
}

/** @returns what people are shown about a pack */
export function describePack(pack: Pack): PackInfo {
  const { id, title, version, date, claims, supplements, entities, topics } = pack
  const accounts = [...claims, ...supplements].flatMap(({ accounts }) => accounts)
  const days = [...accounts, ...supplements.flatMap(({ dates }) => dates)].flatMap(({ date }) => date ?? []).sort()
  return {
    ...{ id, extends: pack.extends, title, version, date },
    ...{ language: pack.language, licence: pack.licence, maintainer: pack.maintainer, sources: pack.sources.length },
    ...{ claims: claims.length, accounts: accounts.length, entities: entities.length },
    topics: topics.map(({ id, title, date }) => ({ id, title, date })),
    firstStatement: days[0] ?? null,
    lastStatement: days.at(-1) ?? null,
  }
}
