import { describe, expect, it } from 'vitest'
import { loadChosenTexts } from '../../lib/browser/chosen-texts.ts'

const own = { i18n: { getMessage: (key: string) => `own ${key}`, getUILanguage: () => 'en' } }

describe('the texts of a page of the extension', () => {
  it('are in the language that the person chose', async () => {
    const texts = await loadChosenTexts(own, async () => ({ value: JSON.stringify({ hello: 'Moin', language: 'de' }) }))
    expect([texts('hello'), texts.language]).toEqual(['Moin', 'de'])
  })

  it.each([
    ['none was chosen', async () => ({ value: null })],
    ['nobody answers', () => Promise.reject(new Error('gone'))],
  ])('are in the browser’s where %s', async (_, send) => {
    expect((await loadChosenTexts(own, send))('hello')).toBe('own hello')
  })
})
