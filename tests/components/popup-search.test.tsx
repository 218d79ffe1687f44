// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PopupSource } from '../../components/popup/popup-source.ts'
import { fail, ok } from '../../lib/model/result.ts'
import type { SearchHit } from '../../lib/model/search-hit.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { CLAIMS_HEADING, fakeSource, given, HITS, match, show } from './popup-fixture.tsx'

afterEach(cleanup)

const box = () => screen.getByRole<HTMLInputElement>('combobox')
const type = (words: string) => fireEvent.input(box(), { target: { value: words } })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null

async function search(source = fakeSource(given({ matches: [match(1, 'on-time', 'own')] }))) {
  show(source)
  await screen.findByText(CLAIMS_HEADING)
  box().focus()
  type('ferry')
  await screen.findAllByRole('option')
  return source
}

describe('search', () => {
  it('stands in the page list’s place while there is a query', async () => {
    const source = await search()
    expect(source.search).toHaveBeenCalledWith('ferry')
    expect(screen.getByText('3 results')).toBeTruthy()
    expect(screen.queryByText(CLAIMS_HEADING)).toBeNull()
    type('')
    expect(await screen.findByText(CLAIMS_HEADING)).toBeTruthy()
    expect(screen.queryAllByRole('option')).toHaveLength(0)
  })

  it('gets ready as soon as somebody is about to type', async () => {
    const source = fakeSource(given())
    show(source)
    await screen.findByText('No known claim in this article')
    expect(source.search).not.toHaveBeenCalled()
    fireEvent.focus(box())
    expect(source.search.mock.calls).toEqual([['']])
    expect(screen.queryByRole('option')).toBeNull()
  })

  it('takes no more characters than are searched', async () => {
    await search()
    expect(box().maxLength).toBe(32)
  })

  it('is walked by arrow keys, round at both ends', async () => {
    await search()
    const walk = [
      ['ArrowDown', 'Eleven sailors'],
      ['ArrowDown', 'nothing failed'],
      ['ArrowDown', 'A claim'],
      ['ArrowUp', 'nothing failed'],
    ] as const
    expect(active()).toContain('A claim')
    for (const [key, text] of walk) {
      press(key)
      await waitFor(() => expect(active()).toContain(text))
    }
  })

  it('opens a claim with Enter, and goes back to the results with Escape', async () => {
    await search()
    press('Enter')
    expect(await screen.findByText('Crew speaks of it.')).toBeTruthy()
    expect(screen.queryAllByRole('option')).toHaveLength(0)
    press('Escape')
    expect(await screen.findAllByRole('option')).toHaveLength(3)
    expect(document.activeElement).toBe(box())
    expect(box().value).toBe('ferry')
    press('Escape')
    expect(await screen.findByText(CLAIMS_HEADING)).toBeTruthy()
  })

  it('leaves the keys to what was opened, wherever the focus is', async () => {
    const source = await search()
    press('Enter')
    await screen.findByText('Crew speaks of it.')
    box().focus()
    press('Enter')
    press('ArrowDown')
    press('Escape')
    expect(await screen.findAllByRole('option')).toHaveLength(3)
    expect(active()).toContain('A claim')
    expect(box().value).toBe('ferry')
    expect(source.describe).toHaveBeenCalledTimes(1)
  })

  it('opens an entity, then one of its claims, and goes back step by step', async () => {
    await search()
    press('ArrowDown')
    await waitFor(() => expect(active()).toContain('The crew'))
    press('Enter')
    fireEvent.click(await screen.findByRole('button', { name: 'The engine failed' }))
    // A position that is taken through another claim names that one.
    expect(await screen.findByText(/The ferry left on time/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByRole('heading', { name: 'The crew' })).toBeTruthy()
  })

  it('opens the claim of an account by click', async () => {
    await search()
    fireEvent.click(screen.getByText('nothing failed'))
    expect(await screen.findByText('The engine failed, as the harbour has it.')).toBeTruthy()
  })

  it('tells of each hit what it is, and marks what was typed', async () => {
    await search()
    const rows = screen.getAllByRole('option').map(row => row.textContent)
    expect(rows).toEqual([
      'The ferry left on timeClaimA claim',
      'The crewNameEleven sailors · 4 statements',
      'Ferry crew denies itMar 1, 2025The engine failednothing failed',
    ])
    expect([...document.querySelectorAll('mark')].map(m => m.textContent)).toEqual(['ferry', 'Ferry'])
    expect(document.querySelector('q')?.textContent).toBe('nothing failed')
    expect(document.querySelector('.line-swatch')?.getAttribute('data-denial')).toBe('doubted')
  })

  it('says that nothing was found, and why nothing can be', async () => {
    const source = await search()
    source.search.mockResolvedValueOnce(ok([]))
    type('xyzzy')
    expect(await screen.findByText('No claim or name with “xyzzy”')).toBeTruthy()
    source.search.mockResolvedValueOnce(fail('indexForeign'))
    type('ferries')
    expect(await screen.findByText(/from another version/)).toBeTruthy()
  })

  it('shows the answer to the last query, whichever comes last', async () => {
    const answers: ((hits: readonly SearchHit[]) => void)[] = []
    const late = vi.fn<PopupSource['search']>(() => new Promise(resolve => answers.push(hits => resolve(ok(hits)))))
    show(fakeSource(given(), { search: late }))
    await screen.findByText('No known claim in this article')
    type('fer')
    await waitFor(() => expect(answers).toHaveLength(1))
    type('ferry')
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.(HITS.slice(0, 1))
    answers[0]?.(HITS)
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    expect(screen.getByText('1 result')).toBeTruthy()
  })

  it('never opens a row of an older query with Enter: it waits for the new list', async () => {
    const source = await search()
    const answers: ((hits: readonly SearchHit[]) => void)[] = []
    source.search.mockImplementation(() => new Promise(resolve => answers.push(hits => resolve(ok(hits)))))
    type('crew')
    press('Enter')
    await waitFor(() => expect(answers).toHaveLength(1))
    expect(screen.getAllByRole('option')).toHaveLength(3)
    answers[0]?.(HITS.slice(1))
    expect(await screen.findByRole('heading', { name: 'The crew' })).toBeTruthy()
    expect(source.describe.mock.calls).toEqual([[{ claims: [], entities: ['crew'] }]])
  })

  it('forgets an Enter when more is typed, or nothing is found', async () => {
    const source = await search()
    type('cre')
    press('Enter')
    type('crew')
    await waitFor(() => expect(source.search).toHaveBeenLastCalledWith('crew'))
    await waitFor(() => expect(active()).toContain('A claim'))
    source.search.mockResolvedValueOnce(ok([]))
    type('xyzzy')
    press('Enter')
    await screen.findByText('No claim or name with “xyzzy”')
    type('crew')
    expect(await screen.findAllByRole('option')).toHaveLength(3)
    expect(source.describe).not.toHaveBeenCalled()
  })

  it('leaves the keys to a word that is being composed', async () => {
    const source = await search()
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })
    fireEvent.keyDown(box(), { key: 'Escape', isComposing: true })
    expect(source.describe).not.toHaveBeenCalled()
    expect(box().value).toBe('ferry')
  })

  it('has no switches beside its results', async () => {
    await search()
    expect(screen.queryByRole('switch')).toBeNull()
    type('')
    expect(await screen.findAllByRole('switch')).toHaveLength(2)
  })
})

