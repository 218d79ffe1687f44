import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../lib/node/documents.ts'
import { indexPacks, readPacks } from '../lib/node/load-index.ts'
import { scanDocument } from '../lib/node/scan-document.ts'
import { ARTICLES, listArticles, readExpected } from './articles.ts'

const packs = await readPacks([])
if (!packs.ok) throw new Error(packs.error)
const index = indexPacks(packs.value)

async function scan(name: string) {
  const read = await readDocument(join(ARTICLES, `${name}.html`))
  if (!read.ok) throw new Error(read.error)
  return scanDocument(index, read.value).matches
}

describe('our own articles, as the command line reads them', () => {
  it.each(listArticles())('%s: every expected match, and no other', async name => {
    const expected = readExpected(name).filter(e => !e.browserOnly)
    const found = (await scan(name)).map(({ claim, voice, sentence }) => {
      const hit = expected.find(e => e.claim === claim && e.voice === voice && sentence.includes(e.text))
      return `${claim} ${voice}: ${hit?.text ?? sentence}`
    })
    expect(found.sort()).toEqual(expected.map(e => `${e.claim} ${e.voice}: ${e.text}`).sort())
  })

  it('are at least twelve shapes, and four on other events', () => {
    const others = listArticles().filter(name => name.startsWith('other-'))
    expect(listArticles().length - others.length).toBeGreaterThanOrEqual(12)
    expect(others.length).toBeGreaterThanOrEqual(4)
    for (const name of others) expect(readExpected(name)).toEqual([])
  })

  it('expect texts that stand in them', () => {
    for (const name of listArticles()) {
      const html = readFileSync(join(ARTICLES, `${name}.html`), 'utf8')
      const text = html.replace(/<!--.*?-->|<\/?(?!!)[a-z][^>]*>|&shy;|\u00ad/g, '').replace(/\s+/g, ' ')
      for (const expected of readExpected(name)) expect(text, name).toContain(expected.text)
    }
  })

  it('come with their expectations', () => {
    const names = readdirSync(ARTICLES).filter(file => file.endsWith('.expected.json'))
    expect(names.map(file => file.replace('.expected.json', '')).sort()).toEqual(listArticles())
  })
})
