import { describe, expect, it } from 'vitest'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { ENGINES } from './driver.ts'
import { makeArticle, useMadePages } from './made-pages.ts'

describe.each(ENGINES)('an open page in %s, when the extension is reloaded,', engine => {
  const { driver, open } = useMadePages(engine)

  // Firefox puts the scripts of the manifest into all open pages again; Chromium leaves that to the person, who may reload.
  it(engine === 'firefox' ? 'is marked by the new one' : 'has no dead marks', async () => {
    const page = await open(makeArticle())
    const [mark] = await driver().waitForHighlights(page, 1)
    await driver().openCardAt(page, mark, 'Denied by')
    await page.mouse.move(1, 1)
    await driver().waitForNoCard(page)
    await driver().reloadExtension()
    if (engine === 'firefox') await driver().openCardAt(page, mark, 'Denied by')
    else await waitFor('the marks to go', async () => (await readHighlights(page)).length === 0, 2500)
    expect(await readHighlights(page)).toHaveLength(engine === 'firefox' ? 1 : 0)
    expect(driver().complaints).toEqual([])
  })
})
