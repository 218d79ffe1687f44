/** What the author's book promises at its end: the built example is imported with two clicks, and its claims are marked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Described } from '../../lib/browser/describe.ts'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { ROOT } from '../sources.ts'
import { ENGINES } from './driver.ts'
import { useMadePages } from './made-pages.ts'
import { callBackground, press, waitForText } from './own-pages.ts'

const EXAMPLE = join(ROOT, 'docs', 'example')
const read = (name: string) => readFileSync(join(EXAMPLE, name), 'utf8')
const EXPECTED = JSON.parse(read('kestrel-herald.expected.json')) as readonly { readonly text: string }[]
const SENTENCES = [...new Set(EXPECTED.map(({ text }) => text))]

/** The same claim by another author, with an account that the example does not have. */
const OTHER = {
  ...{ format: 1, id: 'tide-notes', version: '1.0.0', title: 'Notes from the bay', language: 'en', date: '2026-04-20' },
  topics: [{ id: 'bay', title: 'The bay', date: '2026-04-09' }],
  entities: [{ id: 'divers', kind: 'party', name: 'Divers of Kestrel', description: 'A club of divers' }],
  sources: [{ id: 'notes', title: 'A letter of the divers', date: '2026-04-19' }],
  claims: [
    {
      ...{ id: 'waste-released', topic: 'bay', title: 'Waste in the bay' },
      statement: 'Waste from the Norvane works ran into Kestrel Bay in the night to 9 April 2026.',
      accounts: [
        { id: 'divers-doubt', party: 'divers', stance: 'doubts', wording: 'Saw no waste.', sources: ['notes'] },
      ],
    },
  ],
}

describe.each(ENGINES)('the example of the author’s book in %s', engine => {
  const { driver, open } = useMadePages(engine)
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-book-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let own: Page
  let page: Page
  beforeAll(async () => {
    page = await open(read('kestrel-herald.html'))
    own = await driver().openOwn('options.html')
  })

  async function importFile(path: string): Promise<void> {
    await own.bringToFront()
    const input = (await own.waitForSelector('#packs input[type=file]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(path)
    await waitForText(own, 'Nothing is stored yet')
    await press(own, 'Import 1 file')
  }
  const findAccounts = async (): Promise<string[]> => {
    const asked = { claims: ['waste-released'], entities: [] }
    const described = JSON.parse((await callBackground(own, 'describe', asked)) as string) as Described
    if (!described.ok) throw new Error(described.error)
    return described.value.claims.flatMap(claim => claim.accounts.map(a => `${a.packTitle}: ${a.partyName}`))
  }

  /** @returns titles of the packs that a small card names beside what they add */
  const findAdded = async (): Promise<string[]> => {
    const asked = { claims: ['waste-released'], entities: [] }
    const described = JSON.parse((await callBackground(own, 'describe', asked)) as string) as Described
    return described.ok
      ? described.value.claims.flatMap(c => c.accounts.flatMap(a => (a.isAdded ? [a.packTitle] : [])))
      : []
  }

  it('is imported with two clicks, and every expected sentence is marked', async () => {
    await importFile(join(EXAMPLE, 'kestrel-bay.sidelight.json'))
    await waitForText(own, 'Imported: The dead fish of Kestrel Bay')
    // Nothing was known on the page before, so nobody listens there: it is looked at again.
    await page.bringToFront()
    await waitFor('marks on all sentences', async () => {
      const marks = (await readHighlights(page)).map(({ text }) => text)
      return SENTENCES.every(sentence => marks.some(text => sentence.includes(text)))
    })
  })

  it('has its claim joined with that of another author, each account under its pack’s name, until that pack is off', async () => {
    const before = await findAccounts()
    expect(before.length).toBeGreaterThan(2)
    const file = join(folder, 'tide-notes.sidelight.json')
    writeFileSync(file, JSON.stringify(OTHER))
    await importFile(file)
    await waitForText(own, 'Imported: Notes from the bay')
    const added = 'Notes from the bay: Divers of Kestrel'
    expect(await findAccounts()).toEqual([...before, added])
    expect(await findAdded()).toEqual(['Notes from the bay'])
    await callBackground(own, 'change', { set: 'pack', id: 'tide-notes', on: false })
    expect(await findAccounts()).toEqual(before)
  })
})
