/** What `npm run -s accuracy` measures beside labelled pages: topics with blind packs, contaminated pages, paraphrases. */
import type { Language } from '../../engine/text/language.ts'
import type { Pack } from '../../model/pack.ts'
import { ok, type Result } from '../../model/result.ts'
import { indexPacks } from '../../node/load-index.ts'
import type { Table } from '../../node/table.ts'
import { measureContaminated, readSavedPages, tableOfContaminated } from './contaminate.ts'
import { listFailures } from './failures.ts'
import { measureParaphrases, readParaphrases, tableOfParaphrases } from './paraphrases.ts'
import { measureTopics, readTopics, tableOfTopics } from './topics.ts'

export interface Measured {
  readonly tables: readonly Table[]
  /** What went wrong, a line each, by kind. */
  readonly failures: ReadonlyMap<string, readonly string[]>
}

/** @param folder see `readTopics` */
export async function measureOwnTopics(folder: string, language: Language): Promise<Result<Measured>> {
  const topics = await readTopics(folder)
  if (!topics.ok) return topics
  const measured = measureTopics(topics.value, language)
  const failures = listFailures(measured.flatMap(m => m.judged))
  const lines = failures.map((f): [string, string] => [f.kind, `${f.set} ${f.claim}: ${f.sentence} ${f.detail}`])
  return ok({ tables: [tableOfTopics(measured)], failures: groupLines(lines) })
}

/** @param folder see `readSavedPages` */
export async function measureContamination(folder: string, packs: readonly Pack[]): Promise<Result<Measured>> {
  const pages = await readSavedPages(folder)
  if (!pages.ok) return pages
  const measured = measureContaminated(indexPacks(packs), packs, pages.value)
  const lines = measured.flatMap(m =>
    m.marked.map(({ path, claim, sentence }): [string, string] => [m.place, `${path} ${claim}: ${sentence}`]),
  )
  return ok({ tables: [tableOfContaminated(measured)], failures: groupLines(lines) })
}

/** How many sentences a page about the topic has beside the paraphrase. */
const ABOUT = 3

/** @param folder see `readParaphrases` */
export async function measureSentences(folder: string, packs: readonly Pack[]): Promise<Result<Measured>> {
  const paraphrases = await readParaphrases(folder)
  if (!paraphrases.ok) return paraphrases
  const about = packs.flatMap(p => p.claims)[0]?.tests.matches.map(m => m.text) ?? []
  const figures = measureParaphrases(indexPacks(packs), paraphrases.value, about.slice(0, ABOUT))
  const missed = figures.missed.map(({ claim, text }): [string, string] => ['missed', `${claim}: ${text}`])
  const marked = figures.marked.map(({ claims, text }): [string, string] => ['marked', `${claims.join()}: ${text}`])
  return ok({ tables: [tableOfParaphrases(figures)], failures: groupLines([...missed, ...marked]) })
}

const groupLines = (lines: readonly (readonly [string, string])[]): Map<string, string[]> =>
  new Map([...Map.groupBy(lines, ([kind]) => kind)].map(([kind, list]) => [kind, list.map(([, line]) => line)]))
