import { describe, expect, it } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { addLine, findJsonLines, findLines, splitPath } from '../../lib/node/pack-lines.ts'

const linesOf = (text: string) => {
  const counter = new LineCounter()
  return findLines(parseDocument(text, { lineCounter: counter }), counter)
}

describe('lines of a pack file', () => {
  const lineOf = linesOf(`# a comment
id: x
list:
  - &first
    name: a
    more: [b, c,
      d]
  - *first
  - name:
`)

  it.each([
    ['id', 2],
    ['list', 3],
    ['list[0]', 5],
    ['list[0].name', 5],
    ['list[0].more[2]', 7],
    ['list[1]', 8],
    ['list[1].more[2]', 7],
    ['list[2].name', 9],
  ])('%s stands in line %i', (path, line) => {
    expect(lineOf(path)).toBe(line)
  })

  it('are those of what is around, where something is missing', () => {
    expect(lineOf('list[0].missing')).toBe(5)
    expect(lineOf('list[2].name.deeper')).toBe(9)
    expect(lineOf('list[9].name')).toBe(3)
    expect(lineOf('missing')).toBeNull()
    expect(lineOf('')).toBeNull()
  })

  it('are found in JSON too', () => {
    expect(linesOf('{\n "a": [\n  {"b": 1},\n  {"b": 2}]}')('a[1].b')).toBe(4)
  })

  it('are found in JSON alone, unless all of it stands in one line', () => {
    expect(findJsonLines('{\n\t"a": [\n\t\t{"b": 1},\n\t\t{"b": 2}]}')('a[1].b')).toBe(4)
    expect(findJsonLines('{"a": [{"b": 1}]}\n')('a[0].b')).toBeNull()
  })

  it('are added to an error that has none', () => {
    const error = { file: 'f', path: 'id', message: 'm' }
    expect(addLine(error, lineOf)).toEqual({ ...error, line: 2 })
    expect(addLine({ ...error, line: 7 }, lineOf)).toEqual({ ...error, line: 7 })
    expect(addLine({ ...error, path: '' }, lineOf)).toEqual({ ...error, path: '' })
  })

  it('are found by steps', () => {
    expect(splitPath('claims[3].accounts[0].quotation')).toEqual(['claims', 3, 'accounts', 0, 'quotation'])
    expect(splitPath('')).toEqual([])
  })
})
