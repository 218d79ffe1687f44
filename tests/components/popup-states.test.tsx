// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readFirstFrame } from '../../components/popup/first-frame.ts'
import type { PageReport } from '../../lib/model/report.ts'
import { ok } from '../../lib/model/result.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { CLAIMS_HEADING, fakeSource, given, MATCHES, PACK, show } from './popup-fixture.tsx'

afterEach(cleanup)

describe('a page without a list', () => {
  it('that no extension may read', async () => {
    show(fakeSource({ access: 'closed' }))
    expect(await screen.findByRole('heading', { name: 'Sidelight can’t read this page' })).toBeTruthy()
    expect(screen.queryByRole('switch', { name: /news/ })).toBeNull()
  })

  it('to which access is withheld, offers the grant and looks again', async () => {
    const source = fakeSource({ access: 'withheld', host: 'news.example' })
    show(source)
    const button = await screen.findByRole('button', { name: 'Yes, news.example' })
    source.readPage.mockResolvedValue(given())
    fireEvent.click(button)
    expect(source.requestAccess).toHaveBeenCalledWith('site')
    expect(await screen.findByText('No known claim in this article')).toBeTruthy()
  })

  it('of which not even the host is told, offers the grant for all sites', async () => {
    const source = fakeSource({ access: 'withheld', host: null })
    show(source)
    const buttons = await screen.findAllByRole('button', { name: /Yes|All/ })
    expect(buttons.map(b => b.textContent)).toEqual(['All sites'])
  })

  it('that looks like no article, can be read all the same', async () => {
    const source = fakeSource(given({ state: 'notArticle' }))
    show(source)
    fireEvent.click(await screen.findByRole('button', { name: 'Read it anyway' }))
    expect(source.askToRead).toHaveBeenCalledTimes(1)
  })

  it('that is no page of text, is not offered for reading', async () => {
    show(fakeSource(given({ state: 'unreadable' })))
    expect(await screen.findByText(/reads web pages and plain text/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Read it anyway' })).toBeNull()
  })

  it('with nothing known, says how much is known and of what', async () => {
    const later = { ...PACK, id: 'later', claims: 1, topics: [{ id: 'storm', title: 'The storm', date: null }] }
    show(fakeSource(given(), { listPacks: vi.fn(async () => ok([PACK, { ...PACK, claims: 0 }, later])) }))
    const topics = await screen.findByRole('list', { name: 'Sidelight knows 3 claims on 2 topics so far:' })
    const rows = within(topics).getAllByRole('listitem')
    expect(rows.map(row => row.textContent)).toEqual(['The delayed ferry, Mar 1, 2025', 'The storm'])
  })

  it('with nothing known of any topic, says how much is known', async () => {
    show(fakeSource(given(), { listPacks: vi.fn(async () => ok([{ ...PACK, topics: [] }])) }))
    expect(await screen.findByText('Sidelight knows 2 claims so far.')).toBeTruthy()
  })

  it.each([
    ['offHere', 'Turn on here', { set: 'site', host: 'news.example', on: true }],
    ['offEverywhere', 'Turn on', { set: 'everywhere', on: true }],
  ] as const)('in state %s, can be turned on at once', async (state, name, change) => {
    const source = fakeSource(given({ state }))
    show(source)
    const button = await screen.findByRole('button', { name })
    source.readPage.mockResolvedValue(given({ matches: MATCHES }))
    fireEvent.click(button)
    expect(source.change).toHaveBeenCalledWith(change)
    expect(await screen.findByText(CLAIMS_HEADING)).toBeTruthy()
  })

  it.each([
    ['offHere', 'Off on news.example'],
    ['offEverywhere', 'Sidelight is off'],
    ['waiting', 'Reading this page …'],
    ['scanning', 'Reading this page …'],
  ] as const)('in state %s', async (state, title) => {
    show(fakeSource(given({ state })))
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(screen.queryByText(/No known claim/)).toBeNull()
  })

  it.each(['indexMissing', 'indexDamaged', 'indexForeign', 'backgroundGone', 'pageFailed'] as const)(
    'that failed with %s says so and nothing else',
    async trouble => {
      show(fakeSource(given({ state: 'failed', trouble })))
      const alert = await screen.findByRole('alert')
      expect(alert.textContent).toMatch(/^Sidelight couldn’t read this page.+\.$/)
      expect(screen.queryByText(/No known claim/)).toBeNull()
    },
  )
})

describe('a page that goes on', () => {
  it('is followed from scanning to its list', async () => {
    const states: Partial<PageReport>[] = [{ state: 'waiting' }, { state: 'scanning' }, { matches: MATCHES }]
    const readPage = vi.fn(async () => given(states.length > 1 ? states.shift() : states[0]))
    show(fakeSource(given(), { readPage }))
    await screen.findByText('Reading this page …')
    expect(await screen.findByText(CLAIMS_HEADING)).toBeTruthy()
  })

  it('keeps its list when the index fails later, under the trouble', async () => {
    show(fakeSource(given({ matches: MATCHES, trouble: 'backgroundGone' })))
    expect((await screen.findByRole('alert')).textContent).toContain('was stopped')
    expect(screen.getByText(CLAIMS_HEADING)).toBeTruthy()
  })

  it('says when the extension is gone', async () => {
    show(fakeSource(given(), { readPage: vi.fn(() => Promise.reject(new Error('gone'))) }))
    expect((await screen.findByRole('alert')).textContent).toContain('stopped')
  })
})

describe('the first frame', () => {
  it('has the list and the switches at once, by what was seen before it', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    const first = await readFirstFrame(source)
    expect(source.readSettings).not.toHaveBeenCalled()
    show(source, first)
    expect(screen.getByText(CLAIMS_HEADING)).toBeTruthy()
    expect(screen.getAllByRole('switch').map(s => s.getAttribute('aria-checked'))).toEqual(['true', 'true'])
    expect(source.readPage).toHaveBeenCalledTimes(1)
    await Promise.resolve()
    expect(source.readSettings).not.toHaveBeenCalled()
  })

  it('keeps its switches when the page no longer tells how they stand', async () => {
    const source = fakeSource(given({ state: 'failed', trouble: 'pageFailed' }))
    show(source, { sight: given({ matches: MATCHES }), settings: null })
    expect(screen.getAllByRole('switch')).toHaveLength(2)
    await screen.findByRole('alert', {}, { timeout: 3000 })
    await waitFor(() => expect(screen.getAllByRole('switch')).toHaveLength(2))
  })

  it.each([
    ['offHere', ['true', 'false']],
    ['offEverywhere', ['false', 'false']],
  ] as const)('has the switches of a page that is %s', async (state, checked) => {
    const source = fakeSource(given({ state }))
    show(source, await readFirstFrame(source))
    expect(screen.getAllByRole('switch').map(s => s.getAttribute('aria-checked'))).toEqual(checked)
  })

  it('has asked for the switches where the page does not tell them', async () => {
    for (const sight of [{ access: 'closed' }, given({ state: 'waiting' })] as const) {
      const source = fakeSource(sight, {
        readSettings: vi.fn(async () => ({ ...DEFAULT_SETTINGS, everywhere: false })),
      })
      show(source, await readFirstFrame(source))
      expect(screen.getByRole('switch', { name: 'Sidelight is on' }).getAttribute('aria-checked')).toBe('false')
      cleanup()
    }
  })

  it('is there when nobody answers', async () => {
    const gone = vi.fn(() => Promise.reject(new Error('gone')))
    expect(await readFirstFrame(fakeSource({ access: 'closed' }, { readSettings: gone }))).toMatchObject({
      settings: null,
    })
    await expect(readFirstFrame(fakeSource(given(), { readPage: gone }))).rejects.toThrow('gone')
  })
})
