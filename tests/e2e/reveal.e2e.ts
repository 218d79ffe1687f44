import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { ENGINES } from './driver.ts'
import { LATER, makePage, SLACK, SOON, useArticles } from './hidden-pages.ts'
import { readBadge } from './made-pages.ts'

const WAY = 'Air defences shot down all 91 drones, Lavrov said.'

interface Case {
  readonly html: string
  readonly show: () => void
  readonly hide?: () => void
}

/** Ways in which a page shows text that was hidden when it was read. Each shows one known sentence. */
const CASES: Readonly<Record<string, Case>> = {
  'a data attribute': {
    html: makePage(
      `<section id="x" data-state="closed"><p>${LATER}</p></section>`,
      '[data-state=closed]{display:none}',
    ),
    show: () => document.querySelector('#x')?.setAttribute('data-state', 'open'),
    hide: () => document.querySelector('#x')?.setAttribute('data-state', 'closed'),
  },
  'aria-expanded of a neighbour': {
    html: makePage(
      `<button aria-expanded="false">+</button><section><p>${LATER}</p></section>`,
      '[aria-expanded=false]+section{display:none}',
    ),
    show: () => document.querySelector('button')?.setAttribute('aria-expanded', 'true'),
    hide: () => document.querySelector('button')?.setAttribute('aria-expanded', 'false'),
  },
  'a checked box': {
    html: makePage(
      `<input type="checkbox"><section><p>${LATER}</p></section>`,
      'section{visibility:hidden}:checked~section{visibility:visible}',
    ),
    show: () => document.querySelector('input')?.click(),
    hide: () => document.querySelector('input')?.click(),
  },
  'the target of a link': {
    html: makePage(`<section id="t"><p>${LATER}</p></section>`, 'section{display:none}:target{display:block}'),
    show: () => {
      location.hash = 't'
    },
    hide: () => {
      location.hash = 'other'
    },
  },
  'a popover': {
    html: makePage(`<div popover id="pop"><p>${LATER}</p></div>`),
    show: () => document.querySelector<HTMLElement>('#pop')?.showPopover(),
    hide: () => document.querySelector<HTMLElement>('#pop')?.hidePopover(),
  },
  'a style sheet': {
    html: makePage(`<section><p>${LATER}</p></section>`, 'section{opacity:0}'),
    show: () => document.styleSheets[0]?.insertRule('section{opacity:1}', 1),
    hide: () => document.styleSheets[0]?.deleteRule(1),
  },
  'a class of the root element, toggled before': {
    html: makePage(`<section><p>${LATER}</p></section>`, '.shut section{position:absolute;left:-9999px}').replace(
      '<html',
      '<html class="shut"',
    ),
    show: () => {
      for (let i = 0; i < 9; i++) document.documentElement.classList.toggle('shut')
    },
    hide: () => document.documentElement.classList.add('shut'),
  },
  'the style of a wrapper': {
    html: makePage(`<section><p>${LATER}</p></section>`, 'section{max-height:0;overflow:hidden}'),
    show: () => document.querySelector('section')?.style.setProperty('max-height', 'none'),
    hide: () => document.querySelector('section')?.style.removeProperty('max-height'),
  },
  'hidden, in a wrapper': {
    html: makePage(`<div hidden><section><p>${LATER}</p></section></div>`),
    show: () => document.querySelector('div')?.removeAttribute('hidden'),
    hide: () => document.querySelector('div')?.setAttribute('hidden', ''),
  },
  'a wrapper around the article': {
    html: makePage(
      `<section><p>${LATER}</p></section>`,
      '.shut section{display:none}',
      article => `<div id="w" class="shut">${article}</div>`,
    ),
    show: () => document.querySelector('#w')?.removeAttribute('class'),
    hide: () => document.querySelector('#w')?.setAttribute('class', 'shut'),
  },
  'a shadow tree of a plain element': {
    html: makePage('<div id="host"></div>'),
    show: () => {
      const tree = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      if (tree) tree.innerHTML = '<p>Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.</p>'
    },
  },
  'an element that is defined late': {
    html: makePage('<x-late></x-late>'),
    show: () => {
      const define = class extends HTMLElement {
        constructor() {
          super()
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<p>Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.</p>'
        }
      }
      customElements.define('x-late', define)
    },
  },
}
describe.each(ENGINES)('what appears in %s', engine => {
  const { driver, open, countMarks, until: wait } = useArticles(engine)
  const until = (page: Page, marks: number) => wait(`${marks} marks`, async () => (await countMarks(page)) === marks)

  it.each(Object.entries(CASES))(
    'by %s is marked, and loses its mark when it goes',
    async (_, { html, show, hide }) => {
      const page = await open(html)
      await driver().waitForHighlights(page, 1)
      const popup = await driver().openPopup(page)
      await page.bringToFront()
      for (let i = 0; i < 6; i++) {
        expect(await countMarks(page)).toBe(1)
        await page.evaluate(show)
        await until(page, 2)
        if (!hide) break
        await page.evaluate(hide)
        await until(page, 1)
        expect((await driver().report(page))?.matches).toHaveLength(1)
        await wait('the badge', async () => (await readBadge(popup)) === '1')
      }
      await popup.close()
      await page.close()
    },
  )

  it('by a media query is marked', async () => {
    const page = await open(
      makePage(`<section><p>${LATER}</p><p>${WAY}</p></section>`, '@media (max-width:700px){section{display:none}}'),
    )
    await page.setViewport({ width: 600, height: 700 })
    await driver().waitForHighlights(page, 1)
    await until(page, 1)
    await page.setViewport({ width: 1100, height: 700 })
    await until(page, 3)
    await page.setViewport({ width: 600, height: 700 })
    await until(page, 1)
    await page.close()
  })

  it('a word in the middle of a sentence: it is read anew', async () => {
    const page = await open(
      makePage('')
        .replace('denied', '<i>never</i> denied')
        .replace('<style>', '<style>i{display:none}[data-all] i{display:inline}'),
    )
    const voices = async () => (await driver().report(page))?.matches.map(match => match.voice)
    await driver().waitForHighlights(page, 1)
    await expect.poll(voices).toEqual(['denied'])
    for (let i = 0; i < 5; i++) {
      await page.evaluate(() => document.documentElement.setAttribute('data-all', ''))
      await expect.poll(voices, { timeout: SOON + SLACK }).toEqual(['attributed'])
      await page.evaluate(() => document.documentElement.removeAttribute('data-all'))
      await expect.poll(voices, { timeout: SOON + SLACK }).toEqual(['denied'])
    }
    await page.close()
  })

  it('and what is hidden in a sentence is in no mark', async () => {
    const page = await open(
      makePage(
        `<p>Air defences shot down all <s>40</s> 91 drones<sup>7</sup>, Lavrov said. Russia controls about <del>12</del> 19 percent of Ukrainian territory, Lavrov said.`,
        's,del{display:none}',
      ),
    )
    const marks = await driver().waitForHighlights(page, 4)
    const text = marks.map(mark => mark.text).join(' ')
    expect(text).toContain('91 drones')
    expect(text).toContain('19 percent')
    expect(text).not.toMatch(/40|12|7/)
    expect((await driver().report(page))?.matches).toHaveLength(3)
    await driver().openCardAt(
      page,
      marks.find(mark => mark.text.includes('19')),
    )
    await page.close()
  })
})
