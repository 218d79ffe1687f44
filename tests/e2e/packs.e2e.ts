import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PackInfo } from '../../lib/model/report.ts'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { makeInput } from '../pack/example.ts'
import { importFiles } from './drive-install.ts'
import { ENGINES } from './driver.ts'
import { makeArticle, useMadePages } from './made-pages.ts'
import { callBackground } from './own-pages.ts'

const FILE = 'bridge.sidelight.json'
const pack = (changes: Parameters<typeof makeInput>[0] = {}) => JSON.stringify(makeInput(changes))
const KNOWN = 'The Town Council said that the bridge was unsafe.'
const ARTICLE = makeArticle().replace('</article>', `<p>${KNOWN}</p></article>`)

describe.each(ENGINES)('packs from files in %s', engine => {
  const { driver, open } = useMadePages(engine)
  let own: Page
  let page: Page
  beforeAll(async () => {
    page = await open(ARTICLE)
    await driver().waitForHighlights(page, 1)
    own = await driver().openOwn('options.html')
  })
  const marked = async () => (await readHighlights(page)).map(({ text }) => text).filter(text => KNOWN.includes(text))
  const until = (marks: number) => waitFor(`${marks} marks`, async () => (await marked()).length === marks)
  const listPacks = async () => {
    const packs = (await callBackground(own, 'listPacks', null)) as { value: PackInfo[] }
    return packs.value.map(({ id, version }) => `${id} ${version}`)
  }

  it('are previewed, stored, and marked on open pages', async () => {
    expect(await marked()).toEqual([])
    const done = await importFiles(own, { [FILE]: pack() })
    console.log(JSON.stringify(done))
    expect(done.previews).toMatchObject([{ kind: 'pack', file: FILE }])
    await until(1)
    expect(await listPacks()).toContain('bridge-closure 1.0.0')
    await driver().stopBackground()
    expect(await listPacks()).toContain('bridge-closure 1.0.0')
    await page.reload()
    await until(1)
  })
})
