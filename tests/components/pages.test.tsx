// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { Help } from '../../components/help/Help.tsx'
import { Privacy } from '../../components/help/Privacy.tsx'
import { Lookup, type LookupSource } from '../../components/lookup/Lookup.tsx'
import { showPage } from '../../components/page/show-page.tsx'
import { TextProvider } from '../../components/text/text.tsx'
import { Welcome } from '../../components/welcome/Welcome.tsx'
import { fail, ok } from '../../lib/model/result.ts'
import { account, claim, match, texts } from './example.ts'
import { makeWorld } from './options-fixture.tsx'

afterEach(cleanup)

const show = (content: ComponentChildren) => render(<TextProvider texts={texts}>{content}</TextProvider>)

describe('the welcome page', () => {
  it('tells what marks mean, with the keys as they are', async () => {
    show(<Welcome source={makeWorld().source} />)
    expect(screen.getByRole('list', { name: 'What the marks mean' }).children).toHaveLength(3)
    expect(screen.getByRole('list', { name: 'What Sidelight never does' }).children).toHaveLength(3)
    expect(await screen.findByText('Alt + .')).toBeTruthy()
  })

  it('has a card that opens for the sentence that is pointed at', async () => {
    const examples = [
      claim([account('Osterby', 'denies')], { id: 'a', statement: 'The first one.' }),
      claim([], { id: 'b', statement: 'The second one.' }),
    ]
    show(<Welcome source={makeWorld({}, { readExamples: async () => examples }).source} />)
    expect((await screen.findByRole('dialog')).textContent).toContain('The first one.')
    fireEvent.pointerEnter(screen.getByRole('button', { name: 'The second one.' }))
    await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('The second one.'))
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('shows no example where nothing is known', async () => {
    show(<Welcome source={makeWorld({}, { readExamples: async () => [], readKeys: () => Promise.reject() }).source} />)
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'On all sites' }).checked).toBe(true),
    )
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('tells when access was refused', async () => {
    show(<Welcome source={makeWorld({}, { readsAll: async () => false, askForAll: async () => false }).source} />)
    fireEvent.click(screen.getByRole('radio', { name: 'On all sites' }))
    expect(await screen.findByText(/did not give access/)).toBeTruthy()
  })
})

describe('the help page', () => {
  it('tells the parts of a card, the marks, the keys and the usual questions', async () => {
    show(<Help source={makeWorld().source} />)
    expect(await screen.findByText('How to read a card')).toBeTruthy()
    expect(document.querySelectorAll('.part-list li')).toHaveLength(5)
    expect(document.querySelectorAll('.legend li')).toHaveLength(6)
    expect(document.querySelectorAll('.questions dt')).toHaveLength(7)
    await waitFor(() => expect(document.querySelector('.example-card')).not.toBeNull())
  })
})

describe('the privacy text', () => {
  it('is shown with its headings and bold words, and without links', () => {
    show(<Privacy markdown={'# Privacy\n\nIt sends **nothing** by `fetch`.\n\nSee [the list](other.md).\n'} />)
    expect(screen.getByRole('heading').textContent).toBe('Privacy')
    expect(screen.getByText('nothing').tagName).toBe('B')
    expect(screen.getByText('fetch').tagName).toBe('CODE')
    expect(screen.getByText('See the list.')).toBeTruthy()
    expect(document.querySelector('a')).toBeNull()
  })
})

describe('the look-up page', () => {
  const TEXT = 'They say Osterby set fire to it.'
  const known = claim([account('Osterby', 'denies'), account('Westerby', 'asserts')])
  const found = match({
    span: { start: 9, end: 31 },
    why: [{ kind: 'concept', text: 'fire', words: ['set fire'], weight: 1 }],
  })
  const source = (looked: Partial<LookupSource>): LookupSource => ({
    readText: async () => TEXT,
    lookUp: async () => ok({ matches: [found], claims: [known] }),
    ...looked,
  })

  it('marks what is known in the text, and tells how it was recognised', async () => {
    show(<Lookup source={source({})} />)
    expect(await screen.findByText('1 known claim in it')).toBeTruthy()
    expect(document.querySelector('blockquote')?.textContent).toBe(TEXT)
    expect(document.querySelector('.sample-mark')?.textContent).toBe('Osterby set fire to it')
    expect(screen.getByText('Recognised by: “set fire”')).toBeTruthy()
    fireEvent.click(screen.getByText('All 2 statements'))
    expect(await screen.findByText('What Westerby says.')).toBeTruthy()
  })

  it.each([
    ['the nearest claims', { lookUp: async () => ok({ matches: [], claims: [known] }) }, /The nearest ones/],
    ['that none is near', { lookUp: async () => ok({ matches: [], claims: [] }) }, /none that is near/],
    ['that there is no text', { readText: async () => null }, /There is no text to look up/],
    ['what is wrong', { lookUp: async () => fail('indexForeign' as const) }, /from another version/],
    ['that the background is gone', { lookUp: () => Promise.reject(new Error('gone')) }, /was stopped/],
  ])('tells %s', async (_, looked, said) => {
    show(<Lookup source={source(looked)} />)
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(said))
  })
})

describe('showPage', () => {
  it('keeps what the person did when the language changes', async () => {
    document.body.innerHTML = '<div id="page"></div>'
    const { source } = makeWorld()
    showPage(texts, 'ways_options', <Welcome source={source} />)
    expect(document.title).toBe('Options · Sidelight')
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }))
    const other = Object.assign((key: string) => `${key}!`, { language: 'uk' }) as typeof texts
    showPage(other, 'ways_options', <Welcome source={source} />)
    expect(document.title).toBe('ways_options! · extensionName!')
    expect(screen.getByText('welcome_title!')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
