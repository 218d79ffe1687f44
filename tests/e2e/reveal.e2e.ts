import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { ENGINES } from './driver.ts'
import { FILLER, readBadge, useMadePages } from './made-pages.ts'

const FIRST = 'Zelensky denied that Ukraine had attacked Putin’s residence near Valdai.'
const LATER = 'Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.'
const WAY = 'Air defences shot down all 91 drones, Lavrov said.'

/** Milliseconds in which what appears is marked, and what browsers at work on a small machine may add. */
const SOON = 500
const SLACK = 1500

/** @returns an article with one known sentence, and something else behind it */
const make = (more: string, css = '', around = (article: string) => article) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A day</title><style>${css}</style></head><body>` +
  around(
    `<article><h1>A day between two capitals</h1>${FILLER.map(text => `<p>${text}</p>`).join('')}<p>${FIRST}</p>${more}` +
      `${FILLER.map(text => `<p>${text}</p>`).join('')}</article>`,
  ) +
  '</body></html>'

interface Case {
  readonly html: string
  readonly show: () => void
  readonly hide?: () => void
}

/** Ways in which a page shows text that was hidden when it was read. Each shows one known sentence. */
const CASES: Readonly<Record<string, Case>> = {
  'a data attribute': {
    html: make(`<section id="x" data-state="closed"><p>${LATER}</p></section>`, '[data-state=closed]{display:none}'),
    show: () => document.querySelector('#x')?.setAttribute('data-state', 'open'),
    hide: () => document.querySelector('#x')?.setAttribute('data-state', 'closed'),
  },
  'aria-expanded of a neighbour': {
    html: make(
      `<button aria-expanded="false">+</button><section><p>${LATER}</p></section>`,
      '[aria-expanded=false]+section{display:none}',
    ),
    show: () => document.querySelector('button')?.setAttribute('aria-expanded', 'true'),
    hide: () => document.querySelector('button')?.setAttribute('aria-expanded', 'false'),
  },
  'a checked box': {
    html: make(
      `<input type="checkbox"><section><p>${LATER}</p></section>`,
      'section{visibility:hidden}:checked~section{visibility:visible}',
    ),
    show: () => document.querySelector('input')?.click(),
    hide: () => document.querySelector('input')?.click(),
  },
  'the target of a link': {
    html: make(`<section id="t"><p>${LATER}</p></section>`, 'section{display:none}:target{display:block}'),
    show: () => {
      location.hash = 't'
    },
    hide: () => {
      location.hash = 'other'
    },
  },
  'a popover': {
    html: make(`<div popover id="pop"><p>${LATER}</p></div>`),
    show: () => document.querySelector<HTMLElement>('#pop')?.showPopover(),
    hide: () => document.querySelector<HTMLElement>('#pop')?.hidePopover(),
  },
  'a style sheet': {
    html: make(`<section><p>${LATER}</p></section>`, 'section{opacity:0}'),
    show: () => document.styleSheets[0]?.insertRule('section{opacity:1}', 1),
    hide: () => document.styleSheets[0]?.deleteRule(1),
  },
  'a class of the root element, toggled before': {
    html: make(`<section><p>${LATER}</p></section>`, '.shut section{position:absolute;left:-9999px}').replace(
      '<html',
      '<html class="shut"',
    ),
    show: () => {
      for (let i = 0; i < 9; i++) document.documentElement.classList.toggle('shut')
    },
    hide: () => document.documentElement.classList.add('shut'),
  },
  'the style of a wrapper': {
    html: make(`<section><p>${LATER}</p></section>`, 'section{max-height:0;overflow:hidden}'),
    show: () => document.querySelector('section')?.style.setProperty('max-height', 'none'),
    hide: () => document.querySelector('section')?.style.removeProperty('max-height'),
  },
  'hidden, in a wrapper': {
    html: make(`<div hidden><section><p>${LATER}</p></section></div>`),
    show: () => document.querySelector('div')?.removeAttribute('hidden'),
    hide: () => document.querySelector('div')?.setAttribute('hidden', ''),
  },
  'a wrapper around the article': {
    html: make(
      `<section><p>${LATER}</p></section>`,
      '.shut section{display:none}',
      article => `<div id="w" class="shut">${article}</div>`,
    ),
    show: () => document.querySelector('#w')?.removeAttribute('class'),
    hide: () => document.querySelector('#w')?.setAttribute('class', 'shut'),
  },
  'a shadow tree of a plain element': {
    html: make('<div id="host"></div>'),
    show: () => {
      const tree = document.querySelector('#host')?.attachShadow({ mode: 'open' })
      if (tree) tree.innerHTML = '<p>Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.</p>'
    },
  },
  'an element that is defined late': {
    html: make('<x-late></x-late>'),
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

const count = async (page: Page) => (await readHighlights(page)).length

describe.each(ENGINES)('what appears in %s', engine => {
  const { driver, open: begin } = useMadePages(engine)
  const open = async (html: string) => {
    const page = await begin(html)
    await page.waitForFunction(() => document.readyState === 'complete')
    return page
  }
  const until = (page: Page, marks: number) =>
    waitFor(`${marks} marks`, async () => (await countAll(page)) === marks, SOON + SLACK)
  const countAll = async (page: Page) =>
    engine === 'firefox' && (await page.$('#host, x-late'))
      ? ((await driver().report(page))?.matches.length ?? 0)
      : count(page)

  it.each(Object.entries(CASES))(
    'by %s is marked, and loses its mark when it goes',
    async (_, { html, show, hide }) => {
      const page = await open(html)
      await driver().waitForHighlights(page, 1)
      const popup = await driver().openPopup(page)
      await page.bringToFront()
      for (let i = 0; i < 6; i++) {
        expect(await countAll(page)).toBe(1)
        await page.evaluate(show)
        await until(page, 2)
        if (!hide) break
        await page.evaluate(hide)
        await until(page, 1)
        expect((await driver().report(page))?.matches).toHaveLength(1)
        await waitFor('the badge', async () => (await readBadge(popup)) === '1', SOON + SLACK)
      }
      await popup.close()
      await page.close()
    },
  )

  it('by a media query is marked', async () => {
    const page = await open(
      make(`<section><p>${LATER}</p><p>${WAY}</p></section>`, '@media (max-width:700px){section{display:none}}'),
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
      make('')
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
      make(
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

  const FRAMED = `<!doctype html><meta charset="utf-8"><title>Frame</title><body style="margin:0">`
  it.each([
    ['in a frame that is all of a page', `${FRAMED}<iframe style="width:100%;height:600px" srcdoc="{}"></iframe>`],
    [
      'in such a frame that comes late',
      `${FRAMED}<iframe style="width:100%;height:600px"></iframe><script>setTimeout(() => { document.querySelector('iframe').srcdoc = \`{}\` }, 700)</script>`,
    ],
  ])('%s is marked', async (_, html) => {
    const page = await open(
      html
        .replace('{}', make('').replaceAll('"', '&quot;'))
        .replace(/\x60(.*)\x60/s, (_all, inner: string) => `\`${inner.replaceAll('&quot;', '"')}\``),
    )
    await expect.poll(async () => (await driver().report(page))?.matches.length, { timeout: 15_000 }).toBe(1)
    await page.close()
  })

  it.each([
    ['a declarative shadow tree', `<div><template shadowrootmode="open"><p>${LATER}</p></template></div>`],
    [
      'a shadow tree with slots',
      `<section><template shadowrootmode="open"><p>${LATER}</p><slot name="a"></slot></template><p slot="a">More.</p></section>`,
    ],
    [
      'a late shadow tree',
      `<div id="late"></div><script>setTimeout(() => { document.getElementById('late').attachShadow({ mode: 'open' }).innerHTML = '<p>${LATER}</p>' }, 900)</script>`,
    ],
    [
      'an element that is defined late',
      `<x-late></x-late><script>setTimeout(() => customElements.define('x-late', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>${LATER}</p>' } }), 900)</script>`,
    ],
  ])('in %s, with nothing else known on the page, is marked unasked', async (_, html) => {
    const page = await open(make(html).replace(FIRST, ''))
    await expect.poll(async () => (await driver().report(page))?.matches.length, { timeout: 15_000 }).toBe(1)
    await page.close()
  })

  it.each([
    ['two tags', `<p>Air defences shot down all <span>9</span><span>1</span> drones, Lavrov said.</p>`],
    ['a tag and text', `<p>Air defences shot down all <b>9</b>1 drones, Lavrov said.</p>`],
    [
      'tags before a sign',
      `<p>Russia controls about <b>1</b><i>9</i>&#8239;% of Ukrainian territory, according to Lavrov.</p>`,
    ],
    [
      'words in boxes',
      `<h2 style="display:flex;gap:1ch"><b>Lavrov said that</b><b>Ukrainian</b><b>drones</b><b>had attacked</b><b>Putin’s</b><b>residence</b></h2>`,
    ],
    [
      'words with notes',
      `<p>Lavrov said that Ukrainian drones<sup>1</sup> had attacked Putin’s residence<sup><a href="#f2">2</a></sup>.</p>`,
    ],
    [
      'buttons',
      `<p>Lavrov said that Ukraine had <button>attacked</button> <button aria-haspopup="dialog">Putin’s residence</button>.</p>`,
    ],
  ])('by itself, in %s, is found unasked', async (_, html) => {
    const page = await open(make(html).replace(FIRST, ''))
    await expect.poll(async () => (await driver().report(page))?.matches.length, { timeout: 15_000 }).toBe(1)
    await page.close()
  })

  const FRAME = `<p>${LATER}</p>`
  it.each([
    ['a frame', `<iframe srcdoc="<body contenteditable>${FRAME}"></iframe>`],
    ['a frame with an editor', `<iframe srcdoc="<div contenteditable=plaintext-only>${FRAME}</div>"></iframe>`],
    ['a frame in design mode', `<iframe srcdoc="${FRAME}" onload="this.contentDocument.designMode='on'"></iframe>`],
    ['a frame with an editable root', `<iframe srcdoc="<html contenteditable>${FRAME}"></iframe>`],
    ['a frame in an editor', `<div contenteditable><iframe srcdoc="${FRAME}"></iframe></div>`],
    ['a box', `<div contenteditable="true"><p contenteditable="false">${LATER}</p></div>`],
  ])('%s is not read where a person writes in it', async (_, html) => {
    const page = await open(make(html))
    expect((await driver().waitUntilRead(page)).matches).toHaveLength(1)
    // Nor is it when nothing else is known: then the first look asks for no reader.
    const other = await open(make(html).replace(FIRST, ''))
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
    const page = await open(edit(make(`<p>${LATER}</p>`)))
    const popup = await driver().openPopup(page)
    expect((await driver().waitUntilRead(page)).matches).toEqual([])
    await popup.close()
    await page.close()
  })

  it('an article that becomes a draft loses its marks, and gets them back', async () => {
    const page = await open(make('', '', article => `<div id="w">${article}</div>`))
    await driver().waitForHighlights(page, 1)
    await page.evaluate(() => document.querySelector('#w')?.setAttribute('contenteditable', 'true'))
    await until(page, 0)
    await page.evaluate(() => document.querySelector('#w')?.removeAttribute('contenteditable'))
    await until(page, 1)
    await page.close()
  })
})
