// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nameApart } from '../../components/options/packs/use-import.ts'
import type { FilePreview, InstallTrouble, Progress } from '../../lib/model/import.ts'
import type { Result } from '../../lib/model/result.ts'
import { makeWorld, show } from './options-fixture.tsx'
import {
  chooseFiles,
  columnsWanted,
  GUESS,
  harbourPreview,
  makePackSource,
  refused,
  reviewsPreview,
} from './packs-fixture.ts'

afterEach(cleanup)

const status = () => document.querySelector('.told')?.textContent
const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name })
const file = (name: string) => new File(['{}'], name)

/** Does what a browser does with files above the page. @returns whether the browser would go on and open them */
function drag(name: 'dragover' | 'dragleave' | 'drop', init: object): boolean {
  const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), init)
  act(() => void document.body.dispatchEvent(event))
  return !event.defaultPrevented
}

/** The page listens only a moment after it is shown. */
const dragUntilShown = (dataTransfer: object) =>
  waitFor(() => {
    drag('dragover', { dataTransfer })
    expect(screen.getByText(/^Drop the files here/)).toBeTruthy()
  })

async function begin(previews: readonly FilePreview[], more: Parameters<typeof makePackSource>[2] = {}) {
  const packs = makePackSource(previews, undefined, more)
  const world = makeWorld({}, { packs })
  show(world)
  await chooseFiles(previews.map(({ file: name }) => file(name)))
  return { world, packs }
}

