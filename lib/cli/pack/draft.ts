/**
 * npm run -s pack -- draft ARTICLE… [--out FILE] [--json]
 * Drafts a pack from articles, as YAML that its author edits: entities, claims, and who says what about them. Ends with 0 (drafted),
 * 1 (nobody says anything in the articles) or 2 (an article that could not be read, or a file that could not be written).
 */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Article, DraftLanguage } from '../../draft/article.ts'
import { draftClaims } from '../../draft/draft.ts'
import { packOfDraft } from '../../draft/pack-of-draft.ts'
import { writeDraft } from '../../draft/write-yaml.ts'
import { listDocuments, type ReadDocument, readDocument } from '../../node/documents.ts'
import { complain, makeVerb } from '../verb.ts'
import { chooseDraftLanguage } from './draft/draft-language.ts'

interface Options {
  readonly out?: string
  readonly force?: true
  readonly json?: true
}

async function draft(paths: readonly string[], { out, json, force }: Options): Promise<void> {
  const documents = await readAll(paths)
  if (process.exitCode === 2 || documents.length === 0) return
  if (out !== undefined && existsSync(out) && force === undefined)
    return complain(`${out}: is there already: name another file, or give --force to write over it.`)
  const language = chooseLanguageOf(documents)
  if (language === null) return
  const articles = documents.map(toArticle)
  const found = draftClaims(articles, language)
  if (found.claims.length === 0) {
    console.error(
      `${paths.join(', ')}: nobody says anything there that could be a claim: give articles that report who says what.`,
    )
    process.exitCode = 1
    return
  }
  const today = new Date().toISOString().slice(0, 10)
  const made = packOfDraft(found, articles, language, today)
  const isPrinted = await print(json ? `${JSON.stringify(made, null, 2)}\n` : writeDraft(made), out)
  const contested = found.claims.filter(c => c.isContested).length
  if (isPrinted && out !== undefined)
    console.log(
      `${out}: ${found.claims.length} claims (${contested} contested), ${made.pack.entities.length} entities, ${articles.length} sources: rewrite what is marked, then lint it.`,
    )
}

async function readAll(paths: readonly string[]): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = []
  for (const path of paths) {
    const listed = await listDocuments(path)
    if (!listed.ok) complain(`${listed.error}.`)
    for (const file of listed.ok ? listed.value : []) {
      const read = await readDocument(file)
      if (read.ok) documents.push(read.value)
      else complain(`${read.error}.`)
    }
  }
  return documents
}

/** The language of the first article; all others must have it too. */
function chooseLanguageOf(documents: readonly ReadDocument[]): DraftLanguage | null {
  const tags = documents.map(d => chooseDraftLanguage(d.language)?.tag ?? null)
  const unknown = tags.indexOf(null)
  if (unknown >= 0) {
    const { path, language } = documents[unknown] as ReadDocument
    complain(`${path}: is in "${language}", and packs can be drafted from English articles only.`)
    return null
  }
  return chooseDraftLanguage(tags[0] ?? null)
}

/** What stands around the story is not read. */
const toArticle = ({ title, blocks, published, url }: ReadDocument): Article => ({
  ...{ title, url, date: published },
  blocks: blocks.filter(({ story }) => story !== false),
})

/** @returns whether it could be written */
async function print(text: string, out: string | undefined): Promise<boolean> {
  if (out === undefined) {
    process.stdout.write(text)
    return true
  }
  try {
    await writeFile(out, text)
    return true
  } catch (error) {
    complain(
      `${out}: cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}): check the path.`,
    )
    return false
  }
}

/** `pack draft`. */
export const makeDraft = () =>
  makeVerb('draft', 'Draft a pack from articles: who says what, and who denies it. It drafts; you decide.')
    .argument('<article...>', 'articles, HTML or text (.html, .txt), folders of them, or - for standard input')
    .option('--out <file>', 'write the draft to this file; without it, print it')
    .option('--force', 'write over a file that is there already')
    .option('--json', 'print it as JSON, with the notes that are comments in YAML')
    .action(draft)
