// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { FilePreview, PackPreview, Refusal } from '../../lib/model/import.ts'
import { makeWorld, show } from './options-fixture.tsx'
import {
  chooseFiles,
  HARBOUR,
  harbourPreview,
  KEY,
  makePackSource,
  OTHER_KEY,
  plain,
  refused,
  reviewsPreview,
} from './packs-fixture.ts'

afterEach(cleanup)

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name })

/** Shows the preview of files, and gives what it says by the name of each fact. */
async function preview(...previews: FilePreview[]) {
  const packs = makePackSource(previews)
  show(makeWorld({}, { packs }))
  await chooseFiles(previews.map(({ file }) => new File([''], file)))
  await screen.findByText('Nothing is stored yet')
  return packs
}
const facts = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.import .facts > div')].map(fact =>
      [...fact.children].map(part => plain(part.textContent)),
    ),
  ) as Record<string, string>

describe('the preview of a pack', () => {
  it('tells what is in it', async () => {
    await preview(harbourPreview())
    expect(screen.getByRole('heading', { name: 'The harbour fire' })).toBeTruthy()
    expect(screen.getByText('harbour.sidelight.json')).toBeTruthy()
    expect(facts()).toMatchObject({
      Topics: 'The fire of March',
      Claims: 'Osterby set the fire.The fire began at night.Nobody was hurt.2 more',
      Parties: 'OsterbyWesterby',
      Sources: 'The Quay GazetteWesterby Radio',
      Version: '2.0.0 · May 1, 2025',
      Content: '5 claims · 12 statements · 3 sources · 41.3 kB',
      'Days covered': 'Mar 1 – Apr 2, 2025',
      Licence: 'CC-BY-4.0',
      'Signed with': 'Not signed',
      'Its own tests': '24 of 24 sentences are read as their author says',
    })
    expect(facts()).not.toHaveProperty('Replaces')
    expect(facts()).not.toHaveProperty('Differs from other packs')
    fireEvent.click(await button('2 more: Claims'))
    expect(screen.getByText('Rain ended it.')).toBeTruthy()
  })

  it('tells what changes, with the titles', async () => {
    const accounts = { added: 4, removed: 0, changed: 2 }
    const changes = { added: ['A new one', 'Another'], removed: ['An old one'], changed: [], accounts }
    await preview(harbourPreview({ before: { version: '1.2.0', changes } }))
    expect(facts().Replaces).toContain('Version 1.2.0')
    expect(facts().Replaces).toContain('Claims: 2 new, 1 removed, 0 changed')
    expect(facts().Replaces).toContain('Statements: 4 new, 0 removed, 2 changed')
    expect(screen.queryByText('Changed claims')).toBeNull()
    fireEvent.click(await button('New claims'))
    expect(screen.getByText('Another')).toBeTruthy()
    fireEvent.click(await button('Removed claims'))
    expect(screen.getByText('An old one')).toBeTruthy()
  })

  it('tells tests that failed and what differs from other packs, in English and with the place', async () => {
    await preview(
      harbourPreview({
        tests: { run: 24, failed: [{ path: 'tests[2]', message: 'Nothing matches. Add an example.' }] },
        clashes: [{ path: 'entities[1]', message: '“Osterby” is another entity in ferry. Rename one.' }],
      }),
    )
    expect(facts()['Its own tests']).toBe(
      '23 of 24 sentences are read as their author saystests[2] Nothing matches. Add an example.',
    )
    expect(screen.getByText('tests[2]').tagName).toBe('CODE')
    expect(
      screen
        .getByText(/Nothing matches/)
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('en')
    expect(facts()['Differs from other packs']).toContain('“Osterby” is another entity')
  })

  it('says so where it has no tests and tells nothing of itself', async () => {
    const pack = { ...HARBOUR, licence: null, maintainer: null, firstStatement: null, lastStatement: null, topics: [] }
    await preview(harbourPreview({ pack, tests: { run: 0, failed: [] }, parties: [] }))
    expect(facts()).toMatchObject({
      'Its own tests': 'It has none',
      Maintainer: 'not told',
      Licence: 'not told',
      'Days covered': 'not told',
    })
    expect(facts()).not.toHaveProperty('Topics')
    expect(facts()).not.toHaveProperty('Parties')
  })
})

describe('who signed', () => {
  const signed = (signer: PackPreview['signer']) => harbourPreview({ signer })

  it('is told in words, with what to compare them with', async () => {
    await preview(signed({ state: 'new', words: KEY, wordsBefore: null }))
    expect(facts()['Signed with']).toBe(`${KEY}Compare these words with those that the maintainer publishes.`)
    expect((await button('Import 1 file')).disabled).toBe(false)
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it.each([
    ['other', OTHER_KEY, 'Yes, import it with the other key', /signed with another key/],
    ['lost', null, 'Yes, import it without a signature', /this one is not/],
  ] as const)(
    'if it is not who signed before (%s), the pack is stored only with a yes of its own',
    async (state, words, yes, told) => {
      const packs = await preview(signed({ state, words, wordsBefore: KEY }), reviewsPreview())
      expect(screen.getByText(told)).toBeTruthy()
      expect(facts()).toMatchObject({ 'Installed version': KEY, 'This version': words ?? 'Not signed' })
      expect(screen.getByText('What still needs your yes is left out.')).toBeTruthy()
      expect(await button('Import 1 file')).toBeTruthy()
      const box = screen.getByRole<HTMLInputElement>('checkbox', { name: yes })
      expect(box.checked).toBe(false)
      fireEvent.click(box)
      expect(await button('Import 2 files')).toBeTruthy()
      fireEvent.click(box)
      fireEvent.click(await button('Import 1 file'))
      expect(packs.install.mock.calls[0]?.[0]).toEqual(['reviews.json'])
    },
  )

  it('without any yes leaves nothing to import', async () => {
    const packs = await preview(signed({ state: 'other', words: OTHER_KEY, wordsBefore: KEY }))
    const go = await button('Import 1 file')
    expect(go.disabled).toBe(true)
    fireEvent.click(screen.getByRole('checkbox'))
    fireEvent.click(await button('Import 1 file'))
    expect(packs.install.mock.calls[0]?.[0]).toEqual(['harbour.sidelight.json'])
  })
})

describe('the preview of a claim set', () => {
  it('tells counts, samples, unknown ratings as they are written, and what is left out', async () => {
    await preview(reviewsPreview({ before: 900 }))
    expect(facts()).toMatchObject({
      Replaces: '900 claims',
      Content: '1,200 claims · 3 reviewers · Jan 2, 2024 – Feb 3, 2025 · 5.6 MB',
      Examples: 'The bridge was closed for a year. The DeskThe ferry is older than the town.',
      'Unknown ratings': 'Shown as they are written; nothing is guessed.Four Anchors (12)',
      'Left out': '7dataFeedElement[3].item[0] It has no claim. Add claimReviewed.',
    })
    expect(screen.queryByText('Choose columns again')).toBeNull()
  })
})

describe('a refused file', () => {
  it.each([
    ['tooLarge', /larger than a file may be/],
    ['unreadable', /browser cannot read it/],
    ['unknown', /neither a pack nor a list of claims/],
    ['yaml', /pack in YAML/],
    ['wrong', /Mend what is listed here/],
    ['baseMissing', /adds to a pack that is not here/],
    ['tooSlow', /slow down pages/],
    ['badSignature', /signature does not fit/],
  ] as const satisfies readonly (readonly [Refusal, RegExp])[])(
    '(%s) is told with the reason and each fault',
    async (reason, told) => {
      await preview(refused({ reason }))
      expect(screen.getByRole('heading', { name: 'broken.json' })).toBeTruthy()
      expect(screen.getByText(told)).toBeTruthy()
      expect(screen.getByText('claims[3].accounts[0].quotation').tagName).toBe('CODE')
      expect(screen.queryByText(/^Import \d/)).toBeNull()
    },
  )

  it('with a hundred faults shows the first ones, and the others behind a button', async () => {
    const problems = Array.from({ length: 100 }, (_, n) => ({ path: `claims[${n}]`, message: 'It is empty.' }))
    await preview(refused({ problems }))
    expect(document.querySelectorAll('.problems li')).toHaveLength(3)
    fireEvent.click(await button('97 more: Cannot be imported.'))
    expect(document.querySelectorAll('.problems li')).toHaveLength(100)
  })
})

describe('hostile texts', () => {
  it('are shown as they are written, each apart from what surrounds it', async () => {
    const evil = '<img src=x onerror="globalThis.wasRun = true"><b>bold</b>'
    const pack = {
      ...HARBOUR,
      title: evil,
      maintainer: evil,
      licence: evil,
      version: evil,
      topics: [{ id: 'x', title: evil, date: null }],
    }
    const changes = { added: [evil], removed: [], changed: [], accounts: { added: 0, removed: 0, changed: 0 } }
    await preview(
      harbourPreview({ pack, claims: [evil], parties: [evil], outlets: [evil], before: { version: evil, changes } }),
      reviewsPreview({
        file: `${evil}.json`,
        samples: [{ statement: evil, reviewer: evil }],
        unknownRatings: [{ rating: evil, count: 1 }],
      }),
      refused({ problems: [{ path: evil, message: evil }] }),
    )
    fireEvent.click(await button('New claims'))
    expect(document.querySelectorAll('#packs img, .import b b')).toHaveLength(0)
    expect(globalThis).not.toHaveProperty('wasRun')
    const holders = [...document.querySelectorAll('.import *')].filter(e =>
      [...e.childNodes].some(child => child.nodeType === 3 && child.textContent?.includes('onerror')),
    )
    expect(holders.length).toBeGreaterThan(12)
    const loose = holders.filter(e => e.closest('bdi, [dir=auto], code') === null)
    expect(loose.map(e => e.outerHTML)).toEqual([])
  })
})