describe('switches', () => {
  const sayings = (switches: readonly HTMLElement[]) => switches.map(s => s.textContent)

  it('turn all sites off, and this one, with one click each, and keep their names', async () => {
    const source = fakeSource(given())
    show(source)
    const here = await screen.findByRole('switch', { name: 'On this site, news.example' })
    const all = screen.getByRole('switch', { name: 'Sidelight is on' })
    expect([all, here].map(s => s.getAttribute('aria-checked'))).toEqual(['true', 'true'])
    expect(sayings([all, here])).toEqual(['Sidelight is on', 'On this sitenews.example'])
    const looks = source.readPage.mock.calls.length
    fireEvent.click(here)
    expect(source.change).toHaveBeenCalledWith({ set: 'site', host: 'news.example', on: false })
    await waitFor(() => expect(sayings([here])).toEqual(['Off on this sitenews.example']))
    expect(here.getAttribute('aria-checked')).toBe('false')
    expect(source.readPage.mock.calls.length).toBeGreaterThan(looks)
    fireEvent.click(all)
    expect(source.change).toHaveBeenCalledWith({ set: 'everywhere', on: false })
    await waitFor(() => expect(here).toHaveProperty('disabled', true))
    expect(screen.getByRole('switch', { name: 'Sidelight is on' }).textContent).toBe('Sidelight is off')
    expect(screen.getByRole('switch', { name: 'On this site, news.example' })).toBe(here)
  })

  it('come after the page’s claims and before the ways on', async () => {
    show(fakeSource(given({ matches: [match(1, 'on-time', 'own')] })))
    await screen.findByText(CLAIMS_HEADING)
    const controls = [...document.querySelectorAll('input, button')].map(e => e.getAttribute('role') ?? e.textContent)
    expect(controls).toEqual([
      ...['combobox', 'The ferry left on time', '1 sentence', 'What the marks mean, and keys'],
      ...['switch', 'switch', 'Side panel', 'Options', 'Help'],
    ])
  })

  it('say when the browser cannot store them, and stay as they were', async () => {
    show(fakeSource(given(), { change: vi.fn(() => Promise.reject(new Error('quota'))) }))
    const all = await screen.findByRole('switch', { name: 'Sidelight is on' })
    fireEvent.click(all)
    expect(await screen.findByText(/Nothing was changed/)).toBeTruthy()
    expect(all.getAttribute('aria-checked')).toBe('true')
  })

  it('say when they cannot be read, until they can', async () => {
    const readSettings = vi.fn(async () => DEFAULT_SETTINGS)
    readSettings.mockRejectedValueOnce(new Error('no storage'))
    const source = fakeSource(given({ state: 'failed' }), { readSettings })
    show(source)
    expect(await screen.findByText(/could not read your settings/)).toBeTruthy()
    expect(screen.queryByRole('switch')).toBeNull()
    source.readPage.mockResolvedValue(given())
    expect(await screen.findAllByRole('switch', {}, { timeout: 3000 })).toHaveLength(2)
    expect(screen.queryByText(/could not read your settings/)).toBeNull()
  })
})
