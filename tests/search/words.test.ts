import { describe, expect, it } from 'vitest'
import { findTyped, foldText } from '../../lib/search/words.ts'

describe('foldText', () => {
  it.each([
    ['Åsa LÖFGREN', 'asa lofgren'],
    ['ＩＳＷ １２', 'isw 12'],
    ['ﬁsh', 'fish'],
    ['Ёлка', 'елка'],
    ['so\u00adft\u200bly', 'softly'],
    ['Straße, Øre', 'strasse ore'],
    ["the board’s, the board＇s and the board's", 'the board the board and the board'],
    ['O’Hara d’Or rock ’n’ roll', 'o hara d or rock n roll'],
    ['C.I.A.', 'c i a'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('findTyped', () => {
  const found = (text: string, typed: readonly string[]) =>
    findTyped(text, typed).map(({ start, end }) => text.slice(start, end))

  it('marks the typed letters where a word begins with them, or has more than two of them', () => {
    expect(found('Ferry, offering', ['fer'])).toEqual(['Fer', 'fer'])
    expect(found('An oar, roar', ['oa'])).toEqual(['oa'])
    expect(found('Nothing', ['boat'])).toEqual([])
  })

  it('marks letters with accents, and whole words whose letters have no place of their own', () => {
    expect(found('Åsa', ['asa'])).toEqual(['Åsa'])
    expect(found('A\u030asa left', ['as'])).toEqual(['A\u030asa'])
    expect(found('Weißsee', ['weis'])).toEqual(['Weißsee'])
  })

  it('marks the longest of several that fit', () => {
    expect(found('harbour', ['har', 'harbour'])).toEqual(['harbour'])
  })
})
