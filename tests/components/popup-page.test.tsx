// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readFirstFrame } from '../../components/popup/first-frame.ts'
import { matchKey, type PageReport } from '../../lib/model/report.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { fakeSource, given, match, PACK, show } from './popup-fixture.tsx'

afterEach(cleanup)

const MATCHES = [
  match(1, 'on-time', 'attributed', 'board'),
  match(1, 'on-time', 'denied', 'crew'),
  match(2, 'engine', 'own'),
  match(3, 'on-time', 'attributed', 'board'),
]

describe('the claims on a page', () => {
  it('are listed with status, matches by voice and coverage', async () => {
    show(fakeSource(given({ matches: MATCHES })))
    expect(await screen.findByRole('heading', { name: '2 claims on this page' })).toBeTruthy()
    const [first] = within(screen.getByRole('list', { name: '' })).getAllByRole('listitem')
    expect(first?.textContent).toContain('Denied by Crew · not independently verified')
    expect(first?.textContent).toContain('2 attributed · 1 denied')
    expect(first?.textContent).toContain('On this page: 2 of 3 accounts on record')
  })

  it('count an account as carried with the claim through which its position is taken', async () => {
    show(fakeSource(given({ matches: [match(1, 'engine', 'own'), match(2, 'on-time', 'attributed', 'crew')] })))
    expect(await screen.findByText('On this page: 1 of 1 accounts on record')).toBeTruthy()
  })

  it('leave out the voices that are not sure', async () => {
    const [sure, ...others] = MATCHES.map(m => ({ ...m, sure: m.voice === 'denied' })).reverse()
    show(fakeSource(given({ matches: sure === undefined ? [] : [sure, ...others] })))
    await screen.findByRole('heading', { name: '2 claims on this page' })
    const told = document.querySelectorAll('.claim-voices')
    expect([...told].map(p => p.textContent)).toEqual(['1 denied'])
  })

  it('lead to their sentences, one after another and round again', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    show(source)
    const button = await screen.findByRole('button', { name: /The ferry left on time/ })
    const item = button.closest('li') as HTMLElement
    for (const said of ['Sentence 1 of 2', 'Sentence 2 of 2', 'Sentence 1 of 2']) {
      fireEvent.click(button)
      await within(item).findByText(said)
    }
    const keys = [MATCHES[0], MATCHES[3], MATCHES[0]].map(m => m && matchKey(m))
    expect(source.goTo.mock.calls.flat()).toEqual(keys)
  })

  it('pass over a sentence that is gone, and say when all are', async () => {
    const lost = new Set([matchKey(match(1, 'on-time', 'attributed'))])
    show(fakeSource(given({ matches: MATCHES }), { goTo: vi.fn(async key => !lost.has(key)) }))
    const button = await screen.findByRole('button', { name: /The ferry left on time/ })
    fireEvent.click(button)
    await screen.findByText('Sentence 2 of 2')
    lost.add(matchKey(match(3, 'on-time', 'attributed')))
    fireEvent.click(button)
    expect(await screen.findByText('The sentence is no longer on the page.')).toBeTruthy()
  })

  it('stand beside the entities that the page names, with what they hold', async () => {
    show(fakeSource(given({ matches: MATCHES, entities: [{ entity: 'crew', count: 5 }] })))
    const item = (await screen.findByText('The crew')).closest('li') as HTMLElement
    expect(item.textContent).toContain('named 5 times')
    expect(item.textContent).toContain('Eleven sailors')
    fireEvent.click(within(item).getByText('2 positions on record'))
    fireEvent.click(await within(item).findByRole('button', { name: 'The engine failed' }))
    expect(await screen.findByRole('heading', { name: 'The engine failed' })).toBeTruthy()
  })
})

