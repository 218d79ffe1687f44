import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { readHighlights } from '../../lib/node/inspect.ts'
import { ENGINES } from './driver.ts'
import { FILLER, KNOWN, readBadge, useMadePages } from './made-pages.ts'

/** The bundled packs know nobody who denies it. */
const UNDENIED = 'Yuri Ushakov, a Kremlin aide, said that Russia would revise its position in the negotiations.'
const HEADLINE = 'Lavrov says Ukrainian drones attacked Putin’s residence'

const paragraphs = (...texts: readonly string[]) => texts.map(text => `<p>${text}</p>`).join('')
const article = (style: string, title = 'A day between two capitals') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A day</title><style>body{font:18px/1.6 Georgia,serif}${style}</style></head>` +
  `<body><article><h1>${title}</h1>${paragraphs(...FILLER, KNOWN, UNDENIED, ...FILLER)}</article></body></html>`

/** What the rules say of the highlight that a text is painted in: the first sheet's rules, in the browser's own words. */
const readStyle = (page: Page, words: string) =>
  page.evaluate(known => {
    const [name] = [...CSS.highlights].find(([, ranges]) =>
      [...ranges].some(({ startContainer: node }) => node.textContent?.includes(known)),
    ) ?? ['']
    const rules = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules])
    const rule = rules.find(one => one.cssText.startsWith(`::highlight(${name})`)) as CSSStyleRule | undefined
    const style = rule?.style
    return {
      name,
      line: style?.textDecorationStyle ?? '',
      width: style?.textDecorationThickness ?? '',
      colour: style?.textDecorationColor ?? '',
      fill: style?.backgroundColor ?? '',
    }
  }, words)

const NO_FILL = 'rgba(85, 70, 214, 0)'

describe.each(ENGINES)('marks in %s', engine => {
  const { driver, open } = useMadePages(engine)

  it('tell the level by fill and weight, and what is known of denials by the kind of line', async () => {
    const page = await open(article('body{color:#222}'))
    await driver().waitForHighlights(page, 2)
    const contested = await readStyle(page, KNOWN)
    const faint = await readStyle(page, UNDENIED)
    expect(contested).toMatchObject({ line: 'double', width: '2px', colour: 'rgb(85, 70, 214)' })
    expect(contested.fill).toBe('rgba(85, 70, 214, 0.11)')
    expect(faint).toMatchObject({ line: 'solid', width: '1px', colour: 'rgb(134, 126, 212)', fill: NO_FILL })
    await page.close()
  })

  it('take the tone that suits the text’s own colour', async () => {
    const page = await open(article('body{color:#222;background:#fff} p:nth-of-type(5){color:#eee;background:#222}'))
    await driver().waitForHighlights(page, 2)
    expect(await readStyle(page, KNOWN)).toMatchObject({
      colour: 'rgb(210, 205, 255)',
      fill: 'rgba(85, 70, 214, 0.28)',
    })
    expect(await readStyle(page, UNDENIED)).toMatchObject({ colour: 'rgb(134, 126, 212)' })
    await page.close()
  })

  it('never fill a headline', async () => {
    const page = await open(article('', HEADLINE))
    await driver().waitForHighlights(page, 3)
    const headline = await readStyle(page, HEADLINE)
    expect(headline).toMatchObject({ line: 'double', width: '3px', fill: NO_FILL })
    expect((await readStyle(page, KNOWN)).name).not.toBe(headline.name)
    await page.close()
  })

  it('cover readable stretches, and fill at most a fifth of an article', async () => {
    const page = await driver().open('demo.html')
    const highlights = await driver().waitForHighlights(page, 12)
    const texts = highlights.map(one => one.text)
    expect(texts).toContain('Air defences shot down all 91 drones, Lavrov said')
    expect(texts).toContain('He added that nobody was hurt and that nothing was damaged')
    const filled = await page.evaluate(() => {
      const rules = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]) as CSSStyleRule[]
      const isFilled = (name: string) =>
        rules.some(one => one.selectorText === `::highlight(${name})` && !one.style.backgroundColor.endsWith(', 0)'))
      return [...CSS.highlights.keys()].filter(isFilled)
    })
    const countWords = (text: string) => text.split(/\s+/).length
    const inside = highlights.filter(one => filled.includes(one.name)).map(one => countWords(one.text))
    const all = countWords(await page.$eval('article', element => (element.textContent ?? '').trim()))
    expect(inside.length).toBeGreaterThan(1)
    expect(inside.reduce((sum, count) => sum + count, 0) / all).toBeLessThan(0.2)
    await page.close()
  })

  it('change with the text’s colour when the system’s colours change', async () => {
    const page = await open(article(':root{color-scheme:light dark} body{color:light-dark(#222,#eee)}'))
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]).catch(() => {})
    await driver().waitForHighlights(page, 2)
    const before = (await readStyle(page, KNOWN)).colour
    if (engine === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
      await expect.poll(async () => (await readStyle(page, KNOWN)).colour).toBe('rgb(210, 205, 255)')
    }
    expect(before).toBe('rgb(85, 70, 214)')
    await page.close()
  })

  it('are counted on the button by sentences with a contested claim, and have a card all the same', async () => {
    const page = await open(article('').replace(`<p>${KNOWN}</p>`, ''))
    const [faint] = await driver().waitForHighlights(page, 1)
    await driver().openCardAt(page, faint)
    const popup = await driver().openPopup(page)
    expect(await readBadge(popup)).toBe('')
    await page.bringToFront()
    await page.$eval('h1', (title, text) => title.insertAdjacentHTML('afterend', `<p>${text}</p>`), KNOWN)
    await driver().waitForHighlights(page, 2)
    await expect.poll(() => readBadge(popup)).toBe('1')
    await popup.close()
    await page.close()
  })
})

describe('marks in forced colours', () => {
  const { driver, open } = useMadePages('chromium')

  it('tell a claim that is denied from one that nobody denies', async () => {
    const page = await open(article(''))
    await driver().waitForHighlights(page, 2)
    const session = await page.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    /** Rows of pixels below the baseline that are unlike the row above them, in the middle of a space between two words. */
    const countEdges = async (words: string) => {
      const box = (await readHighlights(page)).find(one => words.startsWith(one.text.slice(0, 20)))?.box
      if (!box) throw new Error(`“${words}” is not painted`)
      const clip = { x: box.x, y: box.y, width: Math.min(box.width, 300), height: box.height }
      const picture = await page.screenshot({ clip, encoding: 'base64' })
      return page.evaluate(async data => {
        const image = new Image()
        image.src = `data:image/png;base64,${data}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        const rows: boolean[] = []
        for (let y = Math.round(image.height / 2); y < image.height; y++) {
          const { data: pixels } = context?.getImageData(0, y, image.width, 1) ?? { data: [] }
          let bright = 0
          for (let i = 0; i < pixels.length; i += 4) if (Number(pixels[i]) > 200) bright++
          rows.push(bright > image.width * 0.6)
        }
        return rows.filter((isLine, i) => isLine && !rows[i - 1]).length
      }, picture)
    }
    expect(await countEdges(KNOWN)).toBe(2)
    expect(await countEdges(UNDENIED)).toBe(1)
    await page.close()
  })
})
