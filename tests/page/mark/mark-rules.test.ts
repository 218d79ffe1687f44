import { describe, expect, it } from 'vitest'
import { DEFAULT_MARKS, type MarkLook } from '../../../lib/model/marks.ts'
import { type Mark, makeRules, type Tone } from '../../../lib/page/mark/mark-rules.ts'

type Style = Partial<Omit<Mark, 'range'>>

/** @returns what the rules say of a mark: fill, kind of line, width, colour */
function read(style: Style, look: Partial<MarkLook> = {}, tone: Tone = 'dark') {
  const mark = { level: 'contested', denial: 'denied', isHeading: false, ...style } as const
  const rules = makeRules(mark, tone, { ...DEFAULT_MARKS, ...look })
  const [, fill, line, width, colour] =
    /^&\{background-color:rgb\(85 70 214\/([\d.]+)%\);text-decoration:underline (\w+) (\d)px (#\w+);/.exec(rules) ?? []
  return { fill: Number(fill), line, width: Number(width), colour }
}

describe('makeRules', () => {
  it('tells the level by weight and fill', () => {
    expect(read({ level: 'contested' })).toMatchObject({ fill: 11, width: 2, colour: '#5546d6' })
    expect(read({ level: 'quiet' })).toMatchObject({ fill: 0, width: 1, colour: '#6f64d8' })
    expect(read({ level: 'faint' })).toMatchObject({ fill: 0, width: 1, colour: '#867ed4' })
  })

  it('tells what is known of denials by the kind of line', () => {
    const kinds = (['denied', 'doubted', 'undenied', 'withdrawn'] as const).map(denial => read({ denial }).line)
    expect(kinds).toEqual(['double', 'dashed', 'solid', 'dotted'])
  })

  it('has other colours for light text', () => {
    expect(read({}, {}, 'light')).toMatchObject({ fill: 28, colour: '#d2cdff' })
    expect(read({ level: 'quiet' }, {}, 'light').colour).toBe('#c3bdfb')
    expect(read({ level: 'faint' }, {}, 'light').colour).toBe('#b0a9ee')
  })

  it('never fills a heading, whose line is stronger where it is contested', () => {
    expect(read({ isHeading: true })).toMatchObject({ fill: 0, width: 3 })
    expect(read({ isHeading: true, isOpen: true })).toMatchObject({ fill: 0 })
    expect(read({ isHeading: true, level: 'quiet' })).toMatchObject({ fill: 0, width: 1 })
  })

  it('fills any other mark more while its card is open', () => {
    expect(read({ isOpen: true }).fill).toBe(24)
    expect(read({ isOpen: true, level: 'faint' }, { style: 'line' }).fill).toBe(24)
    expect(read({ isOpen: true }, {}, 'light').fill).toBe(52)
  })

  it('follows what a person wants', () => {
    expect(read({}, { style: 'line' })).toMatchObject({ fill: 0, width: 2 })
    expect(read({ level: 'faint' }, { style: 'alike' })).toEqual(read({ level: 'contested' }))
    expect(read({}, { strength: 'faint' })).toMatchObject({ fill: 5.5, width: 1 })
    expect(read({}, { strength: 'strong' })).toMatchObject({ fill: 16.5, width: 3 })
    expect(read({ level: 'quiet' }, { strength: 'faint' }).width).toBe(1)
    expect(read({ level: 'quiet' }, { strength: 'strong' }).width).toBe(2)
  })

  it('has a line in the text’s own colour for names, whatever is wanted of others', () => {
    const name = { level: 'name', denial: 'undenied', isHeading: false } as const
    const rules = makeRules(name, 'dark', { ...DEFAULT_MARKS, style: 'alike', strength: 'strong' })
    expect(rules).toBe('&{text-decoration:underline dotted 1px;text-underline-offset:.2em}')
  })

  it('keeps lines apart in forced colours, where they must lie in the fill', () => {
    const forced = (style: Style) =>
      /@media\(forced-colors:active\)\{&\{(.*?)\}/.exec(
        makeRules({ level: 'contested', denial: 'denied', isHeading: false, ...style }, 'dark', DEFAULT_MARKS),
      )?.[1]
    expect(forced({})).toBe('text-decoration-thickness:1px;text-underline-offset:.05em')
    expect(forced({ denial: 'doubted' })).toBe('text-decoration-thickness:3px;text-underline-offset:.05em')
    expect(forced({ denial: 'doubted', level: 'quiet' })).toBe(
      'text-decoration-thickness:1px;text-underline-offset:.05em',
    )
  })
})
