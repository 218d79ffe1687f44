import { describe, expect, it } from 'vitest'
import { readKeys } from '../../lib/model/keys.ts'

describe('readKeys', () => {
  it('gives the keys of both commands in the order of reading, whatever else there is', () => {
    const commands = [
      { name: '_execute_action', shortcut: 'Alt+S' },
      { name: 'previous-match', shortcut: 'Alt+Comma' },
      { name: 'next-match', shortcut: 'MacCtrl+Shift+Period' },
    ]
    expect(readKeys(commands)).toEqual([
      { command: 'next', keys: 'Ctrl + Shift + .' },
      { command: 'previous', keys: 'Alt + ,' },
    ])
  })

  it('leaves empty what has no key, or is not known', () => {
    expect(readKeys([{ name: 'next-match', shortcut: '' }]).map(({ keys }) => keys)).toEqual(['', ''])
  })
})
