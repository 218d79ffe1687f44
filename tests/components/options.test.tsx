// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { readHost } from '../../components/options/SiteList.tsx'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { writeSettingsFile } from '../../lib/model/settings-file.ts'
import { makeWorld, show } from './options-fixture.tsx'

afterEach(cleanup)

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name })
const status = () => document.querySelector('.told')?.textContent

/** Has the options load a file. */
async function load(text: string, name = 'mine.json'): Promise<void> {
  await screen.findByText('Load a file')
  const input = document.querySelector('#settings input[type=file]') as HTMLInputElement
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] })
  fireEvent.change(input)
}

describe('a choice', () => {
  it.each([
    ['Only contested', { marks: { which: 'contested' } }],
    ['Line only', { marks: { style: 'line' } }],
    ['All alike', { marks: { style: 'alike' } }],
    ['Faint', { marks: { strength: 'faint' } }],
    ['By click', { card: { opensBy: 'click' } }],
  ])('%s is stored at once and told', async (name, stored) => {
    const world = makeWorld()
    show(world)
    fireEvent.click(await radio(name))
    await waitFor(() => expect(status()).toBe('Saved.'))
    expect(world.memory.stored).toMatchObject(stored)
    expect((await radio(name)).checked).toBe(true)
  })

  it('that cannot be stored is told, and what is stored stays chosen', async () => {
    const world = makeWorld()
    world.memory.fails = true
    show(world)
    fireEvent.click(await radio('Line only'))
    await waitFor(() => expect(status()).toContain('could not store'))
    expect((await radio('Line and fill')).checked).toBe(true)
    expect((await radio('Line only')).checked).toBe(false)
  })

  it('follows what somebody else changes', async () => {
    const world = makeWorld()
    show(world)
    await radio('Line only')
    world.change({ ...DEFAULT_SETTINGS, marks: { ...DEFAULT_SETTINGS.marks, style: 'line' } })
    await waitFor(async () => expect((await radio('Line only')).checked).toBe(true))
  })

  it('is not shown while the settings cannot be read', async () => {
    show(makeWorld({}, { readSettings: () => Promise.reject(new Error('gone')) }))
    await waitFor(() => expect(status()).toContain('could not be read'))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByText('Version 1.2.3')).toBeTruthy()
  })
})

describe('the preview', () => {
  it('looks as the marks would', async () => {
    show(makeWorld())
    await screen.findByText('Looks like this')
    const preview = document.querySelector('.preview') as HTMLElement
    expect(preview.dataset.style).toBe('fill')
    fireEvent.click(await radio('All alike'))
    await waitFor(() => expect(preview.dataset.style).toBe('alike'))
    const levels = [...preview.querySelectorAll<HTMLElement>('.sample-mark')].map(mark => mark.dataset.level)
    expect(levels).toEqual(['contested', 'quiet', 'faint'])
  })
})

describe('sites', () => {
  it('are added by name or address, and switched on again', async () => {
    const world = makeWorld({ sitesOff: ['b.example'] })
    show(world)
    fireEvent.click(await screen.findByText('Edit list'))
    const input = screen.getByLabelText('Add a site')
    fireEvent.input(input, { target: { value: ' https://A.example/news?x ' } })
    fireEvent.submit(input.closest('form') as HTMLFormElement)
    await screen.findByText('Off on 2 sites')
    expect(world.memory.stored.sitesOff).toEqual(['b.example', 'a.example'])
    fireEvent.click(screen.getByLabelText('Switch on again: b.example'))
    await screen.findByText('Off on 1 site')
    expect(world.memory.stored.sitesOff).toEqual(['a.example'])
  })

  it('that are none are refused, with the reason', async () => {
    const world = makeWorld()
    show(world)
    fireEvent.click(await screen.findByText('Edit list'))
    const input = screen.getByLabelText('Add a site')
    fireEvent.input(input, { target: { value: 'two words' } })
    fireEvent.submit(input.closest('form') as HTMLFormElement)
    expect((await screen.findByRole('alert')).textContent).toContain('“two words” is no name of a site')
    expect(world.source.change).not.toHaveBeenCalled()
  })

  it.each([
    ['news.example', 'news.example'],
    ['http://news.example:81/a#b', 'news.example'],
    ['приклад.example', 'xn--80aikifvh.example'],
    ['a b', null],
    ['', null],
    ['https://', null],
    ['a'.repeat(300), null],
  ])('%s is read as %s', (typed, host) => {
    expect(readHost(typed)).toBe(host)
  })

  it('are all given back to the person, or the person is told how', async () => {
    const world = makeWorld({}, { giveUpAll: async () => false })
    show(world)
    fireEvent.click(await radio('Sites that I allow'))
    expect(await screen.findByText(/lets only you take this back/)).toBeTruthy()
    await waitFor(async () => expect((await radio('All sites')).checked).toBe(true))
    fireEvent.click(screen.getByText('Open that list'))
    expect(world.source.openAccessSettings).toHaveBeenCalledOnce()
  })

  it('are asked for straight in the click', async () => {
    const world = makeWorld({}, { readsAll: async () => false })
    show(world)
    await waitFor(async () => expect((await radio('Sites that I allow')).checked).toBe(true))
    fireEvent.click(await radio('All sites'))
    expect(world.source.askForAll).toHaveBeenCalledOnce()
  })
})

