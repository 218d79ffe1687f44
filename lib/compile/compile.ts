/**
 * Compiles packs to an index and its texts; the same packs give the same bytes. An id names the same entity in all packs,
 * and the first pack describes it; a concept belongs to its pack.
 */
import { writeArrays } from '../engine/index/array-file.ts'
import { NO_TOPIC, writeIndex } from '../engine/index/index-file.ts'
import type { PackFiles } from '../engine/index/open-packs.ts'
import type { Entity, Pack } from '../model/pack.ts'
import type { PackInfo } from '../model/report.ts'
import { finish, type Steps } from '../model/steps.ts'
import { conceptKey, mergePacks } from '../pack/merge.ts'
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

/** Compiles packs as `compilePacks` does, and yields between two steps of it. */
export function* compileSteps(given: readonly Pack[], languages: readonly PackLanguage[]): Steps<PackFiles> {
  const { packs, claims: merged } = mergePacks(given)
  const names = gatherNames(packs, merged)
  const positions = gatherPositions(merged)
  const entities = collectEntities(packs)
  const terms = collectTerms(packs, entities, languages)
  yield
  const numbers = new Map(terms.map((term, n) => [term.id, n]))
  const termOf: TermOf = (pack, id) => numbers.get(conceptKey(pack.id, id)) ?? numbers.get(id) ?? -1
  const claims = merged.map(claim => ({ pack: names.packs.get(claim.pack) as Pack, claim }))
  const claimNumber = new Map(claims.map(({ claim }, n) => [claim.id, n]))
  const topics = packs.flatMap(pack => pack.topics)
  const topicNumber = new Map(topics.map(({ id }, n): [string, number] => [id, n]).reverse())
  const wider = columns(
    terms.map((_, n) => terms.flatMap((t, m) => (t.holds.some(h => numbers.get(h) === n) ? [m] : []))),
  )
  const opposed = shortColumns(claims.map(({ claim }) => claim.contradicts.flatMap(id => claimNumber.get(id) ?? [])))
  const ownedTopics = packs.flatMap(pack => pack.topics.map(topic => ({ pack, topic })))
  const numberTerms = (pack: Pack, ids: readonly string[]) => ids.map(id => termOf(pack, id)).filter(term => term >= 0)
  const topicExcludes = columns(ownedTopics.map(({ pack, topic }) => numberTerms(pack, topic.excludes)))
  const excludes = shortColumns(claims.map(({ pack, claim }) => numberTerms(pack, claim.excludes)))
  const claimTopics = Uint32Array.from(claims, ({ claim }) => topicNumber.get(claim.topic) ?? NO_TOPIC)
  const records = compileRecords({
    packs: packs.map(describePack),
    topics: topics.map(({ id, date }) => ({ id, date })),
    terms: terms.map(({ id, name }) => ({ id, name })),
    entities: entities.map(({ pack, entity }) => ({
      ...viewEntity(pack.id, entity, positions),
      party: entity.party,
    })),
    claims: merged.map(claim => ({
      ...viewClaim(claim, names),
      ...(claim.wordings.length > 0 && { wordings: claim.wordings }),
      ...(claim.tests.matches.length > 0 && { examples: claim.tests.matches.map(test => test.text) }),
      ...(claim.tests.rejects.length > 0 && { rejects: claim.tests.rejects.map(test => test.text) }),
    })),
  })
  const index = writeIndex({
    ...compileLexicon(terms.map(t => t.phrases)),
    ...compilePatterns(
      claims,
      terms.length,
      termOf,
      terms.map(t => t.phrases.length),
    ),
    ...compileWordings(claims, languages),
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
    ...compileFigures(claims, languages),
    ...records.names,
  })
  return { index, texts: writeArrays('texts', records.texts) }
}

interface OwnedEntity {
  readonly pack: Pack
  readonly entity: Entity
}

function collectEntities(packs: readonly Pack[]): OwnedEntity[] {
  const byId = new Map<string, OwnedEntity>()
  for (const pack of packs)
    for (const entity of pack.entities) if (!byId.has(entity.id)) byId.set(entity.id, { pack, entity })
  return [...byId.values()]
}

function collectTerms(
  packs: readonly Pack[],
  entities: readonly OwnedEntity[],
  languages: readonly PackLanguage[],
): Term[] {
  const languageOf = (pack: Pack) => {
    const language = languages.find(l => l.tag === pack.language.split('-')[0])
    if (language === undefined) throw new Error(`no language data for "${pack.language}" of pack ${pack.id}`)
    return language
  }
  const ofEntities = entities.map(({ pack, entity }, n): Term => {
    const names = [entity.name, ...entity.aliases].flatMap(text => phrasesOf(text, 'name', languageOf(pack)))
    const roles = entity.roles.flatMap(text => phrasesOf(text, 'role', languageOf(pack)))
    return { id: entity.id, name: entity.name, entity: n, phrases: [...names, ...roles], holds: [] }
  })
  const ofConcepts = packs.flatMap(pack =>
    pack.concepts.map((concept): Term => {
      const phrases = concept.phrases.flatMap(text => phrasesOf(text, 'concept', languageOf(pack)))
      return { id: conceptKey(pack.id, concept.id), name: concept.id, entity: null, phrases, holds: concept.entities }
    }),
  )
  return [...ofEntities, ...ofConcepts]
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
