// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeWorld, PAGE, show, texts } from './panel-fixture.tsx'

afterEach(cleanup)

const rows = () => within(screen.getByRole('list', { name: 'Marked sentences' })).getAllByRole('button')
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

async function showList() {
  const world = fakeWorld()
  show(world.source)
  await screen.findByRole('list', { name: 'Marked sentences' })
  return world
}

async function openFirst() {
  const world = await showList()
  fireEvent.click(rows()[0] as HTMLElement)
  await screen.findByRole('button', { name: 'All sentences' })
  return world
}

describe('a claim in the side panel', () => {
  it('opens for a sentence, to which the page scrolls; its text gets the focus', async () => {
    const { source } = await openFirst()
    expect(source.show).toHaveBeenCalledWith(PAGE.sentences[0]?.claims[0]?.key)
    expect(screen.getByRole('heading', { name: 'Workers from Osterby set fire to the ferry terminal.' })).toBeTruthy()
    expect(document.querySelector('.full-facts')?.textContent).toContain('This sentenceStrand says so')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Osterby set the fire')
  })

  it.each(['button', 'Escape'])('is left by %s, and the focus goes back to its row', async way => {
    await openFirst()
    if (way === 'button') press('All sentences')
    else fireEvent.keyDown(document.body, { key: 'Escape' })
    await screen.findByRole('list', { name: 'Marked sentences' })
    expect(document.activeElement).toBe(rows()[0])
  })

  it('leads to the other claims of its sentence', async () => {
    await showList()
    fireEvent.click(rows()[2] as HTMLElement)
    fireEvent.click(await screen.findByRole('button', { name: 'The ferries stop' }))
    expect(await screen.findByRole('heading', { name: 'No ferry leaves.' })).toBeTruthy()
    expect(screen.getByText('As their position on another claim: Osterby set the fire')).toBeTruthy()
  })

  it('is opened for a claim that was asked for in the page', async () => {
    const world = await showList()
    world.ask('ferries')
    expect(await screen.findByRole('heading', { name: 'No ferry leaves.' })).toBeTruthy()
    expect(screen.queryByText('This sentence')).toBeNull()
  })

  it('is opened for a claim that was asked for before the panel was there', async () => {
    const world = fakeWorld()
    world.ask('ferries')
    show(world.source)
    expect(await screen.findByRole('heading', { name: 'No ferry leaves.' })).toBeTruthy()
    await waitFor(() => expect(world.source.readPage).toHaveBeenLastCalledWith(1))
    expect(screen.getByRole('heading', { name: 'No ferry leaves.' })).toBeTruthy()
  })

  it('goes when another page is beside the panel', async () => {
    const world = await openFirst()
    world.turnTo({ ...PAGE, url: 'https://news.example/other', title: 'Other news' })
    expect(await screen.findByText('Other news')).toBeTruthy()
  })
})

describe('what can be done with a claim', () => {
  const choose = (menu: string, item: RegExp) => {
    press(menu)
    press(item)
  }

  it('is hidden here, and shown again', async () => {
    const { source } = await openFirst()
    choose('More', /^Not this claim/)
    expect(await screen.findByText('Mark hidden.')).toBeTruthy()
    const mark = { claim: 'set-fire', sentence: 'The mayor says they set it.' }
    expect(source.hide).toHaveBeenLastCalledWith({ ...mark, on: false })
    expect(rows()).toHaveLength(3)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'))
    press('Undo')
    expect(await screen.findByText('Undone.')).toBeTruthy()
    expect(source.hide).toHaveBeenLastCalledWith({ ...mark, on: true })
  })

  it('is muted everywhere, and marked again', async () => {
    const { source } = await openFirst()
    choose('More', /^Don’t mark/)
    expect(await screen.findByText('This claim is marked no more.')).toBeTruthy()
    expect(source.change).toHaveBeenLastCalledWith(expect.objectContaining({ set: 'claim', id: 'set-fire', on: false }))
    press('Undo')
    await waitFor(() => expect(source.change).toHaveBeenLastCalledWith(expect.objectContaining({ on: true })))
  })

  it('is told when it could not be stored', async () => {
    const { source } = await openFirst()
    source.hide.mockResolvedValue(false)
    choose('More', /^Not this claim/)
    expect(await screen.findByText(texts('options_notSaved'))).toBeTruthy()
    expect(screen.getByRole('button', { name: 'All sentences' })).toBeTruthy()
  })

  it.each([
    ['As text', /^Workers from Osterby set fire[^#]*\n\nDenied by Osterby/],
    ['As Markdown', /^# Workers from Osterby/],
    ['As a citation', /Edda Strand \(Lindholm\): What Lindholm says, May 4, 2024\./],
  ])('is copied %s', async (form, expected) => {
    const { source } = await openFirst()
    choose('Copy', new RegExp(`^${form}$`))
    expect(await screen.findByText('Copied.')).toBeTruthy()
    expect(source.copy.mock.calls[0]?.[0]).toMatch(expected)
  })

  it('is one statement, too', async () => {
    const { source } = await openFirst()
    choose('Copy what Edda Strand says', /^As text$/)
    await screen.findByText('Copied.')
    expect(source.copy.mock.calls[0]?.[0]).toMatch(/^Edda Strand \(Lindholm\) · Says so/)
  })

  it('is printed', async () => {
    const { source } = await openFirst()
    press('Print')
    expect(source.print).toHaveBeenCalledOnce()
  })

  it('is explained, and reported as a text that is shown in full', async () => {
    const { source } = await showList()
    fireEvent.click(rows()[2] as HTMLElement)
    await screen.findByRole('button', { name: 'All sentences' })
    choose('More', /^Why is this marked/)
    expect(screen.getByText('“the fire”')).toBeTruthy()
    choose('More', /^Report a mistake/)
    const report = screen.getByRole<HTMLTextAreaElement>('textbox')
    expect(report.value.split('\n')).toEqual([
      'Sidelight 1.2',
      expect.stringMatching(/^Claim: .*\(harbour\/set-fire\)$/),
      'Sentence: The fire comes at a bad time.',
      'Read as: only mentioned',
      'Words that match: the fire',
      expect.stringMatching(/^Page: /),
      '',
      'What is wrong:',
      '',
    ])
    fireEvent.input(report, { target: { value: 'shorter' } })
    press('Copy the report')
    expect(source.copy).toHaveBeenLastCalledWith('shorter')
  })

  it('closes a menu by Escape, with the focus on its button, and nothing else', async () => {
    await openFirst()
    press('More')
    const [first] = within(screen.getByRole('list', { name: 'More' })).getAllByRole('button')
    expect(document.activeElement).toBe(first)
    fireEvent.keyDown(first as HTMLElement, { key: 'Escape' })
    expect(screen.queryByRole('list', { name: 'More' })).toBeNull()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('More')
    expect(screen.getByRole('button', { name: 'All sentences' })).toBeTruthy()
  })
})
