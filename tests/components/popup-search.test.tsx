// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PopupSource } from '../../components/popup/popup-source.ts'
import type { SearchHit } from '../../lib/model/report.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { fakeSource, given, HITS, match, show } from './popup-fixture.tsx'

afterEach(cleanup)

const box = () => screen.getByRole<HTMLInputElement>('combobox')
const type = (words: string) => fireEvent.input(box(), { target: { value: words } })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null

async function search(source = fakeSource(given({ matches: [match(1, 'on-time', 'own')] }))) {
  show(source)
  await screen.findByText('1 claim on this page')
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
    expect(screen.queryByText('1 claim on this page')).toBeNull()
    type('')
    expect(await screen.findByText('1 claim on this page')).toBeTruthy()
    expect(screen.queryAllByRole('option')).toHaveLength(0)
  })

  it('gets ready as soon as somebody is about to type', async () => {
    const source = fakeSource(given())
    show(source)
    await screen.findByText('Nothing in your packs matches this page')
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
      ['ArrowDown', HITS[1]],
      ['ArrowDown', HITS[2]],
      ['ArrowDown', HITS[0]],
      ['ArrowUp', HITS[2]],
    ] as const
    expect(active()).toContain(HITS[0]?.detail)
    for (const [key, hit] of walk) {
      press(key)
      await waitFor(() => expect(active()).toContain(hit?.detail))
    }
  })

  it('opens a claim with Enter, and goes back to the results with Escape', async () => {
    await search()
    press('Enter')
    expect(await screen.findByRole('heading', { name: 'The ferry left on time' })).toBeTruthy()
    await screen.findByText('3 accounts on record')
    expect(screen.queryAllByRole('option')).toHaveLength(0)
    press('Escape')
    expect(await screen.findAllByRole('option')).toHaveLength(3)
    expect(document.activeElement).toBe(box())
    expect(box().value).toBe('ferry')
    press('Escape')
    expect(await screen.findByText('1 claim on this page')).toBeTruthy()
  })

  it('opens an entity, then one of its claims, and goes back step by step', async () => {
    await search()
    press('ArrowDown')
    await waitFor(() => expect(active()).toContain('The crew'))
    press('Enter')
    fireEvent.click(await screen.findByRole('button', { name: 'The engine failed' }))
    expect(await screen.findByRole('heading', { name: 'The engine failed' })).toBeTruthy()
    // A position that is taken through another claim names that one.
    expect(await screen.findByText(/The ferry left on time/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByRole('heading', { name: 'The crew' })).toBeTruthy()
  })

  it('opens the claim of an account by click', async () => {
    await search()
    fireEvent.click(screen.getByText('Crew speaks of it.'))
    expect(await screen.findByRole('heading', { name: 'The engine failed' })).toBeTruthy()
  })

  it('says which accounts the page carries only for claims on it', async () => {
    await search()
    press('Enter')
    await screen.findByText('3 accounts on record')
    expect(screen.getAllByText('not on this page')).toHaveLength(3)
  })

  it('says that nothing was found, and why nothing can be', async () => {
    const source = await search()
    source.search.mockResolvedValueOnce(ok([]))
    type('xyzzy')
    expect(await screen.findByText('Nothing in your packs matches “xyzzy”.')).toBeTruthy()
    source.search.mockResolvedValueOnce(fail('indexForeign'))
    type('ferries')
    expect(await screen.findByText(/from another version/)).toBeTruthy()
  })

  it('shows the answer to the last query, whichever comes last', async () => {
    const answers: ((hits: readonly SearchHit[]) => void)[] = []
    const late = vi.fn<PopupSource['search']>(() => new Promise(resolve => answers.push(hits => resolve(ok(hits)))))
    show(fakeSource(given(), { search: late }))
    await screen.findByText('Nothing in your packs matches this page')
    type('fer')
    await waitFor(() => expect(answers).toHaveLength(1))
    type('ferry')
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.(HITS.slice(0, 1))
    answers[0]?.(HITS)
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    expect(screen.getByText('1 result')).toBeTruthy()
  })
})

describe('switches', () => {
  it('turn this site off, and all sites, with one click each', async () => {
    const source = fakeSource(given())
    show(source)
    const site = await screen.findByRole('switch', { name: 'On news.example' })
    const all = screen.getByRole('switch', { name: 'On all sites' })
    expect([site, all].map(s => s.getAttribute('aria-checked'))).toEqual(['true', 'true'])
    const looks = source.readPage.mock.calls.length
    fireEvent.click(site)
    expect(source.change).toHaveBeenCalledWith({ set: 'site', host: 'news.example', on: false })
    await waitFor(() => expect(site.getAttribute('aria-checked')).toBe('false'))
    expect(source.readPage.mock.calls.length).toBeGreaterThan(looks)
    fireEvent.click(all)
    expect(source.change).toHaveBeenCalledWith({ set: 'everywhere', on: false })
    await waitFor(() => expect(site).toHaveProperty('disabled', true))
  })

  it('say when the browser cannot store them, and stay as they were', async () => {
    show(fakeSource(given(), { change: vi.fn(() => Promise.reject(new Error('quota'))) }))
    const all = await screen.findByRole('switch', { name: 'On all sites' })
    fireEvent.click(all)
    expect(await screen.findByText(/Nothing was changed/)).toBeTruthy()
    expect(all.getAttribute('aria-checked')).toBe('true')
  })
})