describe('what is hidden', () => {
  it('is told with its day, and comes back', async () => {
    const world = makeWorld({
      mutedClaims: [{ id: 'set-fire', since: '2026-01-02' }],
      hiddenMarks: { salt: '0123456789abcdef', hashes: ['fedcba9876543210', 'fedcba9876543211'] },
    })
    show(world)
    fireEvent.click(await screen.findByLabelText('Mark it again: Osterby set the fire'))
    expect(screen.getByText('A claim you don’t want marked, since Jan 2, 2026')).toBeTruthy()
    await waitFor(() => expect(world.memory.stored.mutedClaims).toEqual([]))
    expect(screen.getByText('2 single marks')).toBeTruthy()
    fireEvent.click(screen.getByText('Show them again'))
    expect(await screen.findByText('Nothing is hidden')).toBeTruthy()
    expect(world.memory.stored.hiddenMarks).toEqual({ salt: null, hashes: [] })
  })

  it('may be a claim that is known no more', async () => {
    show(makeWorld({ mutedClaims: [{ id: 'gone', since: '2026-01-02' }] }))
    expect(await screen.findByText('A claim that Sidelight does not know at present')).toBeTruthy()
  })
})

describe('the language', () => {
  it('is the browser’s or one that there are texts in', async () => {
    const world = makeWorld()
    show(world)
    const select = await screen.findByLabelText<HTMLSelectElement>('Language of Sidelight')
    expect([...select.options].map(({ text }) => text)).toEqual(['As the browser (English)', 'English', 'Українська'])
    fireEvent.change(select, { target: { value: 'uk' } })
    await waitFor(() => expect(world.memory.stored.language).toBe('uk'))
    fireEvent.change(select, { target: { value: '' } })
    await waitFor(() => expect(world.memory.stored.language).toBeNull())
  })
})

describe('the keys', () => {
  it('are told as they are, and changed by the browser', async () => {
    const world = makeWorld({}, { openKeySettings: async () => false })
    show(world)
    expect(await screen.findByText('Alt + .')).toBeTruthy()
    expect(screen.getByText('none')).toBeTruthy()
    fireEvent.click(screen.getByText('Change keys'))
    expect(await screen.findByText(/under “Keyboard shortcuts”/)).toBeTruthy()
  })
})

describe('all settings at once', () => {
  it('are saved as a file that gives them back', async () => {
    const world = makeWorld({ sitesOff: ['a.example'] })
    const { stored } = world.memory
    show(world)
    fireEvent.click(await screen.findByText('Save to a file'))
    expect(world.source.saveFile.mock.calls).toEqual([['sidelight-settings.json', writeSettingsFile(stored)]])
    fireEvent.click(screen.getByText('Reset all'))
    await waitFor(() => expect(world.memory.stored).toEqual(DEFAULT_SETTINGS))
    await load(writeSettingsFile(stored))
    await waitFor(() => expect(status()).toBe('Loaded from mine.json.'))
    expect(world.memory.stored).toEqual(stored)
  })

  it('are reset, and come back until the page is closed', async () => {
    const world = makeWorld({ everywhere: false })
    show(world)
    expect(screen.queryByText('Undo')).toBeNull()
    fireEvent.click(await screen.findByText('Reset all'))
    await screen.findByText('Undo')
    fireEvent.click(screen.getByText('Reset all'))
    await waitFor(() => expect(world.source.change).toHaveBeenCalledTimes(2))
    fireEvent.click(screen.getByText('Undo'))
    await waitFor(() => expect(world.memory.stored.everywhere).toBe(false))
    expect(screen.queryByText('Undo')).toBeNull()
  })

  it.each([
    ['{', /mine.json is damaged at line 1, column 2/],
    ['{"a": 1}', /mine.json is no file of Sidelight’s settings/],
    ['{"file": "sidelight settings", "version": 9}', /mine.json was saved by a newer Sidelight/],
    ['{"file": "sidelight settings", "sitesOff": [7]}', /mine.json has a value at “sitesOff.0”/],
    ['a'.repeat(2_000_001), /mine.json is too large for a file of settings \(2 MB at most\)/],
  ])('are not changed by a wrong file (%#), whose fault is told', async (text, told) => {
    const world = makeWorld()
    show(world)
    await load(text)
    await waitFor(() => expect(status()).toMatch(told))
    expect(status()).toContain('Nothing was changed.')
    expect(world.source.change).not.toHaveBeenCalled()
    expect(screen.queryByText('Undo')).toBeNull()
  })
})
