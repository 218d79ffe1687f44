import { describe, expect, it } from 'vitest'
import { leaveOutWrong } from '../../../lib/pack/lint/leave-out-wrong.ts'
import { makeInput } from '../example.ts'

type Changes = NonNullable<Parameters<typeof makeInput>[0]>
const leave = (changes: Changes) => leaveOutWrong(makeInput(changes))

describe('a pack with a wrong shape', () => {
  it('is kept whole where nothing is wrong', () => {
    const left = leave({})
    expect(left?.pack.claims).toHaveLength(2)
    expect(left?.lost.size).toBe(0)
    expect(left?.pathOf('claims[1].accounts[0].party')).toBe('claims[1].accounts[0].party')
  })

  it('loses a field that may be missing, and nothing else', () => {
    const left = leave({ 'claims[0].date': 'soon', 'claims[0].colour': 'red' })
    expect(left?.pack.claims.map(({ id, date }) => [id, date])).toEqual([
      ['bridge-unsafe', null],
      ['bridge-sale', null],
    ])
  })

  it('loses an entry without what it needs, and tells the others’ places as they are in the file', () => {
    const left = leave({ 'entities[0].kind': 'town', 'entities[2].name': undefined, 'concepts[0].phrases[0]': '***' })
    expect(left?.pack.entities.map(({ id }) => id)).toEqual(['mayor', 'baker'])
    expect([...(left?.lost ?? [])].sort()).toEqual(['council', 'traders'])
    expect(left?.pathOf('entities[0].party')).toBe('entities[1].party')
    expect(left?.pathOf('entities[1]')).toBe('entities[3]')
    expect(left?.pathOf('concepts[0].phrases[0]')).toBe('concepts[0].phrases[1]')
    expect(left?.pathOf('concepts[1].phrases[0]')).toBe('concepts[1].phrases[0]')
  })

  it('gets what a pack must say of itself', () => {
    const left = leave({ id: 'Not an id', version: undefined, format: undefined, date: 'today', 'claims[0].title': 3 })
    expect(left?.pack.claims.map(({ id }) => id)).toEqual(['bridge-sale'])
    expect(left?.pathOf('claims[0].statement')).toBe('claims[1].statement')
  })

  it('loses a group that stands alone', () => {
    expect(leave({ signature: { algorithm: 'Ed25519', key: 'short', value: 'x' } })?.pack.signature).toBeNull()
  })

  it.each<[string, unknown]>([
    ['a text', 'x'],
    ['a list', []],
    ['nothing', null],
    ['another format', makeInput({ format: 2 })],
    ['a pack without a claim that is left', makeInput({ claims: [{ id: 'x' }] })],
    ['a pack with claims that are no list', makeInput({ claims: 'all' })],
  ])('is given up where it is %s', (_, input) => {
    expect(leaveOutWrong(input)).toBeNull()
  })

  it('leaves the given value as it is', () => {
    const input = makeInput({ 'entities[0].kind': 'town' })
    const before = structuredClone(input)
    leaveOutWrong(input)
    expect(input).toEqual(before)
  })
})
