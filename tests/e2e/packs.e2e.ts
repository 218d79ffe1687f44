import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PackInfo } from '../../lib/model/report.ts'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { makeInput } from '../pack/example.ts'
import { ENGINES } from './driver.ts'
import { makeArticle, useMadePages } from './made-pages.ts'
import { callBackground, press, waitForText } from './own-pages.ts'
import { readStoredIndex, spoilStoredIndex } from './stored-index.ts'

const FILE = 'bridge.sidelight.json'
const TITLE = 'The closure of the old bridge'
const FIRST = 'The Town Council said that the bridge was unsafe.'
/** Known from version 2.0.0 on. */
const LATER = 'Ada Miller told reporters that the ferry had stopped for good.'
const ARTICLE = makeArticle().replace('</article>', `<p>${FIRST}</p><p>${LATER}</p></article>`)
const VERSION_2 = {
  version: '2.0.0',
  'concepts[3]': { id: 'ferry', phrases: ['ferry'] },
  'concepts[4]': { id: 'stop', phrases: ['stop for good'] },
  'claims[2]': {
    ...{ id: 'ferry-stops', topic: 'bridge', title: 'The ferry stops', statement: 'The ferry has stopped for good.' },
    patterns: [{ all: ['ferry', 'stop'] }],
    accounts: [
      {
        ...{ id: 'mayor-stops', party: 'council', speaker: 'mayor', stance: 'asserts', sources: ['gazette'] },
        wording: 'Says that the ferry has stopped for good.',
      },
    ],
  },
}

describe.each(ENGINES)('packs from files in %s', engine => {
  const { driver, open } = useMadePages(engine)
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-packs-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let own: Page
  let page: Page
  let bundled: readonly string[]
  beforeAll(async () => {
    page = await open(ARTICLE)
    await driver().waitForHighlights(page, 1)
    own = await driver().openOwn('options.html')
    bundled = await listPacks()
  })

  /** Chooses files as a person does. */
  async function choose(files: Readonly<Record<string, string>>): Promise<void> {
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    })
    await own.bringToFront()
    const input = (await own.waitForSelector('#packs input[type=file]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(...paths)
  }
  const makePack = (changes: Parameters<typeof makeInput>[0] = {}) => JSON.stringify(makeInput(changes))
  const until = (...sentences: readonly string[]) =>
    waitFor(`marks on ${sentences.join(' ')}`, async () => {
      const marks = (await readHighlights(page)).map(({ text }) => text)
      const marked = [FIRST, LATER].filter(sentence => marks.some(text => sentence.includes(text)))
      return marked.join() === sentences.join()
    })
  const listPacks = async () => {
    const packs = (await callBackground(own, 'listPacks', null)) as { readonly value: readonly PackInfo[] }
    return packs.value.map(({ id, version }) => `${id} ${version}`)
  }
  const showDetails = () => press(own, `Details: ${TITLE}`)

  it('are shown before anything is stored', async () => {
    await until()
    await choose({ [FILE]: makePack() })
    await waitForText(own, 'Nothing is stored yet')
    await waitForText(own, '2 of 2 sentences are read as their author says')
    expect(await listPacks()).not.toContain('bridge-closure 1.0.0')
    await press(own, 'Cancel')
    expect(await listPacks()).not.toContain('bridge-closure 1.0.0')
  })

  it('are refused with the place of what is wrong, and nothing changes', async () => {
    const before = await listPacks()
    await choose({ 'broken.sidelight.json': makePack({ 'claims[0].accounts[0].sources[0]': 'nowhere' }) })
    await waitForText(own, 'Cannot be imported.')
    await waitForText(own, 'claims[0].accounts[0].sources[0]')
    await press(own, 'Close')
    expect(await listPacks()).toEqual(before)
  })

  it('are stored with two clicks, and marked on open pages', async () => {
    await choose({ [FILE]: makePack() })
    await press(own, 'Import 1 file')
    await until(FIRST)
    expect((await listPacks()).toSorted()).toEqual([...bundled, 'bridge-closure 1.0.0'].toSorted())
  })

  it('are there in a background that was started anew, and on a page that is loaded then', async () => {
    await driver().stopBackground()
    await page.reload()
    await until(FIRST)
    expect(await listPacks()).toContain('bridge-closure 1.0.0')
  })

  it('are switched off and on', async () => {
    const turn = () => press(own, TITLE)
    await turn()
    await until()
    await turn()
    await until(FIRST)
  })

  it('are replaced by a later version, which tells what changes', async () => {
    await choose({ 'bridge-2.sidelight.json': makePack(VERSION_2) })
    await waitForText(own, 'Version 1.0.0')
    await waitForText(own, 'Claims: 1 new, 0 removed, 0 changed')
    await press(own, 'Import 1 file')
    await until(FIRST, LATER)
    expect((await listPacks()).filter(pack => pack.startsWith('bridge'))).toEqual(['bridge-closure 2.0.0'])
  })

  it.each(['otherVersion', 'damage'] as const)('are compiled anew when what is stored is of no use: %s', async how => {
    const good = await readStoredIndex(own)
    expect(await spoilStoredIndex(own, how)).not.toEqual(good)
    await driver().stopBackground()
    await page.reload()
    // What is bundled is marked whatever is stored; the rest as soon as it is there, without another reload.
    await driver().waitForHighlights(page, 1)
    await until(FIRST, LATER)
    expect(await readStoredIndex(own)).toEqual(good)
  })

  it('are removed, and what comes with the extension stays', async () => {
    await own.bringToFront()
    await showDetails()
    await press(own, `Remove: ${TITLE}`)
    await press(own, 'Remove')
    await until()
    expect(await listPacks()).toEqual(bundled)
    expect(await driver().waitForHighlights(page, 1)).toHaveLength(1)
  })
})
