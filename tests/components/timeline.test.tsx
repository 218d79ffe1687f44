// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Timeline } from '../../components/claim/Timeline.tsx'
import { TimelineShape } from '../../components/claim/TimelineShape.tsx'
import {
  type DrawnLabel,
  type DrawnTimeline,
  layOutTimeline,
  RADIUS,
  WIDTH,
} from '../../components/claim/timeline-layout.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { STANCES } from '../../lib/model/pack.ts'
import { deriveTimeline } from '../../lib/model/timeline.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { account, texts } from './example.ts'

afterEach(cleanup)

const words = {
  day: (date: string) => String(Number(date.slice(8))),
  month: (date: string) => date.slice(0, 7),
  name: ({ name }: { name: string | null }) => name ?? 'itself',
  independent: 'Independent',
}

function layOut(accounts: readonly AccountView[], date: string | null = null): DrawnTimeline {
  const timeline = deriveTimeline({ accounts, date })
  if (timeline === null) throw new Error('no account has a day')
  return layOutTimeline(timeline, words)
}

const said = (party: string, date: string, stance: AccountView['stance'] = 'asserts', independent = false) =>
  account(`${party} ${date} ${stance}`, stance, { party, partyShort: party, date, independent })

const xsOf = (drawn: DrawnTimeline, row: number) => drawn.rows[row]?.shapes.map(({ x }) => Math.round(x * 10) / 10)

describe('the layout of a timeline', () => {
  const ten = [said('A', '2025-12-29'), said('A', '2026-01-07'), said('B', '2025-12-30', 'denies')]

  it('places days evenly, from the first to the last', () => {
    const drawn = layOut(ten, '2025-12-28')
    expect(xsOf(drawn, 0)).toEqual([135.6, 330])
    expect(xsOf(drawn, 1)).toEqual([157.2])
    expect(drawn.event).toBe(114)
  })

  it('has a row of 21 for each holder, and those who take no side last, under their label', () => {
    const drawn = layOut([...ten, said('X', '2026-01-01', 'doubts', true), said('C', '2026-01-02')])
    expect(drawn.rows.map(({ name, y }) => [name, y])).toEqual([
      ['A', 40],
      ['B', 61],
      ['C', 82],
      ['X', 124],
    ])
    expect(drawn.group).toMatchObject({ text: 'Independent', y: 105 })
    expect(layOut(ten).group).toBeNull()
  })

  it('labels each month behind its line, and the first one before it where there is no room', () => {
    const drawn = layOut(ten, '2025-12-28')
    expect(drawn.monthLines.map(x => Math.round(x * 10) / 10)).toEqual([189.6])
    expect(drawn.months.map(({ x, text }) => [Math.round(x), text])).toEqual([
      [103, '2025-12'],
      [194, '2026-01'],
    ])
    const [first, second] = layOut([said('A', '2025-12-31'), said('A', '2026-01-07')]).months
    expect(first?.x).toBeLessThan(103)
    expect(second?.x).toBeGreaterThan(114)
  })

  it('draws the same stance of one day once, and different ones beside each other', () => {
    const drawn = layOut([
      said('A', '2025-12-29'),
      { ...said('A', '2025-12-29'), id: 'again' },
      said('A', '2025-12-29', 'doubts'),
      said('B', '2026-01-07'),
    ])
    const [full, half] = drawn.rows[0]?.shapes ?? []
    expect(drawn.rows[0]?.shapes).toHaveLength(2)
    expect((half?.x ?? 0) - (full?.x ?? 0)).toBeGreaterThanOrEqual(RADIUS.asserts + RADIUS.doubts)
  })

  it('leaves out what was only repeated, where a row has no room for all', () => {
    const days = Array.from({ length: 30 }, (_, n) => said('A', `2025-11-${String(n + 1).padStart(2, '0')}`))
    expect(xsOf(layOut(days), 0)).toEqual([114, 330])
    expect(xsOf(layOut(days.slice(0, 15)), 0)).toHaveLength(15)
  })

  it('stands in the middle when all is of one day', () => {
    expect(xsOf(layOut([said('A', '2025-12-29')]), 0)).toEqual([222])
  })

  it('cuts a name where the lines begin', () => {
    const [row] = layOut([said('The Association of Harbour Towns', '2025-12-29')]).rows
    expect(row?.name).toBe('The Associatio…')
  })

  it('never lays a label or a shape over another, or outside, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 900 }).map(n => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))
    const one = fc.record({ party: fc.constantFrom('A', 'B', 'C'), day, stance: fc.constantFrom(...STANCES) })
    const days = fc.array(one, { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(days, fc.option(day), (all, event) => {
        const accounts = all.map(({ party, day, stance }, n) => ({ ...said(party, day, stance), id: String(n) }))
        const drawn = layOut(accounts, event)
        for (const { shapes } of drawn.rows)
          for (const [n, { x, stance }] of shapes.entries()) {
            const before = shapes[n - 1]
            expect(x).toBeLessThanOrEqual(330)
            if (before) expect(x - before.x).toBeGreaterThanOrEqual(RADIUS[stance] + RADIUS[before.stance])
          }
        for (const labels of [drawn.days.map(spanOf), drawn.months.map(spanOf)])
          for (const [n, { from, to }] of labels.entries()) {
            expect(to).toBeLessThanOrEqual(WIDTH + 6)
            const before = labels[n - 1]
            if (before) expect(from).toBeGreaterThan(before.to)
          }
      }),
    )
  })
})

