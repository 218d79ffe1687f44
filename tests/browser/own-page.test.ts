// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { showInLanguage } from '../../lib/browser/own-page.ts'
import type { Texts } from '../../lib/browser/texts.ts'

const ENGLISH: Readonly<Record<string, string>> = { language: 'en', '@@bidi_dir': 'ltr', hello: 'Hello' }
const HEBREW = JSON.stringify({ language: 'he', '@@bidi_dir': 'rtl', hello: 'שלום' })

function setUp(answer: () => unknown) {
  const changed: (() => void)[] = []
  const shown: string[] = []
  const show = (texts: Texts) => void shown.push(texts('hello'))
  const api = {
    texts: { i18n: { getMessage: (key: string) => ENGLISH[key] ?? '', getUILanguage: () => 'en-GB' } },
    toBackground: async () => answer(),
    watchSettings: (listener: () => void) => void changed.push(listener),
  }
  return { show: () => showInLanguage(api, show), shown, change: () => changed[0]?.() }
}

const { documentElement } = document

it('a page speaks the browser’s language until another one is chosen, and follows that', async () => {
  let table: string | null = null
  const page = setUp(() => ({ value: table }))
  await page.show()
  expect([page.shown, documentElement.lang, documentElement.dir]).toEqual([['Hello'], 'en-GB', 'ltr'])
  table = HEBREW
  page.change()
  await vi.waitFor(() => expect(page.shown).toEqual(['Hello', 'שלום']))
  expect([documentElement.lang, documentElement.dir]).toEqual(['he', 'rtl'])
})

it('a change of another setting shows nothing anew', async () => {
  let table: string | null = HEBREW
  const page = setUp(() => ({ value: table }))
  await page.show()
  page.change()
  await new Promise(resolve => setTimeout(resolve))
  table = null
  page.change()
  await vi.waitFor(() => expect(page.shown.at(-1)).toBe('Hello'))
  expect(page.shown).toEqual(['שלום', 'Hello'])
})

it('a page whose background is gone speaks the browser’s language', async () => {
  const page = setUp(() => undefined)
  await page.show()
  expect(page.shown).toEqual(['Hello'])
})
