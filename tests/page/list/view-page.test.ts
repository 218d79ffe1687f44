import { describe, expect, it, vi } from 'vitest'
import type { PageSentences } from '../../../lib/model/report.ts'
import { viewPage } from '../../../lib/page/list/view-page.ts'

function setUp() {
  let state = 'scanning'
  const list = vi.fn(() => ({ title: state }) as PageSentences)
  const viewer = viewPage({ stateOf: () => state, inView: () => '1:0', list }, 100)
  return { viewer, list, turn: (next: string) => (state = next) }
}

describe('what a list beside the page is told', () => {
  it('is everything at first, and then only what is in view', () => {
    const { viewer, list } = setUp()
    const first = viewer.view(null)
    expect(first).toMatchObject({ inView: '1:0', page: { title: 'scanning' } })
    expect(viewer.view(first.revision)).toEqual({ ...first, page: null })
    expect(list).toHaveBeenCalledOnce()
  })

  it.each([
    ['the list', ({ viewer }: ReturnType<typeof setUp>) => viewer.outdate()],
    ['the page’s state', ({ turn }: ReturnType<typeof setUp>) => turn('done')],
  ])('is everything again when %s is another', (_, change) => {
    const page = setUp()
    const { revision } = page.viewer.view(null)
    change(page)
    const next = page.viewer.view(revision)
    expect(next.page).not.toBeNull()
    expect(next.revision).toBeGreaterThan(revision)
    expect(page.viewer.view(next.revision).page).toBeNull()
  })

  it('has a revision of its own in each reader', () => {
    const page = { stateOf: () => '', inView: () => null, list: () => ({}) as PageSentences }
    const [one, other] = [100, 200].map(first => viewPage(page, first))
    expect(one?.view(null).revision).not.toBe(other?.view(null).revision)
  })
})
