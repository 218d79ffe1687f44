import { describe, expect, it } from 'vitest'
import { ENGLISH_LOADED } from '../../../lib/languages/en-lint.ts'
import type { Pack } from '../../../lib/model/pack.ts'
import { readPacks } from '../../../lib/node/load-index.ts'
import { LIMITS } from '../../../lib/pack/limits.ts'
import { lintPack } from '../../../lib/pack/lint/lint.ts'
import { askForShort } from '../../../lib/pack/lint/lint-short.ts'
import { formatPackError, parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../example.ts'
import { makeFollowInput } from '../follow.ts'

function read(input: object): Pack {
  const parsed = parsePack(input, 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return parsed.value
}
const lint = (changes: Parameters<typeof makeInput>[0]) =>
  lintPack(read(makeInput(changes)), 'p', [], ENGLISH_LOADED).map(formatPackError)
/** Lints a short wording of the mayor, who is Ada Miller and said "nobody should walk on it". */
const lintText = (short: string, more: Parameters<typeof makeInput>[0] = {}) =>
  lint({ 'claims[0].accounts[0].short': short, ...more })

describe('a short wording', () => {
  it.each([
    'The bridge could fall',
    'The bridge could fall, so "nobody should walk on it"',
    'It may fall; “Nobody should walk” there',
    'A miller could fall with the bridge',
  ])('may be %j', short => {
    expect(lintText(short)).toEqual([])
  })

  it.each([
    ['the name', 'Ada Miller says that it could fall', 'names "Ada Miller"'],
    ['the name in another case', 'It could fall (ADA MILLER)', 'names "Ada Miller"'],
    ['a quotation that nobody has', 'It is "about to fall"', 'quotes "about to fall"'],
    ['a quotation that nobody has, curly', 'It is “about to fall”', 'quotes "about to fall"'],
    ['a word that takes a side', 'A so-called bridge could fall', 'takes a side with "so-called"'],
  ])('does not have %s', (_, short, expected) => {
    const errors = lintText(short)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/^p: claims\[0\]\.accounts\[0\]\.short: /)
    expect(errors[0]).toContain(expected)
  })

  it('does not have the short name either, or the party’s where nobody is named', () => {
    expect(lintText('The mayor fears a fall', { 'entities[1].short': 'Mayor' })[0]).toContain('names "Mayor"')
    const unnamed = { 'claims[0].accounts[0].speaker': undefined }
    expect(lintText('The Town Council fears a fall', unnamed)[0]).toContain('names "Town Council"')
    expect(lintText('The Town Council fears a fall')).toEqual([])
  })

  it('may quote what the wording quotes', () => {
    const wording = { 'claims[0].accounts[0].wording': 'Calls the bridge "about to fall".' }
    expect(lintText('It is "about to fall"', wording)).toEqual([])
    expect(lintText('It "could fall"')[0]).toContain('quotes "could fall"')
  })

  it('is checked in supplements, with the names of the pack that is extended', () => {
    const short = (text: string, change: object = {}) => {
      const input = makeFollowInput({ 'supplements[0].accounts[0].short': text, ...change })
      return lintPack(read(input), 'p', [read(makeInput())], []).map(formatPackError)
    }
    expect(short('The planks are sound')).toEqual([])
    expect(short('Survey Office: sound planks')[0]).toContain('supplements[0].accounts[0].short: names "Survey Office"')
    const miller = { 'supplements[0].accounts[0].speaker': 'mayor' }
    expect(short('Ada Miller: sound planks', miller)[0]).toContain('names "Ada Miller"')
  })

  it(`has ${LIMITS.short} characters at most, and a short name ${LIMITS.shortName}`, () => {
    const tooLong = (changes: Parameters<typeof makeInput>[0]) => {
      const parsed = parsePack(makeInput(changes), 'p')
      return parsed.ok ? [] : parsed.error.map(e => `${e.path}: ${e.message}`)
    }
    expect(tooLong({ 'claims[0].accounts[0].short': 'a'.repeat(55), 'entities[0].short': 'a'.repeat(24) })).toEqual([])
    expect(tooLong({ 'claims[0].accounts[0].short': 'a'.repeat(56) })).toEqual([
      'claims[0].accounts[0].short: is longer than 55 characters: shorten it.',
    ])
    expect(tooLong({ 'entities[0].short': 'a'.repeat(25) })[0]).toMatch(/^entities\[0\]\.short: is longer than 24/)
  })
})

describe('askForShort', () => {
  const ask = (pack: Pack) => {
    const asked: string[] = []
    askForShort(pack, (path, message) => asked.push(`${path}: ${message}`))
    return asked
  }

  it('asks for each that is missing', () => {
    expect(ask(read(makeInput({ 'claims[0].accounts[0].short': 'It could fall' })))).toEqual([
      expect.stringMatching(/^claims\[1\]\.accounts\[0\]\.short: account "baker-asserts" has none: .* 55 characters/),
    ])
    expect(ask(read(makeFollowInput()))).toEqual([expect.stringContaining('supplements[0].accounts[0].short: ')])
  })

  it('finds none missing in the bundled packs', async () => {
    const packs = await readPacks([])
    if (!packs.ok) throw new Error(packs.error)
    expect(packs.value.flatMap(ask)).toEqual([])
  })
})
