import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { measureExtraction } from '../../../lib/research/extraction/measure-extraction.ts'
import { readSavedPages } from '../../../lib/research/extraction/pages.ts'
import { FILLER } from '../../page/page.ts'

const html = `<!doctype html><title>T</title><article><h1>Mill burns</h1>${`<p>${FILLER}</p>`.repeat(6)}</article>
  <ul class="related">${'<li><a href="/">Something else that happened in this town</a></li>'.repeat(5)}</ul>`
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-pages-'))
  await writeFile(join(folder, 'a.html.gz'), gzipSync(html))
  await writeFile(join(folder, 'b.html.gz'), gzipSync('<p>Short.</p>'))
  const story = { articleBody: `Mill burns ${FILLER.repeat(6)}`, url: 'https://paper.example/2025/a' }
  await writeFile(join(folder, 'truth.json'), JSON.stringify({ a: story, b: { articleBody: 'Short.' }, gone: story }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('saved pages', () => {
  it('are those that are there and known', async () => {
    const read = await readSavedPages(folder)
    expect(read.ok && read.value.map(({ id, url }) => [id, url])).toEqual([
      ['a', 'https://paper.example/2025/a'],
      ['b', ''],
    ])
  })

  it('are measured, with the worst ones and those that are refused', async () => {
    const measured = await measureExtraction(folder, 1)
    expect(measured.ok && measured.value).toContain('pages 2  precision 0.5000  recall 0.5000  refused 1')
    expect(measured.ok && measured.value).toContain('refused b')
  })

  it('cannot be read where there is no truth', async () => {
    expect(await readSavedPages(join(folder, 'no-folder'))).toMatchObject({ ok: false })
  })
})
