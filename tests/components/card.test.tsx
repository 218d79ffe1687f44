// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { createRef } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CardActions } from '../../components/card/card-actions.ts'
import { GlanceCard } from '../../components/card/GlanceCard.tsx'
import type { CardHandle } from '../../components/card/use-card-views.ts'
import { TextProvider } from '../../components/text/text.tsx'
import type { ClaimFacts } from '../../lib/model/facts.ts'
import type { Match } from '../../lib/model/page.ts'
import type { EntityView } from '../../lib/model/view.ts'
import { account, claim, match, texts } from './example.ts'

afterEach(cleanup)

const mayor: EntityView = {
  pack: 'harbour',
  id: 'mayor',
  name: 'Edda Strand',
  kind: 'person',
  description: 'Mayor of Lindholm',
  aliases: [],
  positions: [],
}
const says = account('Lindholm', 'asserts', {
  speaker: 'mayor',
  speakerName: 'Edda Strand',
  speakerShort: 'Strand',
  short: 'We saw them',
  date: '2024-05-03',
})
const accounts = [
  says,
  account('Osterby', 'denies', { date: '2024-05-04' }),
  account('Fire board', 'doubts', { independent: true }),
]
const ready = (...claims: ReturnType<typeof claim>[]): ClaimFacts => ({
  state: 'ready',
  claims,
  entities: [mayor],
  claimTitles: {},
})

const makeActions = () => ({
  onClose: vi.fn<() => void>(),
  onStep: vi.fn<(direction: 1 | -1) => void>(),
  onAll: vi.fn<CardActions['onAll']>(async () => false),
  onCopy: vi.fn<CardActions['onCopy']>(),
  onMenu: vi.fn<CardActions['onMenu']>(),
  mountInner: vi.fn<CardActions['mountInner']>(() => () => {}),
})

interface Change {
  readonly matches?: readonly Match[]
  readonly told?: string | null
  readonly place?: { at: number; of: number } | null
}

