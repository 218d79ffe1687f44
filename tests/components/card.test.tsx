// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Card } from '../../components/card/Card.tsx'
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

const accounts = [
  account('Lindholm', 'asserts', {
    speaker: 'mayor',
    speakerName: 'Edda Strand',
    quotation: 'We saw them.',
    date: '2024-05-03',
  }),
  account('Osterby', 'denies', { date: '2024-05-04' }),
  account('Ferries', 'relays'),
  account('Fire board', 'doubts', { independent: true }),
]
const ready = (...claims: ReturnType<typeof claim>[]): ClaimFacts => ({
  state: 'ready',
  claims,
  entities: [mayor],
  claimTitles: Object.fromEntries(claims.map(c => [c.id, c.title])),
})

function show(facts: ClaimFacts, matches: readonly Match[] = [match()], onClose = () => {}) {
  const card = <Card facts={facts} matches={matches} pageMatches={matches} onClose={onClose} />
  return render(<TextProvider texts={texts}>{card}</TextProvider>)
}

const region = (heading: string) => within(screen.getByRole('heading', { name: heading }).parentElement as HTMLElement)

describe('the card', () => {
  it('shows the claim with its topic, date and denial status in words', () => {
    show(ready(claim(accounts)))
    const dialog = screen.getByRole('dialog', { name: 'Claim: Osterby set the fire' })
    const told = dialog.textContent ?? ''
    expect(told).toContain('Workers from Osterby set fire to the ferry terminal.')
    expect(told).toContain('Fire at the ferry terminal · May 3, 2024')
    expect(told).toContain('Denied by Osterby · not independently verified')
  })

  it('sets both sides beside each other and everyone else below', () => {
    show(ready(claim(accounts)))
    expect(region('Asserts').getAllByRole('article')).toHaveLength(1)
    expect(region('Asserts').getByText('Edda Strand')).toBeTruthy()
    expect(region('Asserts').getByText('“We saw them.”')).toBeTruthy()
    expect(region('Denies').getByText('Osterby')).toBeTruthy()
    const others = region('Other accounts')
    expect(others.getAllByRole('article')).toHaveLength(1)
    expect(others.getByText('Passes on')).toBeTruthy()
    const independent = region('Independent accounts')
    expect(independent.getAllByRole('article')).toHaveLength(1)
    expect(independent.getByText('Doubts')).toBeTruthy()
  })

  it('keeps an empty side in its place and says so', () => {
    show(ready(claim(accounts.slice(0, 1))))
    expect(region('Denies').getByText('No denying account on record')).toBeTruthy()
  })

  it('marks what the page leaves out, counting all its matches', () => {
    show(ready(claim(accounts)), [match({ speaker: 'mayor', party: 'Lindholm' })])
    expect(region('Asserts').getByText('on this page')).toBeTruthy()
    expect(region('Denies').getByText('not on this page')).toBeTruthy()
    expect(screen.getByText('On this page: 1 of 4 accounts on record')).toBeTruthy()
  })

  it.each([
    [{ voice: 'own' }, 'The page states the claim as fact.'],
    [{ voice: 'attributed' }, 'The page reports the claim and names nobody for it.'],
    [
      { voice: 'attributed', speakerText: 'the mayor', speaker: 'mayor' },
      'The page attributes the claim to “the mayor” (Edda Strand).',
    ],
    [
      { voice: 'attributed', speakerText: 'Edda Strand', speaker: 'mayor' },
      'The page attributes the claim to “Edda Strand”.',
    ],
    [{ voice: 'attributed', speaker: 'mayor' }, 'The page attributes the claim to Edda Strand.'],
    [{ voice: 'denied', speakerText: 'a clerk' }, 'The page reports that “a clerk” denies the claim.'],
    [{ voice: 'denied' }, 'The page reports that the claim is denied.'],
    [{ voice: 'doubted', speakerText: 'a clerk' }, 'The page reports that “a clerk” doubts the claim.'],
    [{ voice: 'doubted' }, 'The page reports that the claim is doubted.'],
    [{ voice: 'mentioned' }, 'The page only refers to the claim.'],
  ] as const)('says how the sentence puts it: %o', (change, expected) => {
    show(ready(claim(accounts)), [match(change)])
    expect(region('In this sentence').getByText(expected)).toBeTruthy()
  })

  it('says each of several voices once, and none of another claim', () => {
    const other = match({ claim: 'count', voice: 'own' })
    show(ready(claim(accounts)), [
      match({ voice: 'denied' }),
      match({ voice: 'denied' }),
      match({ voice: 'mentioned' }),
      other,
    ])
    const told = screen.getByRole('heading', { name: 'In this sentence' }).parentElement?.querySelectorAll('p')
    expect([...(told ?? [])].map(p => p.textContent)).toEqual([
      'The page reports that the claim is denied.',
      'The page only refers to the claim.',
    ])
  })

  it('says nothing of a reading that is not sure, neither here nor at the accounts', () => {
    const unsure = { voice: 'attributed', speaker: 'mayor', party: 'Lindholm', sure: false } as const
    show(ready(claim(accounts)), [match(unsure)])
    expect(screen.queryByRole('heading', { name: 'In this sentence' })).toBeNull()
    expect(region('Asserts').queryByText('on this page')).toBeNull()
    expect(region('Asserts').queryByText('not on this page')).toBeNull()
    expect(screen.getByText('On this page: 0 of 4 accounts on record')).toBeTruthy()
  })

  it('names the claim through which a position is taken', () => {
    const through = account('Union', 'denies', { through: 'wiring' })
    const facts = ready(claim([through]))
    show(facts.state === 'ready' ? { ...facts, claimTitles: { wiring: 'The wiring was at fault' } } : facts)
    expect(screen.getByText('Position taken through another claim: The wiring was at fault')).toBeTruthy()
  })

  it('links a source that has a web address, without handing anything over', () => {
    show(ready(claim(accounts.slice(0, 1))))
    const link = screen.getByRole('link', { name: 'Two towns, one fire' })
    expect(link.getAttribute('href')).toBe('https://courier.example/fire#:~:text=We%20saw%20them')
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
  })

  it.each([null, 'javascript:alert(1)'])('shows a source with the address %s as one without', url => {
    const source = { title: 'A letter', url, outlet: null, date: null }
    show(ready(claim([account('Lindholm', 'asserts', { sources: [source] })])))
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByText('A letter').parentElement?.textContent).toBe('A letter')
    expect(screen.getAllByText('Where a date or a link is missing, none is on record.')).toHaveLength(1)
  })

  it('says why it matched in the page’s words, what weighed most first, and how well', () => {
    const why = [
      { kind: 'concept', text: 'building-word', words: ['ferry terminal'], weight: 0.2 },
      { kind: 'concept', text: 'burn', words: ['set fire'], weight: 0.5 },
      { kind: 'number', text: 'boats', words: ['9'], weight: 0.1 },
      { kind: 'wording', text: 'wording', words: ['set', 'fire'], weight: 0.9 },
      { kind: 'context', text: 'topic', words: [], weight: 0 },
      { kind: 'claim', text: 'wiring', words: [], weight: 0 },
    ] as const
    const facts = ready(claim(accounts))
    show(facts.state === 'ready' ? { ...facts, claimTitles: { wiring: 'The wiring was at fault' } } : facts, [
      match({ why, score: 0.75 }),
      match({ why, voice: 'denied', score: 0.9 }),
    ])
    const rows = [...document.querySelectorAll('.why dl div')].map(row => [...row.children].map(c => c.textContent))
    expect(rows).toEqual([
      ['Words', '“set fire” · “ferry terminal”'],
      ['Numbers', '“9”'],
      ['Worded alike', '“set” · “fire”'],
      ['Context', 'the page is about this topic'],
      ['Follows from', 'The wiring was at fault'],
      ['Score, of 1', '0.9'],
    ])
  })

  it('turns between the claims of one sentence, around the end', () => {
    const boats = claim([], { id: 'count', title: 'Nine boats burned' })
    show(ready(claim(accounts), boats))
    const name = () => screen.getByRole('dialog').getAttribute('aria-label')
    expect(screen.getByText('Claim 1 of 2 in this sentence')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Next claim in this sentence' }))
    expect(name()).toBe('Claim: Nine boats burned')
    fireEvent.click(screen.getByRole('button', { name: 'Next claim in this sentence' }))
    expect(name()).toBe('Claim: Osterby set the fire')
    fireEvent.click(screen.getByRole('button', { name: 'Previous claim in this sentence' }))
    expect(name()).toBe('Claim: Nine boats burned')
  })

  it('has no pager for a single claim, and closes by its button', () => {
    const onClose = vi.fn()
    show(ready(claim(accounts)), [match()], onClose)
    expect(screen.getAllByRole('button')).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledOnce()
  })

  it.each([
    [{ state: 'loading' }, 'Looking up this claim …'],
    [{ state: 'failed', trouble: 'indexDamaged' }, 'The list of claims is damaged. Install Sidelight again.'],
    [
      { state: 'ready', claims: [], entities: [], claimTitles: {} },
      'No pack that is in use knows this claim any more. Reload the page to read it again.',
    ],
  ] as const)('says what it lacks: %o', (facts, expected) => {
    show(facts)
    expect(screen.getByRole('status').textContent).toBe(expected)
  })
})