/** Where a label's letters are, 6 units each. */
function spanOf({ x, text, anchor }: DrawnLabel): { from: number; to: number } {
  const width = text.length * 6
  return anchor === 'middle' ? { from: x - width / 2, to: x + width / 2 } : { from: x, to: x + width }
}

describe('the picture', () => {
  it('tells every stance by a form of its own', () => {
    const forms = STANCES.map(stance => {
      const { container, unmount } = render(
        <svg aria-hidden="true">
          <TimelineShape stance={stance} x={0} y={0} />
        </svg>,
      )
      const form = [...container.querySelectorAll('circle, path')].map(
        shape =>
          `${shape.tagName} ${shape.getAttribute('r')} ${shape.getAttribute('d')} ${shape.getAttribute('class')}`,
      )
      unmount()
      return form.join()
    })
    expect(new Set(forms).size).toBe(STANCES.length)
  })

  const accounts = [
    said('Lindholm', '2024-05-04'),
    said('Lindholm', '2024-05-06', 'doubts'),
    account('Osterby', 'denies'),
    said('Board', '2024-05-05', 'declines', true),
  ]
  const show = (given: readonly AccountView[]) =>
    render(
      <TextProvider texts={texts}>
        <Timeline claim={{ accounts: given, date: '2024-05-03' }} />
      </TextProvider>,
    )

  it('says the same in words, for those who do not see it', () => {
    show(accounts)
    const picture = screen.getByRole('img')
    expect(picture.querySelector('title')?.textContent).toBe('Who held what, from May 3, 2024 to May 6, 2024')
    expect(picture.querySelector('desc')?.textContent).toBe(
      'Lindholm: says so, May 4, 2024; doubts it, May 6, 2024. Board: takes no side, May 5, 2024. Osterby: denies it, day not known.',
    )
    const list = [...document.querySelectorAll('.t-list > div')].map(row => row.textContent)
    expect(list).toEqual([
      'Lindholmsays so, May 4, 2024; doubts it, May 6, 2024',
      'Boardtakes no side, May 5, 2024',
      'Osterbydenies it, day not known',
    ])
  })

  it('explains the forms that are in it, and no others', () => {
    show(accounts)
    const legend = [...document.querySelectorAll('.t-legend li')].map(item => item.textContent)
    expect(legend).toEqual(['Says so', 'Doubts it', 'Takes no side', 'The day in question'])
  })

  it('is not there when no statement has a day', () => {
    show([account('Osterby', 'denies')])
    expect(document.querySelector('.timeline')).toBeNull()
  })
})
