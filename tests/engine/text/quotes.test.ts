import { describe, expect, it } from 'vitest'
import { findQuotations, isStatement } from '../../../lib/engine/text/quotes.ts'

const read = (text: string) => findQuotations(text, 0).map(q => `${text.slice(q.start, q.end)}${q.open ? ' …' : ''}`)

describe('findQuotations', () => {
  it.each([
    ['“We left,” she said. “It was late.”', ['We left,', 'It was late.']],
    ['"We left," she said. "It was late."', ['We left,', 'It was late.']],
    ['“We left. It was late.', ['We left. It was late. …']],
    ['Er sagte: „Nein“, und ging.', ['Nein']],
    ['Il dit « non » et partit.', [' non ']],
    ['Nobody spoke.', []],
    ['A stray ” mark', []],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('tells a statement from a phrase', () => {
    const text = '“A lie,” he said. “We were never there.”'
    const [phrase, statement] = findQuotations(text, 0)
    expect([phrase, statement].map(q => q !== undefined && isStatement(text, q))).toEqual([false, true])
  })
})
