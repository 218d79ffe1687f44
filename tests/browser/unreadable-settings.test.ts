import { describe, expect, it } from 'vitest'
import { call } from '../../lib/browser/messages.ts'
import { fail } from '../../lib/model/result.ts'
import { INPUTS, OWN, openGuarded, PAGE } from './guarded-background.ts'

describe.each([
  ['rejects', () => Promise.reject(new Error('broken'))],
  ['holds something else', async () => 'everything on'],
])('while the storage %s', (_, read) => {
  const open = () => {
    const { sendAs } = openGuarded(read)
    return { asPage: (message: unknown) => sendAs(PAGE, message), asOwn: (message: unknown) => sendAs(OWN, message) }
  }

  it('nothing is read, and look and reader are told the same', async () => {
    const { asPage } = open()
    expect(await call(asPage, 'background', 'isOn', null)).toBe(false)
    const told = await call(asPage, 'background', 'pageSettings', null)
    expect(told).toMatchObject({ state: 'failed', trouble: 'settingsUnreadable' })
    expect(await call(asPage, 'background', 'scan', INPUTS.scan)).toEqual(fail('settingsUnreadable'))
  })

  it('the settings are not guessed, and texts are in the language of the browser', async () => {
    const { asPage, asOwn } = open()
    await expect(call(asOwn, 'background', 'settings', null)).rejects.toThrow('settingsUnreadable')
    expect(await call(asPage, 'background', 'texts', null)).toBe(null)
  })
})
