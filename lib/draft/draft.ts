/**
 * Drafts a pack from articles: finds names, who says what, and who denies it. It drafts; the author decides: nothing in it is
 * neutral wording yet, and what stands in fields that people will read is marked for rewriting.
 */
import type { Article, DraftLanguage } from './article.ts'
import { listSentences } from './article.ts'
import { attachAnswers } from './attach.ts'
import { openCast } from './cast.ts'
import { type DraftClaim, makeClaims } from './claims.ts'
import { clusterStatements, joinDenials } from './cluster.ts'
import { weighKeys } from './content.ts'
import { openCountries } from './countries.ts'
import { type FoundEntity, groupNames } from './entities.ts'
import { findNameRuns } from './name-runs.ts'
import { indexEntities, openArticle } from './open-page.ts'
import { doubleQuotes } from './quote-marks.ts'
import { readRun } from './read-run.ts'
import { readStatements } from './read-statements.ts'

export interface Draft {
  readonly entities: readonly FoundEntity[]
  /** The most contested first. */
  readonly claims: readonly DraftClaim[]
  /** Sentences in which somebody says something, and who that is, or what they answer, is not sure; in their order. */
  readonly unsure: readonly string[]
}

/** @returns what the articles name and claim; without claims where nobody says anything in them */
export function draftClaims(articles: readonly Article[], language: DraftLanguage): Draft {
  const countries = openCountries(language.countries)
  const sentences = articles.flatMap(article => listSentences(article, language))
  const isNation = (word: string) => countries.find(word) !== null
  const readings = findNameRuns(sentences, language, isNation).map(run => readRun(run, language, countries))
  const found = groupNames(readings, language, countries)
  const index = indexEntities(found, language)
  const cast = openCast(found)
  const unsure = new Set<string>()
  const leaveOut = (sentence: string) => void unsure.add(sentence)
  const statements = articles.flatMap((article, n) => {
    const blocks = article.blocks.map(block => ({ ...block, text: doubleQuotes(block.text) }))
    const speech = openArticle(index, { ...article, blocks }, language)
    const original = (block: number) => article.blocks[block]?.text ?? ''
    return readStatements({ speech, language, cast, article: n, original, leaveOut })
  })
  const said = statements.filter(s => s.kind !== 'answer')
  const weights = weighKeys(said.map(s => s.content))
  const clusters = joinDenials(clusterStatements(said, weights, language.draft), weights)
  const answers = statements.filter(s => s.kind === 'answer')
  const left = attachAnswers(answers, clusters, weights, language)
  const told = new Set(clusters.flatMap(c => c.members.map(m => m.sentence)))
  for (const { sentence } of left) leaveOut(sentence)
  const claims = makeClaims(clusters, weights)
  const speaking = new Set(claims.flatMap(c => c.accounts.map(a => a.voice.party)))
  return {
    entities: cast.all().map(e => (speaking.has(e.id) ? { ...e, kind: 'party' } : e)),
    claims,
    unsure: [...unsure].filter(sentence => !told.has(sentence)),
  }
}
