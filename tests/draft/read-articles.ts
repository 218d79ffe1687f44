import { chooseDraftLanguage } from '../../lib/cli/pack/draft/draft-language.ts'
import type { Article } from '../../lib/draft/article.ts'
import { type Draft, draftClaims } from '../../lib/draft/draft.ts'
import type { Block } from '../../lib/model/page.ts'
import { readDocument } from '../../lib/node/documents.ts'

export async function readArticle(path: string): Promise<Article> {
  const read = await readDocument(path)
  if (!read.ok) throw new Error(read.error)
  const { title, url, published, blocks } = read.value
  return { title, url, date: published, blocks }
}

/** @returns an article of paragraphs, the first being its title */
export const makeArticle = (...paragraphs: readonly string[]): Article => ({
  ...{ title: paragraphs[0] ?? '', url: null, date: null },
  blocks: paragraphs.map((text, i): Block => ({ id: i + 1, kind: i === 0 ? 'title' : 'paragraph', text })),
})

export function languageOfDrafts() {
  const language = chooseDraftLanguage('en')
  if (language === null) throw new Error('no words for English drafts')
  return language
}

export const draft = (...articles: readonly Article[]): Draft => draftClaims(articles, languageOfDrafts())
