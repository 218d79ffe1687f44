import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReadDocument, readDocument } from '../../lib/node/documents.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { measureMarkedShare } from '../../lib/node/marked-share.ts'
import { ARTICLES } from '../articles.ts'

const packs = await readPacks([])
if (!packs.ok) throw new Error(packs.error)
const index = indexPacks(packs.value)

async function read(name: string): Promise<ReadDocument> {
  const document = await readDocument(join(ARTICLES, name))
  if (!document.ok) throw new Error(document.error)
  return document.value
}

describe('measureMarkedShare', () => {
  it('finds at most a fifth of an article filled', async () => {
    const { words, filled, marked } = measureMarkedShare(index, await read('demo.html'))
    expect(words).toBeGreaterThan(200)
    expect(filled / words).toBeGreaterThan(0.1)
    expect(filled / words).toBeLessThan(0.2)
    expect(marked).toBeGreaterThan(filled)
  })

  it('finds nothing where nothing is known', async () => {
    expect(measureMarkedShare(index, await read('other-wedding.html'))).toMatchObject({ filled: 0, marked: 0 })
  })

  it('counts words, and no signs', () => {
    const blocks = [{ id: 1, kind: 'paragraph' as const, text: 'Two words – “here”: 3.' }]
    const document = { path: '', title: '', language: 'en', published: null, modified: null, url: null, blocks }
    expect(measureMarkedShare(index, document).words).toBe(4)
  })
})
