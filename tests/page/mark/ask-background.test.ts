import { describe, expect, it } from 'vitest'
import { packRequests } from '../../../lib/page/mark/ask-background.ts'
import { makePage } from '../page.ts'

const block = (id: number, text = 'One sentence. Another one.') => ({
  id,
  kind: 'paragraph' as const,
  text,
  story: true,
  segments: [],
  container: makePage('').body,
})

describe('packRequests', () => {
  it('sends a usual page at once, without its nodes', () => {
    expect(packRequests([block(1), block(3)], { language: 'en', published: '2025-12-29', modified: null })).toEqual([
      {
        language: 'en',
        published: '2025-12-29',
        modified: null,
        blocks: [1, 3].map(id => ({ id, kind: 'paragraph', text: 'One sentence. Another one.', story: true })),
      },
    ])
    expect(packRequests([], { language: null })).toEqual([])
  })

  it('cuts a huge page into parts', () => {
    const blocks = Array.from({ length: 9 }, (_, i) => block(i + 1, 'x'.repeat(90_000)))
    const parts = packRequests(blocks, { language: null })
    expect(parts.map(p => p.blocks.map(b => b.id))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
  })
})
