import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Block } from '../model/page.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { extractBlocks } from '../page/extract/blocks.ts'
import { decodePage, parsePage } from './parse-page.ts'

/** A document as the extension would read it. */
export interface ReadDocument {
  readonly path: string
  readonly title: string
  readonly language: string | null
  readonly blocks: readonly Block[]
  /** The days, `YYYY-MM-DD`, on which it says that it was published and last changed, or null. */
  readonly published: string | null
  readonly modified: string | null
  /** Its http or https address, where it tells one, or null. */
  readonly url: string | null
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
    const text = decodePage(path === '-' ? await readStdin() : await readFile(path))
    const isHtml = path === '-' ? text.trimStart().startsWith('<') : !/\.txt$/i.test(path)
    if (isHtml) return ok({ path, ...readHtml(text) })
    // A page of HTML may hold NUL, which the standard says how to read; in plain text it is a sign of another kind of file.
    return text.includes('\0') ? fail(`${path}: is not a text file`) : ok({ path, ...readPlain(text) })
  } catch (error) {
    return fail(`${path}: cannot be read (${codeOf(error)})`)
  }
}

/** Reads the text of a page of HTML as the extension reads its document. */
export function readHtml(html: string) {
  const page = parsePage(html)
  const { blocks, ...about } = extractBlocks(page)
  return {
    ...about,
    url: findAddress(page),
    blocks: blocks.map(({ id, kind, text, story }) => ({ id, kind, text, story })),
  }
}

function findAddress(page: Document): string | null {
  const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const address = link ?? page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? ''
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

/** Plain text: a paragraph a line, the first line being the title. */
function readPlain(text: string) {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
  const blocks = lines.map((line, i): Block => ({ id: i + 1, kind: i === 0 ? 'title' : 'paragraph', text: line }))
  return { title: lines[0] ?? '', language: null, published: null, modified: null, url: null, blocks }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : String(error instanceof Error ? error.message : error)
