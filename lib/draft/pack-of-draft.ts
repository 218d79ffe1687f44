/** Makes a pack of a draft: plain fields as a file has them, with notes for the author beside them. */
import type { Language } from '../engine/text/language.ts'
import { DRAFT_MARK } from '../pack/draft-mark.ts'
import { LIMITS } from '../pack/limits.ts'
import type { Article } from './article.ts'
import type { DraftAccount, DraftClaim } from './claims.ts'
import { chooseConcepts, type DraftConcept } from './concepts.ts'
import type { Draft } from './draft.ts'
import type { FoundEntity } from './entities.ts'
import { makeId } from './ids.ts'
import type { Statement } from './statement.ts'

/** A draft as it is written: the fields of a pack, and for each claim and account what the articles say. */
export interface DraftPack {
  readonly pack: {
    readonly format: 1
    readonly id: string
    readonly version: string
    readonly title: string
    readonly language: string
    readonly date: string
    readonly topics: readonly object[]
    readonly entities: readonly { readonly id: string }[]
    readonly concepts: readonly DraftConcept[]
    readonly sources: readonly { readonly id: string; readonly title: string }[]
    readonly claims: readonly { readonly id: string; readonly accounts: readonly object[] }[]
  }
  /** In the order of the claims; accounts in theirs. */
  readonly notes: readonly { readonly claim: string; readonly accounts: readonly string[] }[]
  /** Sentences that are in no account, since it is not sure who speaks in them, or about what. */
  readonly unsure: readonly string[]
}

/** Sentences that are listed as unsure: more of them are of no use. */
const MOST_UNSURE = 100
const TITLE_WORDS = 8
const ID_WORDS = 4
const SOURCE_WORDS = 5

/** Marks a text as one that the author has to write. */
const mark = (text: string, most: number): string => clip(`${DRAFT_MARK} ${text}`, most)

function clip(text: string, most: number): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 2)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim()} …`
}

/**
 * @param date the day of the draft, as YYYY-MM-DD
 * @returns the draft as a pack's fields; a draft without claims is none that the format allows
 */
export function packOfDraft(draft: Draft, articles: readonly Article[], language: Language, date: string): DraftPack {
  const taken = new Set<string>()
  const sources = articles.map(({ title, url, date: day }) => ({
    id: makeId(firstWords(title, SOURCE_WORDS), taken),
    title: clip(title === '' ? 'Untitled' : title, LIMITS.text),
    ...(url !== null && { url }),
    ...(day !== null && { date: day }),
  }))
  const topic = makeId(firstWords(articles[0]?.title ?? '', ID_WORDS), new Set())
  const entities = keepUsed(draft)
  const concepts = chooseConcepts(draft.claims, entities, language)
  const claimIds = new Set<string>()
  const ids = draft.claims.map(({ best }) => makeId(nameClaim(best, language), claimIds))
  const claims = draft.claims.map((claim, n) => ({
    ...describeClaim(claim, ids, n, topic),
    patterns: concepts.patterns[n] ?? [],
    accounts: claim.accounts.map((account, at) =>
      describeAccount(
        account,
        at,
        claim.accounts,
        sources.map(s => s.id),
      ),
    ),
    tests: { matches: [{ text: mark(claim.best.sentence, LIMITS.text) }] },
  }))
  const pack = {
    ...{
      format: 1 as const,
      id: topic,
      version: '0.1.0',
      title: mark(articles[0]?.title ?? '', LIMITS.title),
      language: language.tag,
      date,
    },
    topics: [{ id: topic, title: mark(articles[0]?.title ?? '', LIMITS.title) }],
    ...{ entities: entities.map(describeEntity), concepts: concepts.concepts, sources, claims },
  }
  const unsure = draft.unsure.slice(0, MOST_UNSURE).map(sentence => clip(sentence, LIMITS.text))
  return { pack, notes: draft.claims.map(noteClaim), unsure }
}

const firstWords = (text: string, count: number): string => text.split(/\s+/).slice(0, count).join(' ')

function nameClaim({ words }: Statement, { functionWords }: Language): string {
  const plain = words.split(/[^\p{L}\p{N}]+/u).filter(w => w.length > 1 && !functionWords.has(w.toLowerCase()))
  return plain.slice(0, ID_WORDS).join(' ')
}

/** Drops things that are named once and speak nowhere: they would only fill the file. */
function keepUsed({ entities, claims }: Draft): FoundEntity[] {
  const used = new Set(claims.flatMap(c => c.accounts.flatMap(({ voice }) => [voice.speaker, voice.party])))
  for (const { party } of entities) used.add(party)
  const isPlain = (name: string) => /^[\p{L}\p{M}\p{N} '’.-]+$/u.test(name) && name.length <= LIMITS.phrase
  return entities.filter(e => isPlain(e.name) && (used.has(e.id) || e.count > 1 || e.kind === 'person'))
}

function describeEntity({ id, kind, name, aliases, roles, party }: FoundEntity) {
  const what = roles.length > 0 ? roles.join(', ') : `who or what this is`
  return {
    ...{ id, kind, name },
    ...(aliases.length > 0 && { aliases }),
    ...(roles.length > 0 && { roles }),
    ...(party !== null && { party }),
    description: mark(what, LIMITS.text),
  }
}

function describeClaim({ best, contrary }: DraftClaim, ids: readonly string[], at: number, topic: string) {
  return {
    ...{ id: ids[at] as string, topic },
    statement: mark(best.words, LIMITS.text),
    title: mark(firstWords(best.words, TITLE_WORDS), LIMITS.title),
    ...(contrary.length > 0 && { contradicts: contrary.map(n => ids[n] as string) }),
  }
}

function describeAccount(
  { voice, stance, quotation, articles, statements }: DraftAccount,
  at: number,
  all: readonly DraftAccount[],
  sources: readonly string[],
) {
  const who = ({ voice: { speaker, party } }: DraftAccount) => speaker ?? party ?? 'article'
  const same = all.slice(0, at).filter(a => who(a) === who(all[at] as DraftAccount) && a.stance === stance).length
  const id = `${who(all[at] as DraftAccount)}-${stance}`.slice(0, LIMITS.id - 8) + (same === 0 ? '' : `-${same + 1}`)
  return {
    ...{ id, party: voice.party },
    ...(voice.speaker !== null && { speaker: voice.speaker }),
    ...{ stance, wording: mark(wordsOf(statements[0] as Statement), LIMITS.text) },
    ...(quotation !== null && { quotation: clip(quotation, LIMITS.text) }),
    sources: articles.map(n => sources[n] as string),
  }
}

/** "Denied it" says nothing without the sentence around it. */
const wordsOf = ({ kind, words, sentence }: Statement): string => (kind === 'answer' ? sentence : words)

function noteClaim({ accounts, isContested, contrary }: DraftClaim) {
  const told = contrary.length > 0 ? 'Others give another number: see contradicts. ' : ''
  const claim = `${told}${isContested ? 'Some say so, others deny or doubt it.' : 'Nobody in these articles denies it.'}`
  const notes = accounts.map(({ statements }) =>
    [...new Set(statements.map(s => clip(s.sentence, LIMITS.text)))].join(' | '),
  )
  return { claim, accounts: notes }
}