describe('a page without a list', () => {
  it('that no extension may read', async () => {
    show(fakeSource({ access: 'closed' }))
    expect(await screen.findByRole('heading', { name: 'Sidelight cannot read this page' })).toBeTruthy()
    expect(screen.queryByRole('switch', { name: /news/ })).toBeNull()
  })

  it('to which access is withheld, offers the grant and looks again', async () => {
    const source = fakeSource({ access: 'withheld', host: 'news.example' })
    show(source)
    const button = await screen.findByRole('button', { name: 'Allow on news.example' })
    source.readPage.mockResolvedValue(given())
    fireEvent.click(button)
    expect(source.requestAccess).toHaveBeenCalledWith('site')
    expect(await screen.findByText('Nothing in your packs matches this page')).toBeTruthy()
  })

  it('of which not even the host is told, offers the grant for all sites', async () => {
    const source = fakeSource({ access: 'withheld', host: null })
    show(source)
    const buttons = await screen.findAllByRole('button', { name: /Allow/ })
    expect(buttons.map(b => b.textContent)).toEqual(['Allow on all sites'])
  })

  it('that looks like no article, can be read all the same', async () => {
    const source = fakeSource(given({ state: 'notArticle' }))
    show(source)
    fireEvent.click(await screen.findByRole('button', { name: 'Read this page' }))
    expect(source.askToRead).toHaveBeenCalledTimes(1)
  })

  it('that is no page of text, is not offered for reading', async () => {
    show(fakeSource(given({ state: 'unreadable' })))
    expect(await screen.findByText(/reads web pages and plain text/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Read this page' })).toBeNull()
  })

  it('with nothing known, names the packs and their dates', async () => {
    show(fakeSource(given()))
    const packs = await screen.findByRole('list', { name: 'Your packs' })
    await waitFor(() => expect(packs.textContent).toContain('Ferriesas of Mar 2, 2025 · 2 claims · 4 accounts'))
  })

  it('counts the accounts of a pack that has no claims of its own', async () => {
    const later = { ...PACK, id: 'later', title: 'Later', date: '2025-04-01', claims: 0, accounts: 1 }
    show(fakeSource(given(), { listPacks: vi.fn(async () => ok([later])) }))
    const packs = await screen.findByRole('list', { name: 'Your packs' })
    await waitFor(() => expect(packs.textContent).toBe('Lateras of Apr 1, 2025 · 1 account'))
  })

  it.each([
    ['offHere', 'Switched off on news.example'],
    ['offEverywhere', 'Switched off on all sites'],
    ['waiting', 'Reading this page …'],
    ['scanning', 'Reading this page …'],
  ] as const)('in state %s', async (state, title) => {
    show(fakeSource(given({ state })))
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(screen.queryByText(/Nothing in your packs/)).toBeNull()
  })

  it.each(['indexMissing', 'indexDamaged', 'indexForeign', 'backgroundGone', 'pageFailed'] as const)(
    'that failed with %s says so and nothing else',
    async trouble => {
      show(fakeSource(given({ state: 'failed', trouble })))
      const alert = await screen.findByRole('alert')
      expect(alert.textContent).toMatch(/^Sidelight could not read this page.+\.$/)
      expect(screen.queryByText(/Nothing in your packs/)).toBeNull()
    },
  )
})

describe('a page that goes on', () => {
  it('is followed from scanning to its list', async () => {
    const states: Partial<PageReport>[] = [{ state: 'waiting' }, { state: 'scanning' }, { matches: MATCHES }]
    const readPage = vi.fn(async () => given(states.length > 1 ? states.shift() : states[0]))
    show(fakeSource(given(), { readPage }))
    await screen.findByText('Reading this page …')
    expect(await screen.findByText('2 claims on this page')).toBeTruthy()
  })

  it('keeps its list when the index fails later, under the trouble', async () => {
    show(fakeSource(given({ matches: MATCHES, trouble: 'backgroundGone' })))
    expect((await screen.findByRole('alert')).textContent).toContain('was stopped')
    expect(screen.getByText('2 claims on this page')).toBeTruthy()
  })

  it('says when the extension is gone', async () => {
    show(fakeSource(given(), { readPage: vi.fn(() => Promise.reject(new Error('gone'))) }))
    expect((await screen.findByRole('alert')).textContent).toContain('stopped')
  })
})

describe('what is folded away in a list', () => {
  const COVERAGE = 'On this page: 2 of 3 accounts on record'

  it('is looked up when it is opened, and not before', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    show(source)
    const button = await screen.findByRole('button', { name: COVERAGE })
    expect(source.describe).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(button)
    expect(await screen.findByText('Crew speaks of it.')).toBeTruthy()
    expect(source.describe.mock.calls).toEqual([[{ claims: ['on-time'], entities: [] }]])
    expect(button.getAttribute('aria-expanded')).toBe('true')
    fireEvent.click(button)
    expect(screen.queryByText('Crew speaks of it.')).toBeNull()
  })

  it('says when it cannot be looked up, and tries again when it is opened again', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    source.describe.mockResolvedValueOnce(fail('indexDamaged'))
    show(source)
    const button = await screen.findByRole('button', { name: COVERAGE })
    fireEvent.click(button)
    expect((await screen.findByRole('alert')).textContent).toContain('damaged')
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('Crew speaks of it.')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the first frame', () => {
  it('has the list and the switches at once, by what was seen before it', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    const first = await readFirstFrame(source)
    expect(source.readSettings).not.toHaveBeenCalled()
    show(source, first)
    expect(screen.getByText('2 claims on this page')).toBeTruthy()
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
    ['offHere', ['false', 'true']],
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
      expect(screen.getByRole('switch', { name: 'On all sites' }).getAttribute('aria-checked')).toBe('false')
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
