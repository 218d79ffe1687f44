import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { ENGINES } from './driver.ts'
import { FIRST, LATER, makePage, useArticles } from './hidden-pages.ts'

describe.each(ENGINES)('what a person writes in %s', engine => {
  const { driver, open, countMarks, until: wait } = useArticles(engine)
  const until = (page: Page, marks: number) => wait(`${marks} marks`, async () => (await countMarks(page)) === marks)

  const FRAME = `<p>${LATER}</p>`
  it.each([
    ['a frame', `<iframe srcdoc="<body contenteditable>${FRAME}"></iframe>`],
    ['a frame with an editor', `<iframe srcdoc="<div contenteditable=plaintext-only>${FRAME}</div>"></iframe>`],
    ['a frame in design mode', `<iframe srcdoc="${FRAME}" onload="this.contentDocument.designMode='on'"></iframe>`],
    ['a frame with an editable root', `<iframe srcdoc="<html contenteditable>${FRAME}"></iframe>`],
    ['a frame in an editor', `<div contenteditable><iframe srcdoc="${FRAME}"></iframe></div>`],
    ['a box', `<div contenteditable="true"><p contenteditable="false">${LATER}</p></div>`],
  ])('%s is not read where a person writes in it', async (_, html) => {
    const page = await open(makePage(html))
    expect((await driver().waitUntilRead(page)).matches).toHaveLength(1)
    // Nor is it when nothing else is known: then the first look asks for no reader.
    const other = await open(makePage(html).replace(FIRST, ''))
    expect((await driver().waitUntilRead(other)).matches).toHaveLength(0)
    await page.close()
    await other.close()
  })

  it.each([
    ['article', (html: string) => html.replace('<article', '<article contenteditable="true"')],
    ['wrapper', (html: string) => html.replace('<article', '<div contenteditable><article')],
    ['page', (html: string) => html.replace('<body', '<body contenteditable')],
    ['design', (html: string) => html.replace('</body>', '<script>document.designMode = "on"</script></body>')],
  ])('a draft (%s) is not read when the popup asks for it', async (_, edit) => {
    const page = await open(edit(makePage(`<p>${LATER}</p>`)))
    const popup = await driver().openPopup(page)
    expect((await driver().waitUntilRead(page)).matches).toEqual([])
    await popup.close()
    await page.close()
  })

  it('an article that becomes a draft loses its marks, and gets them back', async () => {
    const page = await open(makePage('', '', article => `<div id="w">${article}</div>`))
    await driver().waitForHighlights(page, 1)
    await page.evaluate(() => document.querySelector('#w')?.setAttribute('contenteditable', 'true'))
    await until(page, 0)
    await page.evaluate(() => document.querySelector('#w')?.removeAttribute('contenteditable'))
    await until(page, 1)
    await page.close()
  })
})
