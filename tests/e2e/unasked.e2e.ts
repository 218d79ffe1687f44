import { describe, expect, it } from 'vitest'
import { ENGINES } from './driver.ts'
import { FIRST, LATER, makePage, useArticles } from './hidden-pages.ts'

describe.each(ENGINES)('in %s, a known sentence', engine => {
  const { driver, open } = useArticles(engine)
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
        .replace('{}', makePage('').replaceAll('"', '&quot;'))
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
    const page = await open(makePage(html).replace(FIRST, ''))
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
    const page = await open(makePage(html).replace(FIRST, ''))
    await expect.poll(async () => (await driver().report(page))?.matches.length, { timeout: 15_000 }).toBe(1)
    await page.close()
  })
})
