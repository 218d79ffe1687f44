import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument, readHtml } from '../../lib/node/documents.ts'
import { parsePage } from '../../lib/node/parse-page.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-documents-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** @returns the title, then each block as `kind: text`, of a page of these bytes; or why there is none */
async function readBytes(bytes: Uint8Array, name = 'page.html'): Promise<string[]> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const read = await readDocument(path)
  return read.ok ? [read.value.title, ...read.value.blocks.map(b => `${b.kind}: ${b.text}`)] : [read.error]
}

const read = (html: string) => readHtml(html).blocks.map(({ kind, text }) => `${kind}: ${text}`)
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('a page of HTML is parsed as browsers do', () => {
  it.each([
    ['head', '<html lang=en><title>News</title><body><p>The tarn rose.</p></body></html>'],
    ['html and body', '<!doctype html><title>News</title><p>The tarn rose.</p>'],
    ['body only', '<html><head><title>News</title></head><p>The tarn rose.'],
    ['everything', '<title>News</title>The tarn rose.'],
  ])('with the tags of %s left out', (_, html) => {
    const { title, blocks } = readHtml(html)
    expect(title).toBe('News')
    expect(blocks.map(b => b.text)).toEqual(['The tarn rose.'])
  })

  it('with end tags left out', () => {
    expect(read('<h1>Tarn</h1><p>One.<p>Two.<ul><li>Three.<li>Four.</ul>')).toEqual([
      'title: Tarn',
      'paragraph: One.',
      'paragraph: Two.',
      'item: Three.',
      'item: Four.',
    ])
  })

  it.each([
    ['body', '<!doctype html>'],
    ['p', ''], // without a doctype: the way of old pages
  ])('with a table that begins in a paragraph, put into %s', (parent, doctype) => {
    const html = `${doctype}<p>Before<table><tr><td>Inside</table>After</p>`
    expect(parsePage(html).querySelector('table')?.parentElement?.localName).toBe(parent)
    expect(read(html)).toEqual(['paragraph: Before', 'paragraph: Inside', 'paragraph: After'])
  })

  it('with text that stands in a table and belongs before it', () => {
    expect(read('<table>Lost <tr><td>Inside</table>').map(b => b.split(': ')[1])).toEqual(['Lost', 'Inside'])
  })

  it('with NUL bytes, which it leaves out of text', async () => {
    expect(await readBytes(latin('<title>N</title><p>The t\0arn rose.'))).toEqual(['N', 'paragraph: The tarn rose.'])
  })

  it('with inline elements that overlap', () => {
    expect(read('<p>The <b>tarn <i>rose</b> high</i>.')).toEqual(['paragraph: The tarn rose high.'])
  })

  it('however deep it nests', () => {
    const deep = 20_000
    expect(read(`<p>${'<b>'.repeat(3)}rose</p>${'<div>'.repeat(deep)}`)).toEqual(['paragraph: rose'])
  })

  it('without what a template or a drawing holds', () => {
    const html = '<p>One <svg viewBox="0 0 1 1"><text>drawn</text></svg>two.</p><template><p>Not yet.</p></template>'
    expect(read(html)).toEqual(['paragraph: One two.'])
  })
})

describe('the bytes of a page', () => {
  it.each([
    ['a meta element', latin('<meta charset="windows-1252"><title>N</title><p>\x93The tarn\x94 \x96 caf\xe9')],
    [
      'an old meta element',
      latin(
        '<meta http-equiv=content-type content="text/html; charset=iso-8859-1"><title>N</title><p>\x93The tarn\x94 \x96 caf\xe9',
      ),
    ],
    ['no UTF-8 and no word on it', latin('<title>N</title><p>\x93The tarn\x94 \x96 caf\xe9')],
    ['UTF-8 and no word on it', Buffer.from('<title>N</title><p>“The tarn” – café')],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeff<title>N</title><p>“The tarn” – café')],
    [
      'a byte-order mark against the meta element',
      Buffer.from('\ufeff<meta charset=windows-1252><title>N</title><p>“The tarn” – café'),
    ],
    ['UTF-16', Buffer.from('\ufeff<title>N</title><p>“The tarn” – café', 'utf16le')],
  ])('are decoded: %s', async (_, bytes) => {
    expect(await readBytes(bytes)).toEqual(['N', 'paragraph: “The tarn” – café'])
  })

  it('are refused with NUL in plain text', async () => {
    expect(await readBytes(latin('a\0b'), 'page.txt')).toEqual([`${join(folder, 'page.txt')}: is not a text file`])
  })
})
