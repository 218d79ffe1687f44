import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { readCommonWords } from '../../../lib/node/pack-languages.ts'
import { warnPhrases } from '../../../lib/pack/lint/warn-phrases.ts'
import { examplePack } from '../../engine/example-pack.ts'

const [language] = LANGUAGES
const common = readCommonWords('en')

/** @returns the words that phrases of one concept are said to find too, in the order of the phrases */
function namedFor(...phrases: string[]): string[] {
  const notes: string[] = []
  const pack = examplePack({ concepts: [{ id: 'word', phrases }] } as never)
  if (language === undefined) throw new Error('no language')
  warnPhrases(pack, language, common, (path, message) => notes.push(`${path} ${message}`))
  return notes.map(note => note.replace(/ too: .*/, '').replace('concepts[0].', ''))
}

describe('phrases that find other words', () => {
  it('are named with those words', () => {
    expect(namedFor('leave', 'land')).toEqual(['phrases[0] "leave" finds "left"', 'phrases[1] "land" finds "landing"'])
  })

  it('are not named for their own base, their plain forms, or words that are listed too', () => {
    expect(namedFor('attacked', 'drones', 'denies', 'warn', 'warning', 'residence')).toEqual([])
  })

  it('are not named when they are exact or several words', () => {
    expect(namedFor('=leave', 'leave the talks', '91')).toEqual([])
  })
})
