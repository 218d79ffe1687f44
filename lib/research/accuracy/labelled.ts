/**
 * Reads labelled pages. A set is a folder with pages, `NN-outlet.txt` (first line `URL: …`, perhaps a second one
 * `DATE: YYYY-MM-DD`, then the title, then the text, a paragraph a line), and their labels, `sentences.jsonl`, a sentence a line.
 */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import * as v from 'valibot'
import { VOICES } from '../../model/page.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { type ReadDocument, readHtml } from '../../node/documents.ts'

const labelShape = v.object({
  page: v.string(),
  idx: v.number(),
  sentence: v.string(),
  claims: v.array(
    v.object({
      anyOf: v.pipe(v.array(v.string()), v.minLength(1)),
      voice: v.picklist(VOICES),
      match: v.picklist(['full', 'partial']),
      speaker: v.optional(v.nullable(v.string()), null),
    }),
  ),
})

/** One sentence that a person read. `claims` is empty when it has none. */
export type Label = v.InferOutput<typeof labelShape>
/**
 * One claim in the sentence. `anyOf`: the ids that are right for it. `full`: the sentence has the claim's core; `partial`: only
 * a part of it. The speaker is in the page's words or an entity id, or null.
 */
export type LabelledClaim = Label['claims'][number]

export interface LabelledPage {
  readonly document: ReadDocument
  readonly labels: readonly Label[]
}

export interface LabelledSet {
  readonly name: string
  readonly pages: readonly LabelledPage[]
}

const LABELS = 'sentences.jsonl'

/**
 * @param folder one set, or a folder of sets; sub-folders without labels are passed over
 * @returns the sets by name, or one sentence on what is wrong with the input
 */
export async function readLabelled(folder: string): Promise<Result<LabelledSet[]>> {
  const listed = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (listed === null) return fail(`${folder}: cannot be read: name a folder of labelled pages.`)
  const isSet = (files: readonly { name: string }[]) => files.some(file => file.name === LABELS)
  const folders = isSet(listed) ? [folder] : []
  for (const entry of folders.length > 0 ? [] : listed.filter(e => e.isDirectory()))
    if (isSet(await readdir(join(folder, entry.name), { withFileTypes: true }))) folders.push(join(folder, entry.name))
  if (folders.length === 0) return fail(`${folder}: has no ${LABELS}, nor has a folder in it: add labels.`)
  const sets: LabelledSet[] = []
  for (const path of folders.sort()) {
    const set = await readSet(path)
    if (!set.ok) return set
    sets.push(set.value)
  }
  return ok(sets)
}

async function readSet(folder: string): Promise<Result<LabelledSet>> {
  const labels = readLabels(join(folder, LABELS), await readFile(join(folder, LABELS), 'utf8'))
  if (!labels.ok) return labels
  const files = (await readdir(folder)).filter(name => /^\d.*\.txt$/.test(name)).sort()
  const stray = labels.value.find(label => !files.includes(label.page))
  if (stray !== undefined)
    return fail(
      `${join(folder, LABELS)}: labels "${stray.page}", which is not in the folder: add the page or mend its name.`,
    )
  const pages: LabelledPage[] = []
  for (const file of files) {
    const path = join(folder, file)
    const document = { path, ...readHtml(makeArticle(await readFile(path, 'utf8'))) }
    pages.push({ document, labels: labels.value.filter(label => label.page === file) })
  }
  return ok({ name: basename(resolve(folder)), pages })
}

function readLabels(path: string, text: string): Result<Label[]> {
  const labels: Label[] = []
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = v.safeParse(labelShape, parseJson(line))
    if (!parsed.success) {
      const place = v.getDotPath(parsed.issues[0]) ?? 'the line'
      return fail(`${path}:${n + 1}: ${place} is not as a label has it (${parsed.issues[0].message}): mend the line.`)
    }
    labels.push(parsed.output)
  }
  return ok(labels)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Lines before the title, and a day in an address: `/2026/03/14/`, `2026-03-14`, `20260314`. */
const HEAD = /^(?:URL|DATE): /
const DAY = /(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/

/** The page as a site would have it, so that it goes through the extension's own extraction. */
function makeArticle(text: string): string {
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  const start = lines.findIndex(line => !HEAD.test(line))
  const head = lines.slice(0, start)
  const dated = head.toSorted((a, b) => Number(b.startsWith('DATE')) - Number(a.startsWith('DATE')))
  const day = dated.map(line => DAY.exec(line)).find(found => found !== null)
  const published =
    day === undefined ? '' : `<meta property="article:published_time" content="${day.slice(1, 4).join('-')}">`
  const [title = '', ...paragraphs] = lines.slice(start).map(escapeHtml)
  const body = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n')
  return `<!doctype html><html><head>${published}<title>${title}</title></head>
<body><article><h1>${title}</h1>\n${body}</article></body></html>`
}
