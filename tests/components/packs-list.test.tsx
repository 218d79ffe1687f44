// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { listFamilies } from '../../components/options/packs/families.ts'
import { saySize } from '../../components/options/packs/say-figures.ts'
import { makeWorld, show, texts } from './options-fixture.tsx'
import { HARBOUR, installedPack, KEY, makePackSource, plain, REVIEWS } from './packs-fixture.ts'

afterEach(cleanup)

const status = () => document.querySelector('.told')?.textContent
const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name })
const packs = makePackSource
const section = () => document.querySelector('#packs') as HTMLElement

describe('the list of packs', () => {
  it('has a switch for a pack and all that adds to it', async () => {
    const world = makeWorld()
    show(world)
    expect(await screen.findByText('2 claims · 7 statements · Mar 1, 2025')).toBeTruthy()
    const own = within(section())
    expect(own.getAllByRole('switch')).toHaveLength(1)
    fireEvent.click(own.getByRole('switch', { name: 'Ferries' }))
    await waitFor(() => expect(world.memory.stored.packsOff).toEqual(['ferry', 'more']))
    fireEvent.click(own.getByRole('switch', { name: 'Ferries' }))
    await waitFor(() => expect(world.memory.stored.packsOff).toEqual([]))
  })

  it('tells of a bundled pack all that its file says, and gives no way to remove it', async () => {
    show(makeWorld())
    fireEvent.click(await button('Details: Ferries'))
    expect(section().textContent).toContain('Comes with Sidelight')
    expect(section().textContent).toContain('2 claims · 4 statements · 3 sources')
    expect(screen.queryByText('Remove')).toBeNull()
  })

  it('tells of an imported pack its version, days, licence, maintainer, size and key', async () => {
    show(makeWorld({}, { packs: packs([], { packs: [installedPack({ words: KEY })], sets: [] }) }))
    fireEvent.click(await button('Details: The harbour fire'))
    expect(screen.getByText('5 claims · 12 statements · Mar 1 – Apr 2, 2025')).toBeTruthy()
    const facts = [...section().querySelectorAll('.facts > div')].map(fact =>
      [...fact.children].map(part => plain(part.textContent)).join(': '),
    )
    expect(facts).toEqual([
      'Version: 2.0.0 · May 1, 2025',
      'Content: 5 claims · 12 statements · 3 sources · 41.3 kB',
      'Days covered: Mar 1 – Apr 2, 2025',
      'Maintainer: The Quay Gazette',
      'Licence: CC-BY-4.0',
      'From: Imported on Jun 1, 2025',
      `Signed with: ${KEY}`,
    ])
  })

  it('shows the bundled packs although the imported ones cannot be read, and says so', async () => {
    show(makeWorld({}, { packs: packs([], undefined, { listInstalled: () => Promise.reject(new Error('gone')) }) }))
    expect(await screen.findByText(/Imported packs could not be read/)).toBeTruthy()
    expect(await screen.findByRole('switch', { name: 'Ferries' })).toBeTruthy()
  })

  it('has each pack once, as it is imported, and an addition without its base by itself', () => {
    const addition = { ...HARBOUR, id: 'later', extends: 'harbour' }
    const orphan = { ...HARBOUR, id: 'orphan', extends: 'nowhere' }
    const itself = { ...HARBOUR, id: 'itself', extends: 'itself' }
    const imported = installedPack()
    const families = listFamilies([{ ...HARBOUR, version: '1.0.0' }, addition, orphan], { packs: [imported], sets: [] })
    expect(families.map(family => family.map(({ pack }) => `${pack.id} ${pack.version}`))).toEqual([
      ['harbour 2.0.0', 'later 2.0.0'],
      ['orphan 2.0.0'],
    ])
    expect(families[0]?.map(one => one.imported)).toEqual([imported, null])
    expect(listFamilies([itself], { packs: [], sets: [] })).toHaveLength(1)
    const still = { ...HARBOUR, id: 'still-later', extends: 'later' }
    const [family, ...none] = listFamilies([still, addition, HARBOUR], { packs: [], sets: [] })
    expect(family?.map(({ pack }) => pack.id)).toEqual(['harbour', 'still-later', 'later'])
    expect(none).toEqual([])
  })

  it('has packs that add to one another once as well', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(id => ({ ...HARBOUR, id }))
    const circle = [
      { ...(c as typeof HARBOUR), extends: 'b' },
      { ...(b as typeof HARBOUR), extends: 'a' },
      { ...(a as typeof HARBOUR), extends: 'b' },
    ]
    const families = listFamilies(circle, { packs: [], sets: [] })
    expect(families.map(family => family.map(({ pack }) => pack.id))).toEqual([['b', 'c', 'a']])
  })
})

