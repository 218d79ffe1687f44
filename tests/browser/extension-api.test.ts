import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import type { Browser } from 'webextension-polyfill'
import { answer, call } from '../../lib/browser/messages.ts'

type Listener = (message: unknown, sender: { id: string }, sendResponse: (reply: unknown) => void) => unknown

const POLYFILL = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8')

/** @returns what `lib/browser/extension-api.ts` exports in a browser with these globals, each time anew */
function loadApi(globals: { readonly chrome?: object; readonly browser?: object }): Browser {
  const module = { exports: {} }
  runInNewContext(POLYFILL, { ...globals, module, exports: module.exports })
  return module.exports as Browser
}

/** Chrome's runtime as the polyfill meets it in a background: callbacks, and `lastError` while they run. */
function makeRuntime() {
  const listeners = new Set<Listener>()
  const runtime = {
    id: 'us',
    lastError: undefined as { message: string } | undefined,
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    sendMessage(message: unknown, done: (reply?: unknown) => void) {
      if ([...listeners].map(listener => listener(message, { id: 'us' }, done)).includes(true)) return
      runtime.lastError = { message: 'The message port closed before a response was received.' }
      done()
      runtime.lastError = undefined
    },
  }
  return runtime
}

describe('the API of the background and of the pages of the extension', () => {
  it('is the browser’s own where that has promises', () => {
    const own = { runtime: { id: 'us' } }
    expect(loadApi({ chrome: own, browser: own })).toBe(own)
  })

  it('carries calls and their answers where the browser has callbacks', async () => {
    const { runtime } = loadApi({ chrome: { runtime: makeRuntime() } })
    const end = new AbortController()
    const step = vi.fn(async () => true)
    const goTo = () => Promise.reject(new Error('no card'))
    answer(runtime, 'card', { goTo, show: goTo, step }, end.signal)
    const send = (message: unknown) => runtime.sendMessage(message)
    expect(await call(send, 'card', 'step', 1)).toBe(true)
    await expect(call(send, 'card', 'goTo', 'x')).rejects.toThrow('no card')
    await expect(call(send, 'reader', 'read', null)).rejects.toThrow('no answer to reader.read')
    end.abort()
    await expect(call(send, 'card', 'step', 1)).rejects.toThrow('no answer to card.step')
    expect(step).toHaveBeenCalledTimes(1)
  })

  it('refuses to be loaded outside of an extension', () => {
    expect(() => loadApi({})).toThrow(/browser extension/)
  })
})
