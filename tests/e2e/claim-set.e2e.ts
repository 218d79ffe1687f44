import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSetCompiler } from '../../lib/claim-set/set-compiler.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import type { Pack } from '../../lib/model/pack.ts'
import type { ScanRequest } from '../../lib/model/page.ts'
import { readDocument } from '../../lib/node/documents.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { ARTICLES } from '../articles.ts'
import { makeReviewed } from '../bench/claims.ts'
import { type PageServer, servePage } from '../bench/page-server.ts'
import { launchPlain } from '../bench/plain-browser.ts'
import { ENGINES } from './driver.ts'
import type { calls, EncodedFile } from './set-page.ts'

type Calls = typeof calls
type PageWindow = Window & { readonly calls: Calls }

/** A sentence of the article that no bundled pack knows, as an imported claim has it. */
const STATED = 'The weather over the lakes was cold and clear that night, and the roads through the forest were open.'

/** Asked for as an id, and as words. */
const ASKED = 'weather'

function compile(): EncodedFile[] {
  const compiler = openSetCompiler({ id: 'imported', title: 'Imported' }, ENGLISH, {
    shardBytes: 2000,
    blockClaims: 64,
  })
  for (let n = 0; n < 2000; n++) compiler.add(makeReviewed(n))
  compiler.add({ ...makeReviewed(0), id: 'weather', title: 'Cold and clear over the lakes', statement: STATED })
  return [...compiler.finish()].map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }))
}

async function readRequest(): Promise<ScanRequest> {
  const read = await readDocument(join(ARTICLES, 'demo.html'))
  if (!read.ok) throw new Error(read.error)
  const { language, blocks } = read.value
  return { language, blocks, context: null }
}

async function readBundled(): Promise<Pack[]> {
  const packs = await readPacks([])
  if (!packs.ok) throw new Error(packs.error)
  return packs.value
}

describe.each(ENGINES)('a claim set in the IndexedDB of %s', engine => {
  let server: PageServer
  let browser: Browser
  let packs: Pack[]
  let request: ScanRequest
  const files = compile()
  beforeAll(async () => {
    ;[packs, request] = await Promise.all([readBundled(), readRequest()])
    server = await servePage('tests/e2e/set-page.ts', [])
    browser = await launchPlain(engine)
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  /** Does something in a page of its own: nothing but the database goes on from one page to the next. */
  async function inNewPage<T>(run: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage()
    await page.goto(server.origin)
    await page.waitForFunction(() => 'calls' in window)
    return run(page).finally(() => page.close())
  }
  const scan = () =>
    inNewPage(page =>
      page.evaluate((...args) => (window as unknown as PageWindow).calls.scan(...args), packs, request, ASKED),
    )
  const stage = (some: EncodedFile[]) =>
    inNewPage(page => page.evaluate(list => (window as unknown as PageWindow).calls.stage(list), some))
  const commit = (generation: string) =>
    inNewPage(page => page.evaluate(name => (window as unknown as PageWindow).calls.commit(name), generation))

  it('is found by the next page beside the packs, and only once it is agreed on and whole', async () => {
    const before = await scan()
    expect(before.matches.length).toBeGreaterThan(3)
    expect(before).toMatchObject({ hasSet: false, claim: null, found: [] })

    const generation = await stage(files)
    expect(await scan(), 'nothing is agreed on yet').toEqual(before)
    await commit(generation)
    const after = await scan()
    expect(after.matches.filter(m => m.claim !== 'weather')).toEqual(before.matches)
    expect(after.matches.filter(m => m.claim === 'weather').map(m => m.pack)).toEqual(['imported'])
    expect(after.claim).toMatchObject({ id: 'weather', statement: STATED })
    expect(
      after.found.map(hit => hit.id),
      'by words of its statement',
    ).toEqual(['weather'])

    await commit(await stage(files.filter(file => file.name !== 'head')))
    expect(await scan()).toEqual(before)
  })
})
