import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of our own articles: NAME.html, and what must be found in it in NAME.expected.json. */
export const ARTICLES = join(import.meta.dirname, 'articles')

export interface Expected {
  readonly claim: string
  readonly voice: string
  /** A part of the sentence. */
  readonly text: string
  /** Its text comes by script, shadow tree or frame, which only a browser shows. */
  readonly browserOnly?: boolean
}

/** @returns the articles' names, sorted */
export function listArticles(): string[] {
  const pages = readdirSync(ARTICLES).filter(file => file.endsWith('.html'))
  return pages.map(file => file.replace('.html', '')).sort()
}

/** @returns what must be found in an article, and nothing else may be */
export function readExpected(name: string): Expected[] {
  return JSON.parse(readFileSync(join(ARTICLES, `${name}.expected.json`), 'utf8')) as Expected[]
}
