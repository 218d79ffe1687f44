import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../lib/node/documents.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { ROOT } from '../../lib/node/run.ts'
import { scanDocument } from '../../lib/node/scan-document.ts'
import { formatPackError, parsePack } from '../../lib/pack/parse.ts'

const ARTICLES = join(ROOT, 'tests', 'articles')

/** The pack that `pack new` begins, which has to do with none of the articles. */
function readSkeleton() {
  const text = readFileSync(join(ROOT, 'lib', 'cli', 'pack', 'new', 'skeleton.yaml'), 'utf8')
  const values = { id: 'aa-first', title: 'Another event', language: 'en', date: '2026-01-01', file: 'x', schema: 'y' }
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: keyof typeof values) => values[name])
  const parsed = parsePack(parse(filled), 'skeleton')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return parsed.value
}

describe('a pack on another event, before all others', () => {
  it('changes nothing of what the bundled packs find in the articles', async () => {
    const bundled = await readPacks([])
    if (!bundled.ok) throw new Error(bundled.error)
    const [alone, more] = [indexPacks(bundled.value), indexPacks([readSkeleton(), ...bundled.value])]
    const pages = readdirSync(ARTICLES).filter(name => name.endsWith('.html'))
    let matches = 0
    for (const page of pages) {
      const document = await readDocument(join(ARTICLES, page))
      if (!document.ok) throw new Error(document.error)
      const found = scanDocument(more, document.value)
      expect(found.matches, page).toEqual(scanDocument(alone, document.value).matches)
      matches += found.matches.length
    }
    expect(matches).toBeGreaterThan(50)
  })
})
