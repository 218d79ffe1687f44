import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFixturePage } from '../../lib/cli/fixture/make-page.ts'
import { readHtml } from '../../lib/node/documents.ts'
import { ARTICLES } from '../articles.ts'

const FIXTURE = join(import.meta.dirname, '..', '..', 'lib', 'cli', 'fixture.ts')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-fixture-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const fixture = (...args: readonly string[]) =>
  new Promise<{ code: number; output: string; complaints: string }>(resolve => {
    execFile(process.execPath, [FIXTURE, '--into', folder, ...args], (error, output, complaints) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, complaints }),
    )
  })

describe('a page for tests', () => {
  const SAVED = `<!doctype html><html lang="en" data-session="7"><head><title>Tarn</title><meta charset="windows-1252">
    <link rel="stylesheet" href="//cdn.example/a.css"><script src="//cdn.example/a.js"></script><style>p { color: red }</style>
    <script type="application/ld+json">{"datePublished":"2026-01-02"}</script></head><body onload="spy()"><!-- secret -->
    <article class="story"><h1>Tarn</h1><p hidden>Not shown.</p><p style="display: none">Nor this.</p>
    <p>Read <a href="https://example.org/?id=7">this &amp; that</a>.</p><img src="//cdn.example/a.png" alt="A lake"></article></body></html>`
  const page = makeFixturePage(SAVED)

  it('has no script, style, address, handler, comment or mark of a person', () => {
    expect(page).not.toMatch(/example|<style|<link|\.js|onload|spy|secret|session/)
  })

  it('keeps its markup, its text and the data for machines', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/i)
    expect(page).toContain('<script type="application/ld+json">{"datePublished":"2026-01-02"}</script>')
    expect(page).toContain('<p style="display: none">')
    expect(readHtml(page)).toEqual(readHtml(SAVED))
  })

  it('is UTF-8, whatever the saved one was', () => {
    expect(page.match(/charset="[^"]*"/g)).toEqual(['charset="utf-8"'])
  })
})

describe('fixture', () => {
  it('writes the page and what is found in it, and says what to do next', async () => {
    const { code, output } = await fixture(join(ARTICLES, 'left-out.html'), 'seen-again')
    expect(code).toBe(0)
    expect(output).toMatch(/seen-again\.html.*words of your own.*npm run test:unit/s)
    const expected = JSON.parse(await readFile(join(folder, 'seen-again.expected.json'), 'utf8'))
    expect(expected).toMatchObject([{ claim: 'residence-attack', voice: 'attributed' }])
    const html = await readFile(join(folder, 'seen-again.html'), 'utf8')
    expect(html).toContain(expected[0].text)
    expect(readHtml(html)).toEqual(readHtml(await readFile(join(ARTICLES, 'left-out.html'), 'utf8')))
  })

  it('overwrites nothing', async () => {
    await writeFile(join(folder, 'mine.expected.json'), '[]')
    const { code, complaints } = await fixture(join(ARTICLES, 'left-out.html'), 'mine')
    expect(code).toBe(2)
    expect(complaints).toMatch(/mine\.expected\.json: is there already\.\n$/)
  })

  it.each([
    ['a name with a path in it', ['left-out.html', '../up'], /^\.\.\/up: give a name/],
    ['a page that is not there', ['gone.html', 'gone'], /gone\.html: cannot be read/],
  ])('refuses %s', async (_, [saved = '', name = ''], sentence) => {
    const { code, complaints } = await fixture(join(ARTICLES, saved), name)
    expect(code).toBe(2)
    expect(complaints).toMatch(sentence)
  })
})
