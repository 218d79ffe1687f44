import { expect, it } from 'vitest'
import { sayKeys } from '../../lib/model/keys.ts'

it.each([
  ['Alt+Period', 'Alt + .'],
  ['Alt+,', 'Alt + ,'],
  ['MacCtrl+Shift+Comma', 'Ctrl + Shift + ,'],
  ['Ctrl++', 'Ctrl + +'],
  ['F9', 'F9'],
])('%s is printed as %s', (keys, said) => {
  expect(sayKeys(keys)).toBe(said)
})