describe('an imported pack', () => {
  const world = () => makeWorld({}, { packs: packs([], { packs: [installedPack()], sets: [REVIEWS] }) })

  it.each([
    ['Pack file', 'pack'],
    ['ClaimReview', 'claimReview'],
    ['CSV', 'csv'],
    ['Web Annotations', 'annotations'],
  ])('is saved as %s', async (name, format) => {
    const here = world()
    show(here)
    fireEvent.click(await button('Details: The harbour fire'))
    fireEvent.click(await button('Export: The harbour fire'))
    fireEvent.click(await button(name))
    await waitFor(() => expect(status()).toBe(`Saved as harbour.${format}.`))
    expect(here.source.packs.exportAs).toHaveBeenCalledWith('pack', 'harbour', format)
    expect(here.source.saveFile).toHaveBeenCalledWith(`harbour.${format}`, expect.any(Blob))
  })

  it('that is no longer there is not saved, and that is told', async () => {
    const here = world()
    here.source.packs.exportAs = async () => null
    show(here)
    fireEvent.click(await button('Details: The harbour fire'))
    fireEvent.click(await button('Export: The harbour fire'))
    fireEvent.click(await button('CSV'))
    await waitFor(() => expect(status()).toContain('could not be exported'))
    expect(here.source.saveFile).not.toHaveBeenCalled()
  })

  it('is removed only after a second press, and the focus stays on the page', async () => {
    const here = world()
    show(here)
    fireEvent.click(await button('Details: The harbour fire'))
    fireEvent.click(await button('Remove: The harbour fire'))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep'))
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' })
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove: The harbour fire'))
    expect(here.source.packs.remove).not.toHaveBeenCalled()
    fireEvent.click(await button('Remove: The harbour fire'))
    fireEvent.click(within(screen.getByRole('group', { name: /^Remove it/ })).getByText('Remove'))
    await waitFor(() => expect(status()).toBe('Removed: The harbour fire.'))
    expect(here.source.packs.remove).toHaveBeenCalledWith('pack', 'harbour')
    await waitFor(() => expect(screen.queryByText('The harbour fire')).toBeNull())
    expect(document.activeElement?.textContent).toBe('Choose files')
  })

  it.each([
    ['storageFull', /has no room for this/],
    ['storageFailed', /could not store this/],
    ['changedMeanwhile', /changed in another window/],
  ] as const)('that cannot be removed (%s) stays, and that is told', async (error, told) => {
    const here = world()
    here.source.packs.remove = async () => ({ ok: false, error })
    show(here)
    fireEvent.click(await button('Details: The harbour fire'))
    fireEvent.click(await button('Remove: The harbour fire'))
    fireEvent.click(within(screen.getByRole('group', { name: /^Remove it/ })).getByText('Remove'))
    await waitFor(() => expect(status()).toMatch(told))
    expect(screen.getByRole('switch', { name: 'The harbour fire' })).toBeTruthy()
  })
})

describe('an imported claim set', () => {
  it('is told with its figures, and has no pack file to save', async () => {
    show(makeWorld({}, { packs: packs([], { packs: [], sets: [REVIEWS] }) }))
    expect(
      await screen.findByText(
        '1,200 claims · 3 reviewers · Jan 2, 2024 – Feb 3, 2025 · 5.6 MB · Imported on Jun 2, 2025',
      ),
    ).toBeTruthy()
    fireEvent.click(await button('Details: Reviews of the Desk'))
    fireEvent.click(await button('Export: Reviews of the Desk'))
    const formats = screen.getByRole('list', { name: 'Export: Reviews of the Desk' })
    expect([...formats.querySelectorAll('button')].map(one => one.textContent)).toEqual([
      'ClaimReview',
      'CSV',
      'Web Annotations',
    ])
  })
})

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [41_349, '41.3 kB'],
    [999_400, '999 kB'],
    [999_600, '1 MB'],
    [200_000_000, '200 MB'],
    [3_210_000_000, '3.2 GB'],
  ])('of %d bytes is %s', (bytes, said) => {
    expect(saySize(texts, bytes)).toBe(said)
  })
})
