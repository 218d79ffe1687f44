// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeWorld, PAGE, show } from './panel-fixture.tsx'

afterEach(cleanup)

const rows = () => within(screen.getByRole('list', { name: 'Marked sentences' })).getAllByRole('button')
const rowNames = () => rows().map(row => row.textContent)
const current = () => document.querySelector('[aria-current]')?.getAttribute('data-target')
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

async function showList() {
  const world = fakeWorld()
  show(world.source)
  await screen.findByRole('list', { name: 'Marked sentences' })
  return world
}

describe('the list of the side panel', () => {
  it('has the page’s sentences in their own words and order, with claim, status and who says so', async () => {
    await showList()
    expect(rowNames()).toEqual([
      'The mayor says they set it.Osterby set the fire · Denied by Osterby · Strand says so',
      'No ferry leaves today.The ferries stop · No denial known · Caption',
      'The fire comes at a bad time.Osterby set the fire · Denied by Osterby · only mentionedThe ferries stop · No denial known',
    ])
    expect(rows().map(row => row.getAttribute('data-quiet'))).toEqual(['false', 'true', 'true'])
    expect(screen.getByText('Fire at the terminal')).toBeTruthy()
  })

  it('tells screen readers once how many there are', async () => {
    await showList()
    expect(screen.getByText('3 marked sentences in this article, 1 contested').getAttribute('role')).toBe('status')
  })

  it('can be narrowed to contested ones', async () => {
    await showList()
    expect(screen.getByRole('button', { name: 'All 3' }).getAttribute('aria-pressed')).toBe('true')
    press('Contested 1')
    expect(rowNames()).toHaveLength(1)
    expect(screen.getByText('Sentence 1 of 1')).toBeTruthy()
  })

  it('follows the page, and leaves the focus where it is', async () => {
    const world = await showList()
    rows()[2]?.focus()
    expect(current()).toBe('1:0')
    world.scroll('2:0')
    await waitFor(() => expect(current()).toBe('2:0'))
    expect(screen.getByText('Sentence 2 of 3')).toBeTruthy()
    expect(document.activeElement).toBe(rows()[2])
  })

  it('steps through the page, and stays at what was chosen until the person scrolls on', async () => {
    const world = await showList()
    expect(screen.getByRole('button', { name: 'Previous' }).hasAttribute('disabled')).toBe(true)
    press('Next')
    expect(world.source.show).toHaveBeenCalledWith(PAGE.sentences[1]?.claims[0]?.key)
    // The first sentence is still in the window, above the one that was gone to.
    await waitFor(() => expect(current()).toBe('2:0'))
    press('Next')
    await waitFor(() => expect(current()).toBe('3:0'))
    world.scroll('2:0')
    await waitFor(() => expect(current()).toBe('2:0'))
  })

  it('does not go back to what was chosen when the page comes back to where it stood', async () => {
    const world = await showList()
    press('Next')
    await waitFor(() => expect(current()).toBe('2:0'))
    world.scroll('3:0')
    await waitFor(() => expect(current()).toBe('3:0'))
    world.scroll('1:0')
    await waitFor(() => expect(current()).toBe('1:0'))
  })

  it('follows again when the page never says that it stands still', async () => {
    const world = await showList()
    world.source.show.mockReturnValue(new Promise(() => {}))
    press('Next')
    await waitFor(() => expect(current()).toBe('2:0'))
    await waitFor(() => expect(world.source.readPage.mock.calls.length).toBeGreaterThan(12), { timeout: 6000 })
    world.scroll('3:0')
    await waitFor(() => expect(current()).toBe('3:0'))
  })

  it('says so when a sentence is gone', async () => {
    const world = await showList()
    world.source.show.mockResolvedValue(false)
    press('Next')
    expect(await screen.findByText('This sentence is no longer on the page.')).toBeTruthy()
  })

  it('saves the marks as Web Annotations', async () => {
    const { source } = await showList()
    press('Save the marks as a file')
    const [name, text] = source.save.mock.calls[0] ?? []
    expect(name).toMatch(/\.jsonld$/)
    const saved = JSON.parse(text ?? '')
    expect(saved.items).toHaveLength(4)
    expect(saved.items[0].target.selector.exact).toBe('The mayor says they set it.')
    expect(JSON.stringify(saved.items[0].body)).toContain('Strand says so')
    expect(saved.items[0].target.source.id).toBe('https://news.example/fire')
    // Nothing is said of a reading that is not sure.
    expect(saved.items[3].body).toHaveLength(2)
  })

  it('asks only for what changed, and not while nobody sees it', async () => {
    const { source } = await showList()
    await waitFor(() => expect(source.readPage).toHaveBeenLastCalledWith(1))
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    const later = vi.spyOn(globalThis, 'setTimeout')
    const asked = source.readPage.mock.calls.length
    document.dispatchEvent(new Event('visibilitychange'))
    await source.readPage.mock.results[asked]?.value
    await Promise.resolve()
    expect(later.mock.calls.filter(([, pause]) => pause === 250)).toEqual([])
    vi.restoreAllMocks()
  })
})
