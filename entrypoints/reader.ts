import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answer, call, type Transport } from '../lib/browser/messages.ts'
import { isAlive, native } from '../lib/browser/native.ts'
import { shareReader } from '../lib/page/bridge.ts'
import { startReader } from '../lib/page/reader.ts'

const SETTINGS = 'settings'
const ENDING = Symbol.for('sidelight.reader.ending')
const shared = globalThis as { [ENDING]?: AbortController }

// Not one of WXT's content scripts, though the manifest lists it as one: theirs announce themselves to the page by events
// and messages, and weigh 3.4 kB more. It runs when the document is idle: frameworks take over their server's markup
// right after it is parsed, and go first.
export default defineUnlistedScript(() => {
  // One reader a page: one that was put in anew, into a page that stayed mute or after a reload, ends the one before.
  const ending = new AbortController()
  shared[ENDING]?.abort()
  shared[ENDING] = ending
  const { signal } = ending
  const send: Transport = message => native.runtime.sendMessage(message)
  const reader = startReader({
    page: document,
    signal,
    isAlive,
    onGone: () => ending.abort(),
    ask: request => call(send, 'background', 'scan', request),
    // A background that is away learns the number with the next change: nothing here depends on it.
    onCount: matches => void call(send, 'background', 'found', { matches }).catch(() => null),
    share: shareReader,
    loadSettings: async () => (await native.storage.local.get(SETTINGS))[SETTINGS],
    onSettings(listener, until) {
      const onChanged: Parameters<typeof native.storage.onChanged.addListener>[0] = (changes, area) => {
        if (area === 'local' && SETTINGS in changes) listener(changes[SETTINGS]?.newValue)
      }
      native.storage.onChanged.addListener(onChanged)
      until.addEventListener('abort', () => isAlive() && native.storage.onChanged.removeListener(onChanged))
    },
  })
  answer(
    native.runtime.onMessage,
    native.runtime.id,
    'reader',
    {
      report: () => reader.report(),
      read() {
        reader.read()
        return null
      },
    },
    signal,
  )
})