describe('an import', () => {
  it('stores nothing before the yes, then tells what is installed and gives the focus back', async () => {
    const { packs } = await begin([harbourPreview(), reviewsPreview(), refused()])
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Nothing is stored yet'))
    expect(packs.install).not.toHaveBeenCalled()
    fireEvent.click(await button('Import 2 files'))
    await waitFor(() => expect(status()).toBe('Imported: The harbour fire, Reviews of the Desk.'))
    expect(packs.install.mock.calls[0]?.[0]).toEqual(['harbour.sidelight.json', 'reviews.json'])
    expect(await screen.findByRole('switch', { name: 'The harbour fire' })).toBeTruthy()
    expect(screen.queryByText('Nothing is stored yet')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Choose files')
  })

  it('shows the stage, the file and the share, and is called off at once', async () => {
    let tell: (progress: Progress) => void = () => {}
    let signal: AbortSignal | null = null
    await begin([harbourPreview()], {
      preview: (_files, _mappings, onProgress, given) => {
        tell = onProgress
        signal = given
        return new Promise(() => {}) // what hangs can be called off all the same
      },
    })
    expect(document.activeElement).toBe(await button('Cancel'))
    const bar = screen.getByRole<HTMLProgressElement>('progressbar')
    expect(bar.hasAttribute('value')).toBe(false)
    act(() => tell({ stage: 'testing', file: 'harbour.sidelight.json', share: 0.5 }))
    expect(bar.value).toBe(0.5)
    expect(bar.parentElement?.textContent).toBe('Running its own tests · harbour.sidelight.json')
    fireEvent.click(await button('Cancel'))
    expect(signal).toMatchObject({ aborted: true })
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Choose files')
    act(() => tell({ stage: 'storing', file: null, share: 1 }))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('that was called off shows nothing of what still comes', async () => {
    let answer: (previews: readonly FilePreview[]) => void = () => {}
    await begin([harbourPreview()], { preview: () => new Promise(resolve => (answer = resolve)) })
    fireEvent.click(await button('Cancel'))
    await act(async () => answer([harbourPreview()]))
    expect(screen.queryByText('Nothing is stored yet')).toBeNull()
    expect(status()).toBe('')
  })

  it('whose worker fails says so', async () => {
    await begin([harbourPreview()], { preview: () => Promise.reject(new Error('gone')) })
    await waitFor(() => expect(status()).toContain('could not be checked'))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it.each([
    ['storageFull', /has no room for this/],
    ['storageFailed', /could not store this/],
    ['changedMeanwhile', /changed in another window/],
  ] as const)('that could not be stored (%s) keeps its preview and says why', async (error, told) => {
    const { packs } = await begin([harbourPreview()], { install: vi.fn(async () => ({ ok: false, error }) as const) })
    fireEvent.click(await button('Import 1 file'))
    expect((await screen.findByRole('alert')).textContent).toMatch(told)
    expect(document.activeElement?.className).toBe('import-foot')
    expect(screen.getByText('Nothing is stored yet')).toBeTruthy()
    expect(packs.listInstalled).toHaveBeenCalledOnce()
    fireEvent.click(await button('Cancel'))
    expect(screen.queryByText('Nothing is stored yet')).toBeNull()
  })

  it('is told while it stores, with the preview in sight and no second import', async () => {
    let end: (result: Result<null, InstallTrouble>) => void = () => {}
    const { packs } = await begin([harbourPreview()], { install: () => new Promise(resolve => (end = resolve)) })
    fireEvent.click(await button('Import 1 file'))
    expect((await screen.findByRole('progressbar')).getAttribute('aria-label')).toBe('Storing')
    expect(screen.getByText('Osterby set the fire.')).toBeTruthy()
    expect((await button('Choose files')).disabled).toBe(true)
    drag('drop', { dataTransfer: { types: ['Files'], files: [file('other.json')] } })
    expect(packs.preview).toHaveBeenCalledOnce()
    await act(async () => end({ ok: true, value: null }))
    expect((await button('Choose files')).disabled).toBe(false)
  })

  it('that begins takes back what was told of the one before', async () => {
    await begin([harbourPreview()])
    fireEvent.click(await button('Import 1 file'))
    await waitFor(() => expect(status()).toBe('Imported: The harbour fire.'))
    await chooseFiles([file('harbour.sidelight.json')])
    await waitFor(() => expect(status()).toBe(''))
  })

  it('of refused files only can but be closed', async () => {
    await begin([refused()])
    fireEvent.click(await button('Close'))
    expect(screen.queryByText('Nothing is stored yet')).toBeNull()
  })
})

describe('files that are dropped', () => {
  it('are taken anywhere on the page, which shows it while they are above it', async () => {
    const packs = makePackSource([harbourPreview()])
    show(makeWorld({}, { packs }))
    await button('Choose files')
    const dataTransfer = { types: ['Files'], files: [file('a.json'), file('a.json')] }
    await dragUntilShown(dataTransfer)
    drag('dragleave', { dataTransfer, relatedTarget: null })
    await waitFor(() => expect(screen.queryByText(/^Drop the files here/)).toBeNull())
    const isOpenedByTheBrowser = drag('drop', { dataTransfer })
    expect(isOpenedByTheBrowser).toBe(false)
    await screen.findByText('Nothing is stored yet')
    expect(packs.preview.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['a.json', 'a (2).json'])
  })

  it('are only taken where they are files', async () => {
    const packs = makePackSource()
    show(makeWorld({}, { packs }))
    await dragUntilShown({ types: ['Files'], files: [] })
    expect(drag('drop', { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true)
    expect(packs.preview).not.toHaveBeenCalled()
  })

  it('are told apart by their names', () => {
    const names = nameApart(['a.json', 'b', 'a.json', 'b', 'a (2).json', 'a.json'].map(file)).map(({ name }) => name)
    expect(names).toEqual(['a.json', 'b', 'a (2).json', 'b (2)', 'a (2) (2).json', 'a (3).json'])
  })
})

describe('the columns of a CSV file', () => {
  it('are chosen as their names suggest, changed, and the file is read again with them', async () => {
    const preview = vi.fn(async () => [columnsWanted()] as FilePreview[])
    await begin([columnsWanted()], { preview })
    const claim = await screen.findByLabelText<HTMLSelectElement>('Claim')
    expect(claim.selectedOptions[0]?.text).toBe('claim text')
    const said = screen.getByLabelText<HTMLSelectElement>('Who said it')
    expect([...said.options].map(({ text }) => text)).toEqual(['none', 'claim text', 'said by', 'verdict', 'Column 4'])
    expect(said.selectedOptions[0]?.text).toBe('none')
    expect(screen.getByRole('table').textContent).toContain('A mayor')
    fireEvent.change(said, { target: { value: '1' } })
    preview.mockImplementation(async () => [reviewsPreview({ file: 'reviews.csv' })])
    fireEvent.click(await button('Check the file'))
    await button('Import 1 file')
    const mapping = { ...GUESS, claimant: 'said by' }
    expect(preview.mock.calls.map(call => (call as unknown[])[1])).toEqual([
      new Map(),
      new Map([['reviews.csv', mapping]]),
    ])
    // Asked for once more, they are as they were chosen.
    preview.mockImplementation(async () => [columnsWanted()])
    fireEvent.click(await button('Choose columns again'))
    expect((await screen.findByLabelText<HTMLSelectElement>('Who said it')).selectedOptions[0]?.text).toBe('said by')
    expect((preview.mock.lastCall as unknown[] | undefined)?.[1]).toEqual(new Map())
  })

  it('have to name the claim', async () => {
    const { packs } = await begin([columnsWanted()])
    fireEvent.change(await screen.findByLabelText('Claim'), { target: { value: '-1' } })
    expect((await button('Check the file')).disabled).toBe(true)
    fireEvent.submit(document.querySelector('.columns') as Element)
    expect(packs.preview).toHaveBeenCalledOnce()
    expect(screen.queryByText(/^Import \d/)).toBeNull()
  })
})
