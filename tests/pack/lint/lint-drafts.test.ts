import { describe, expect, it } from 'vitest'
import { DRAFT_MARK } from '../../../lib/pack/draft-mark.ts'
import { lintPack } from '../../../lib/pack/lint/lint.ts'
import { formatPackError, parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../example.ts'

function lint(changes: Parameters<typeof makeInput>[0]): string[] {
  const parsed = parsePack(makeInput(changes), 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return lintPack(parsed.value, 'p', [], []).map(formatPackError)
}

describe('what a draft left to be written', () => {
  it.each([
    'title',
    'topics[0].title',
    'entities[1].description',
    'claims[0].statement',
    'claims[0].title',
    'claims[0].accounts[0].wording',
    'claims[0].tests.matches[0].text',
  ])('is refused at %s', path => {
    expect(lint({ [path]: `${DRAFT_MARK} The bridge is unsafe` })).toEqual([
      `p: ${path}: begins with "${DRAFT_MARK}" as a draft has it: write it in neutral words of your own, and remove the mark.`,
    ])
  })

  it('may stand inside of a text', () => {
    expect(lint({ 'sources[0].title': `How "${DRAFT_MARK}" came to be` })).toEqual([])
  })
})
