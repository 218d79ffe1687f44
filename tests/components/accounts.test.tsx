// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { AccountSides } from '../../components/claim/AccountSides.tsx'
import { Coverage } from '../../components/claim/Coverage.tsx'
import { TextProvider } from '../../components/text/text.tsx'
import { deriveCoverage } from '../../lib/model/coverage.ts'
import type { Match } from '../../lib/model/page.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { account, match, texts } from './example.ts'

afterEach(cleanup)

function show(accounts: readonly AccountView[], matches: readonly Match[] = []) {
  const coverage = deriveCoverage('set-fire', accounts, matches)
  return render(
    <TextProvider texts={texts}>
      <AccountSides accounts={accounts} coverage={coverage} claimTitles={{}} />
      <Coverage coverage={coverage} />
    </TextProvider>,
  )
}

const region = (heading: string) => within(screen.getByRole('heading', { name: heading }).parentElement as HTMLElement)

describe('the accounts of a claim', () => {
  it('says nothing of gaps where there are none, and a day only once', () => {
    show([account('Lindholm', 'asserts', { date: '2024-05-04' })])
    expect(screen.queryByText(/none is on record/)).toBeNull()
    expect(document.querySelectorAll('.account time')).toHaveLength(1)
  })

  it('names the packs when accounts come from several', () => {
    const later = account('Ferries', 'denies', { pack: 'later', packTitle: 'The fire, later' })
    show([account('Lindholm', 'asserts'), later])
    expect(screen.getByText('Accounts from the packs: The harbour fire · The fire, later')).toBeTruthy()
  })

  it('shows a party’s latest accounts and folds the rest, the account on this page among the shown', () => {
    const said = (id: string, date: string) =>
      account(id, 'asserts', { party: 'Lindholm', partyName: 'Lindholm', speaker: id, speakerName: id, date })
    const days = [
      said('Ada', '2024-05-03'),
      said('Bo', '2024-05-04'),
      said('Cy', '2024-05-05'),
      said('Di', '2024-05-06'),
    ]
    show(days, [match({ speaker: 'Ada', party: 'Lindholm' })])
    const names = (within: Element | null) =>
      [...(within?.querySelectorAll('.account b') ?? [])].map(b => b.textContent)
    const side = screen.getByRole('heading', { name: 'Asserts' }).parentElement
    expect(names(side)).toEqual(['Ada', 'Di', 'Cy', 'Bo'])
    expect(names(side?.querySelector('details') ?? null)).toEqual(['Cy', 'Bo'])
    expect(side?.querySelector('summary')?.textContent).toBe('2 more accounts')
    expect(region('Asserts').getAllByText('same position on this page')).toHaveLength(3)
    expect(screen.getByText('On this page: 1 of 4 accounts on record, and the position of 3 more')).toBeTruthy()
  })

  it('never puts a position that was left before the latest', () => {
    const said = (id: string, stance: 'denies' | 'doubts' | 'relays', date: string) =>
      account(id, stance, { party: 'Lindholm', speaker: 'mayor', speakerName: 'Edda Strand', date })
    const moved = [
      said('a', 'denies', '2024-05-03'),
      said('b', 'relays', '2024-05-04'),
      said('c', 'doubts', '2024-05-05'),
    ]
    show(moved, [match({ voice: 'denied', speaker: 'mayor', party: 'Lindholm' })])
    const stances = document.querySelectorAll('.others .account-stance')
    expect([...stances].map(stance => stance.textContent)).toEqual(['Doubts', 'Denies', 'Passes on'])
  })

  it('tells how positions moved, with machine-readable days and no year twice', () => {
    const mayor = { party: 'Lindholm', partyName: 'Lindholm', speaker: 'mayor', speakerName: 'Edda Strand' }
    const moved = [
      account('a', 'relays', mayor),
      account('b', 'concedes', { ...mayor, date: '2023-12-30' }),
      account('c', 'denies', { ...mayor, date: '2024-01-04' }),
      account('d', 'doubts', { ...mayor, date: '2024-01-07' }),
    ]
    show([account('Osterby', 'asserts'), ...moved])
    const history = region('How positions moved')
    expect(history.getByText('Edda Strand')).toBeTruthy()
    const steps = within(history.getByRole('list', { name: 'Positions of Edda Strand' })).getAllByRole('listitem')
    expect(steps.map(step => step.textContent)).toEqual([
      'passed it on',
      'conceded Dec 30, 2023',
      'denied Jan 4, 2024',
      'doubted Jan 7',
    ])
    const days = history.getAllByText(/\d/).map(time => time.getAttribute('datetime'))
    expect(days).toEqual(['2023-12-30', '2024-01-04', '2024-01-07'])
    // The side is that of the latest position.
    expect(region('Denies').getByText('No denying account on record')).toBeTruthy()
  })

  it('names who spoke where a party moved by several speakers', () => {
    const by = (speaker: string) => ({ party: 'Lindholm', partyName: 'Lindholm', speaker, speakerName: speaker })
    show([account('a', 'declines', by('Ada')), account('b', 'denies', by('Bo'))])
    const steps = within(screen.getByRole('list', { name: 'Positions of Lindholm' })).getAllByRole('listitem')
    expect(steps.map(step => step.textContent)).toEqual(['Ada took no position', 'Bo denied'])
  })

  it('has no history where nobody moved', () => {
    show([account('Lindholm', 'asserts'), account('Osterby', 'denies')])
    expect(screen.queryByRole('heading', { name: 'How positions moved' })).toBeNull()
  })
})
