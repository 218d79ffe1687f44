// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { briefClaim } from '../../lib/model/brief.ts'
import { matchKey } from '../../lib/model/report.ts'
import { fail } from '../../lib/model/result.ts'
import { CLAIMS_HEADING, fakeSource, given, MATCHES, match, ON_TIME, show } from './popup-fixture.tsx'

afterEach(cleanup)

const rowOf = async (title: string) =>
  (await screen.findByRole('button', { name: title })).closest('li') ?? document.createElement('li')

describe('the claims on a page', () => {
  it('come with who denies them, the contested ones first and the others in a fold', async () => {
    const before = match(0, 'engine', 'own')
    show(fakeSource(given({ matches: [before, ...MATCHES] })))
    expect(await screen.findByRole('heading', { name: CLAIMS_HEADING })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'The engine failed' })).toBeNull()
    expect((await rowOf('The ferry left on time')).textContent).toBe(
      'The ferry left on timeDenied by Crewalso by Gulls and Seals, doubted by Terns2 sentences',
    )
    fireEvent.click(screen.getByRole('button', { name: '1 more known claim' }))
    expect((await rowOf('The engine failed')).textContent).toBe('The engine failedNo denial known2 sentences')
  })

  it('tell only in the first row what independent speakers say', async () => {
    const doubted = { ...ON_TIME, id: 'late', title: 'The ferry was late' }
    const briefs = [ON_TIME, doubted].map(briefClaim)
    show(fakeSource(given({ briefs, matches: [match(1, 'on-time', 'own'), match(2, 'late', 'own')] })))
    expect(await screen.findByRole('heading', { name: '2 contested claims in this article' })).toBeTruthy()
    expect((await rowOf('The ferry was late')).textContent).toBe('The ferry was lateDenied by Crew1 sentence')
  })

  it('are listed without a fold where none of them is contested', async () => {
    show(fakeSource(given({ matches: [match(1, 'engine', 'own')] })))
    expect(await screen.findByRole('heading', { name: 'Nothing contested here; 1 known claim' })).toBeTruthy()
    expect((await rowOf('The engine failed')).textContent).toContain('No denial known')
    expect(screen.queryByText(/No known claim/)).toBeNull()
  })

  it('leave out what is not known any more', async () => {
    show(fakeSource(given({ matches: [match(1, 'forgotten', 'own')] })))
    expect(await screen.findByText('No known claim in this article')).toBeTruthy()
  })

  it('lead to their sentences, one after another and round again', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    show(source)
    const row = await rowOf('The ferry left on time')
    const button = within(row).getByRole('button', { name: '2 sentences', description: 'The ferry left on time' })
    for (const said of ['Sentence 1 of 2', 'Sentence 2 of 2', 'Sentence 1 of 2']) {
      fireEvent.click(button)
      await within(row).findByText(said)
    }
    const keys = [MATCHES[0], MATCHES[3], MATCHES[0]].map(m => m && matchKey(m))
    expect(source.goTo.mock.calls.flat()).toEqual(keys)
  })

  it('pass over a sentence that is gone, and say when all are', async () => {
    const lost = new Set([matchKey(match(1, 'on-time', 'attributed'))])
    show(fakeSource(given({ matches: MATCHES }), { goTo: vi.fn(async key => !lost.has(key)) }))
    const button = await screen.findByRole('button', { name: '2 sentences' })
    fireEvent.click(button)
    await screen.findByText('Sentence 2 of 2')
    lost.add(matchKey(match(3, 'on-time', 'attributed')))
    fireEvent.click(button)
    expect(await screen.findByText('The sentence is no longer on the page.')).toBeTruthy()
  })

  it('open with all that is known of them, and close by Back', async () => {
    show(fakeSource(given({ matches: MATCHES })))
    fireEvent.click(await screen.findByRole('button', { name: 'The ferry left on time' }))
    expect(await screen.findByText('Crew speaks of it.')).toBeTruthy()
    expect(screen.queryByText(CLAIMS_HEADING)).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Back' }))
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(await screen.findByText(CLAIMS_HEADING)).toBeTruthy()
  })

  it('say when they cannot be looked up', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    source.describe.mockResolvedValueOnce(fail('indexDamaged'))
    show(source)
    fireEvent.click(await screen.findByRole('button', { name: 'The ferry left on time' }))
    expect((await screen.findByRole('alert')).textContent).toContain('damaged')
  })
})

describe('below the claims', () => {
  it('are the names in a fold, each with its role, how often it is named, and what it holds', async () => {
    const entities = [
      { entity: 'crew', count: 5 },
      { entity: 'nobody', count: 2 },
    ]
    show(fakeSource(given({ matches: MATCHES, entities })))
    fireEvent.click(await screen.findByRole('button', { name: '1 name in this article' }))
    const button = await screen.findByRole('button', { name: 'The crew' })
    expect(button.closest('li')?.textContent).toBe('The crew5 times hereEleven sailors')
    fireEvent.click(button)
    expect(await screen.findByRole('heading', { name: 'What they say of 2 claims' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'The engine failed' }))
    // A position that is taken through another claim names that one.
    expect(await screen.findByText(/The ferry left on time/)).toBeTruthy()
  })

  it('is what the marks mean, and the keys that the person has', async () => {
    const source = fakeSource(given({ matches: MATCHES }))
    show(source)
    fireEvent.click(await screen.findByRole('button', { name: 'What the marks mean, and keys' }))
    const row = async (term: string) => (await screen.findByText(term)).closest('div')?.textContent
    expect(await row('Next marked sentence')).toBe('Next marked sentenceAlt + .')
    expect(await row('Previous marked sentence')).toBe('Previous marked sentenceno key')
    expect(await row('double')).toBe('doubleDenied by somebody')
  })

  it('is what stands outside of the story', async () => {
    show(fakeSource(given({ outside: 2 })))
    expect(await screen.findByText(/^2 more sentences are in teasers/)).toBeTruthy()
  })

  it('are the ways on; the panel only beside a page', async () => {
    const source = fakeSource(given())
    show(source)
    await screen.findByText('No known claim in this article')
    for (const [name, place] of [
      ['Side panel', 'panel'],
      ['Options', 'options'],
      ['Help', 'help'],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }))
      expect(source.go).toHaveBeenLastCalledWith(place)
    }
    source.go.mockRejectedValueOnce(new Error('no such page'))
    fireEvent.click(screen.getByRole('button', { name: 'Help' }))
    expect(await screen.findByText('The browser could not open this.')).toBeTruthy()
    cleanup()
    show(fakeSource({ access: 'closed' }))
    await screen.findByText(/can’t read this page/)
    expect(screen.queryByRole('button', { name: 'Side panel' })).toBeNull()
  })
})