function show(facts: ClaimFacts, { matches = [match()], told = null, place = { at: 2, of: 28 } }: Change = {}) {
  const actions = makeActions()
  const handle = createRef<CardHandle>()
  const onLayout = vi.fn<() => void>()
  const leads = { actions, handle, onLayout, boxRef: createRef<HTMLElement>() }
  const card = <GlanceCard {...{ facts, matches, told, place, ...leads }} isMenuOpen={false} />
  render(<TextProvider texts={texts}>{card}</TextProvider>)
  return { actions, handle, onLayout }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const sides = () => [...document.querySelectorAll('.glance-sides > div')].map(side => side.textContent)

describe('the card at a glance', () => {
  it('says what is claimed, who denies it, and at most two independent voices', () => {
    const voices = ['Board', 'Crew', 'Port'].map(name =>
      account(name, 'denies', { independent: true, date: '2024-05-05' }),
    )
    show(ready(claim([...accounts, ...voices])))
    const dialog = screen.getByRole('dialog', { name: 'Claim: Osterby set the fire' })
    expect(within(dialog).getByRole('heading').textContent).toBe('Workers from Osterby set fire to the ferry terminal.')
    expect(document.querySelector('.glance-status')?.textContent).toBe('Denied by Osterby · also by Board and Crew')
    expect(document.querySelector('.glance-status [data-denial]')?.getAttribute('data-denial')).toBe('denied')
  })

  it('sets both sides beside each other: stance, day, name, short words', () => {
    show(ready(claim(accounts)))
    expect(sides()).toEqual(['Says soMay 3Edda StrandWe saw them', 'Denies itMay 4OsterbyWhat Osterby says.'])
  })

  it('tells an empty side as a gap in what is known, up to a day', () => {
    show(ready(claim([says], { knownUpTo: '2024-06-07' })))
    expect(sides()[1]).toBe('Denies itup to Jun 7Nobody that Sidelight knows of')
    cleanup()
    show(ready(claim([says])))
    expect(sides()[1]).toBe('Denies itNobody that Sidelight knows of')
  })

  it.each([
    [{ voice: 'own' }, 'no speaker named.'],
    [{ voice: 'attributed' }, 'no speaker named.'],
    [{ voice: 'attributed', speakerText: 'the mayor', speaker: 'mayor' }, 'Strand says so.'],
    [{ voice: 'attributed', speakerText: 'Fire board', speaker: 'Fire board' }, 'Fire board says so.'],
    [{ voice: 'attributed', speakerText: 'a clerk' }, 'a clerk says so.'],
    [{ voice: 'denied', speakerText: 'a clerk' }, 'a clerk denies it.'],
    [{ voice: 'denied' }, 'denied, no speaker named.'],
    [{ voice: 'doubted', speakerText: 'a clerk' }, 'a clerk doubts it.'],
    [{ voice: 'doubted' }, 'doubted, no speaker named.'],
    [{ voice: 'mentioned' }, 'only mentioned.'],
  ] as const)('says how the sentence puts it: %o', (change, expected) => {
    show(ready(claim(accounts)), { matches: [match(change)] })
    expect(document.querySelector('.glance-here')?.textContent).toBe(`Here: ${expected}`)
  })

  it('names a speaker who is known by no account as the packs do', () => {
    show(ready(claim([])), { matches: [match({ voice: 'denied', speaker: 'mayor', speakerText: 'she' })] })
    expect(document.querySelector('.glance-here')?.textContent).toBe('Here: Edda Strand denies it.')
  })

  it('says each of several voices once, and none of another claim or a reading that is not sure', () => {
    const matches = [
      match({ voice: 'denied', speakerText: 'a clerk' }),
      match({ voice: 'denied', speakerText: 'a clerk' }),
      match({ voice: 'mentioned' }),
      match({ voice: 'own', claim: 'count' }),
      match({ voice: 'doubted', sure: false }),
    ]
    show(ready(claim(accounts)), { matches })
    expect(document.querySelector('.glance-here')?.textContent).toBe('Here: a clerk denies it. only mentioned.')
    cleanup()
    show(ready(claim(accounts)), { matches: [match({ sure: false })] })
    expect(document.querySelector('.glance-here')).toBeNull()
  })

  it('counts statements and sentences, and hands on what is pressed', async () => {
    const one = claim(accounts)
    const { actions } = show(ready(one))
    expect(screen.getByText('2 / 28')).toBeTruthy()
    expect(screen.getByText('Marked sentence 2 of 28')).toBeTruthy()
    press('Next marked sentence')
    press('Previous marked sentence')
    expect(actions.onStep.mock.calls).toEqual([[1], [-1]])
    press('Copy with sources')
    press('More')
    press('Close')
    expect([actions.onCopy, actions.onMenu, actions.onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
    expect(actions.onCopy).toHaveBeenCalledWith(one)
    press('All 3 statements')
    await vi.waitFor(() => expect(actions.mountInner).toHaveBeenCalledTimes(1))
    expect(actions.mountInner.mock.calls[0]?.[1]).toMatchObject({ view: 'full', claim: one })
  })

  it('stays as it is when all statements opened elsewhere', async () => {
    const { actions } = show(ready(claim(accounts)))
    actions.onAll.mockResolvedValue(true)
    press('All 3 statements')
    await act(() => Promise.resolve())
    expect(actions.mountInner).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'All 3 statements' })).toBeTruthy()
  })

  it('goes back from what was opened in it, once', () => {
    const unmount = vi.fn<() => void>()
    const { actions, handle } = show(ready(claim(accounts)))
    actions.mountInner.mockReturnValue(unmount)
    act(() => handle.current?.show('why'))
    expect(screen.getByRole('dialog').dataset.view).toBe('why')
    let went: (boolean | undefined)[] = []
    act(() => {
      went = [handle.current?.goBack()]
    })
    act(() => {
      went.push(handle.current?.goBack())
    })
    expect([went, unmount.mock.calls.length]).toEqual([[true, false], 1])
    expect(document.activeElement).toBe(screen.getByRole('dialog'))
    expect(screen.getByRole('heading')).toBeTruthy()
  })

  it('has itself placed after whatever changes its size', () => {
    const { onLayout, handle } = show(ready(claim(accounts)))
    expect(onLayout).toHaveBeenCalledTimes(1)
    act(() => handle.current?.show('report'))
    expect(onLayout.mock.calls.length).toBeGreaterThan(1)
  })

  it('has no landmark of the page’s own', () => {
    show(ready(claim(accounts), claim([], { id: 'count', title: 'Nine boats' })))
    expect(document.querySelectorAll('header, footer, main, nav, aside, section:not([role])')).toHaveLength(0)
  })

  it.each([
    [{ state: 'failed', trouble: 'indexDamaged' }, 'The list of claims is damaged. Install Sidelight again.'],
    [
      { state: 'ready', claims: [], entities: [], claimTitles: {} },
      'Sidelight no longer knows this claim. Reload the page.',
    ],
  ] as const)('says what it lacks, and can be closed: %o', (facts, expected) => {
    const { actions } = show(facts)
    expect(screen.getByText(expected)).toBeTruthy()
    press('Close')
    expect(actions.onClose).toHaveBeenCalledTimes(1)
  })

  it('says that it looks a claim up, and then what was done', () => {
    show({ state: 'loading' })
    expect(screen.getByRole('dialog').getAttribute('aria-busy')).toBe('true')
    expect(screen.getByText('Looking up this claim …')).toBeTruthy()
    cleanup()
    show(ready(claim(accounts)), { told: 'Copied' })
    expect(screen.getByRole('status').textContent).toBe('Copied')
  })
})

describe('two claims in one sentence', () => {
  const two = ready(claim(accounts), claim([], { id: 'count', title: 'Nine boats', statement: 'Nine boats burnt.' }))
  const tabs = () => screen.getAllByRole('tab').map(tab => [tab.textContent, tab.getAttribute('aria-selected')])

  it('are tabs, each over its own claim', () => {
    show(two)
    expect(tabs()).toEqual([
      ['Osterby set the fire', 'true'],
      ['Nine boats', 'false'],
    ])
    fireEvent.click(screen.getByRole('tab', { name: 'Nine boats' }))
    expect(screen.getByRole('heading').textContent).toBe('Nine boats burnt.')
    expect(screen.getByRole('tabpanel', { name: 'Nine boats' })).toBeTruthy()
    expect(screen.getByRole('dialog', { name: 'Claim: Nine boats' })).toBeTruthy()
  })

  it('are gone through by arrow keys, around the end, with the focus', () => {
    show(two)
    const [first] = screen.getAllByRole('tab')
    first?.focus()
    const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
    key('ArrowRight')
    expect([document.activeElement?.textContent, tabs()[1]?.[1]]).toEqual(['Nine boats', 'true'])
    key('ArrowRight')
    expect(document.activeElement?.textContent).toBe('Osterby set the fire')
    key('ArrowLeft')
    expect(document.activeElement?.textContent).toBe('Nine boats')
    expect(screen.getAllByRole('tab').map(tab => tab.tabIndex)).toEqual([-1, 0])
  })
})
