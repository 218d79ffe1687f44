/** Where pictures are taken: a browser with the extension, and a server with our own articles. */
import type { Page } from 'puppeteer-core'
import { readClosedRoots } from '../../node/closed-roots.ts'
import { findTab, pointUntil, readHighlights, takeWhenStill, waitFor } from '../../node/inspect.ts'
import type { Launched } from '../../node/launch.ts'

/** One window of a picture. Sizes are CSS pixels. */
export interface Scene {
  readonly width: number
  readonly height: number
  /** An article's file, or a page of the extension, which is told which tab the last article before it is in. */
  readonly page: { readonly article: string } | { readonly own: string }
  readonly scheme?: 'light' | 'dark'
  /** What is done in the page before the picture is taken. */
  readonly act?: (page: Page, engine: Launched['engine']) => Promise<void>
}

export interface Stage {
  /** @returns a picture of the first scene with the others over it, at its right edge: a PNG in base64 */
  picture(scenes: readonly Scene[]): Promise<string>
  /** @returns a picture of some markup */
  draw(markup: string, size: { readonly width: number; readonly height: number }): Promise<string>
}

/** @param origin where the articles are served, with a slash at the end */
export function openStage({ browser, engine, home }: Launched, origin: string): Stage {
  const newPage = async ({ width, height }: { readonly width: number; readonly height: number }) => {
    const page = await browser.newPage()
    await page.setViewport({ width, height })
    return page
  }

  async function openScene(scene: Scene, tab: number | null): Promise<Page> {
    const page = await newPage(scene)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scene.scheme ?? 'light' }])
    const { page: at } = scene
    await page.goto('article' in at ? origin + at.article : `${home}${at.own}${tab === null ? '' : `?tab=${tab}`}`)
    if ('article' in at) await page.waitForFunction(() => CSS.highlights.size > 0)
    await page.bringToFront()
    await scene.act?.(page, engine)
    return page
  }

  async function draw(markup: string, size: { readonly width: number; readonly height: number }): Promise<string> {
    const page = await newPage(size)
    await page.setContent(markup)
    const picture = await takeWhenStill(page)
    await page.close()
    return picture
  }

  const findArticle = async (page: Page) => {
    const own = await browser.newPage()
    await own.goto(`${home}popup.html`)
    const tab = await findTab(own, page.url())
    await own.close()
    return tab
  }

  return {
    draw,
    async picture(scenes) {
      const pages: Page[] = []
      const pictures: string[] = []
      let tab: number | null = null
      for (const scene of scenes) {
        const page = await openScene(scene, tab)
        pages.push(page)
        pictures.push(await takeWhenStill(page))
        if ('article' in scene.page) tab = await findArticle(page)
      }
      for (const page of pages) await page.close()
      const [first = '', ...others] = pictures
      const [size] = scenes
      return size === undefined || others.length === 0 ? first : draw(layOver(first, others), size)
    },
  }
}

const sourceOf = (picture: string) => `data:image/png;base64,${picture}`

const layOver = (below: string, above: readonly string[]): string =>
  `<body style="margin:0"><img src="${sourceOf(below)}" style="display:block">${above
    .map(
      picture =>
        `<img src="${sourceOf(picture)}" style="position:fixed;top:12px;right:24px;border-radius:8px;box-shadow:0 4px 32px rgb(0 0 0 / 40%)">`,
    )
    .join('')}`

/** @returns what opens the card of the marked sentence with this number, the first being 0 */
export const openCardOf = (sentence: number) => async (page: Page, engine: Launched['engine']) => {
  await waitFor('the marks', async () => (await readHighlights(page)).length > sentence)
  const mark = (await readHighlights(page))[sentence]
  if (mark === undefined) return
  const isOpen = async () => (await readClosedRoots(page, engine)).some(root => root.text.trim() !== '')
  await pointUntil(page, mark.box, 'the card', isOpen)
}

/** @returns what waits for an element of a page of the extension */
export const waitForElement = (selector: string) => async (page: Page) => {
  await page.waitForSelector(selector)
}
