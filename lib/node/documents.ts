import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import type { Block } from '../model/page.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { extractBlocks } from '../page/extract/blocks.ts'

/** A document as the extension would read it. */
export interface ReadDocument {
  readonly path: string
  readonly title: string
  readonly language: string | null
  readonly blocks: readonly Block[]
}

const READABLE = /\.(?:html?|txt)$/i

/**
 * Lists the documents that a path stands for: itself, or all .html and .txt files in the folder, deeply, sorted.
 * @returns the paths, or why there are none
 */
export async function listDocuments(path: string): Promise<Result<string[]>> {
  if (path === '-') return ok([path])
  try {
    if (!(await stat(path)).isDirectory())
      return READABLE.test(path) ? ok([path]) : fail(`${path}: is neither .html nor .txt`)
    const names = (await readdir(path, { recursive: true })).filter(name => READABLE.test(name))
    return names.length > 0
      ? ok(names.sort().map(name => join(path, name)))
      : fail(`${path}: has no .html or .txt file`)
  } catch (error) {
    return fail(`${path}: cannot be read (${codeOf(error)})`)
  }
}

/**
 * Reads one document.
 * @param path a file, or `-` for standard input, which is HTML when it begins with a tag
 */
export async function readDocument(path: string): Promise<Result<ReadDocument>> {
  try {
    const text = path === '-' ? await readStdin() : await readFile(path, 'utf8')
    if (text.includes('\0')) return fail(`${path}: is not a text file`)
    const isHtml = path === '-' ? text.trimStart().startsWith('<') : !/\.txt$/i.test(path)
    return ok({ path, ...(isHtml ? readHtml(text) : readPlain(text)) })
  } catch (error) {
    return fail(`${path}: cannot be read (${codeOf(error)})`)
  }
}

/** Elements that a browser puts into the head where its tags are left out. */
const IN_HEAD = new Set(['title', 'meta', 'link', 'base', 'style', 'script'])

/** Parses as a browser would where tags are left out: linkedom adds neither `html` nor a filled `body`. */
function parsePage(html: string): Document {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html}</html>`)
  const root = document.documentElement
  const children = [...root.childNodes]
  if (children.some(child => nameOf(child) === 'body')) return document
  const head = document.createElement('head')
  const body = document.createElement('body')
  for (const child of children) {
    if (nameOf(child) === 'head') head.append(...child.childNodes)
    else (IN_HEAD.has(nameOf(child)) ? head : body).append(child)
  }
  root.replaceChildren(head, body)
  return document
}

const nameOf = (node: Node): string => (node as Partial<Element>).localName ?? ''

/** Reads the text of a page of HTML as the extension reads its document. */
export function readHtml(html: string) {
  const document = parsePage(html)
  const { title, language, blocks } = extractBlocks(document)
  return { title, language, blocks: blocks.map(({ id, kind, text }) => ({ id, kind, text })) }
}

/** Plain text: a paragraph a line, the first line being the title. */
function readPlain(text: string) {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
  const blocks = lines.map((line, i): Block => ({ id: i + 1, kind: i === 0 ? 'title' : 'paragraph', text: line }))
  return { title: lines[0] ?? '', language: null, blocks }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : String(error instanceof Error ? error.message : error)
