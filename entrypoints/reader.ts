import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answer, call, type Transport } from '../lib/browser/messages.ts'
import { isAlive, native } from '../lib/browser/native.ts'
import { onSettings, takeOver } from '../lib/browser/page-script.ts'
import { startReader } from '../lib/page/mark/reader.ts'
import { shareReader } from '../lib/page/mark/reader-bridge.ts'

// Put into a page when the first look (`look.ts`) found something there, or a person opened the popup for it.
export default defineUnlistedScript(() => {
  const ending = new AbortController()
  takeOver(ending)
  const { signal } = ending
  const send: Transport = message => native.runtime.sendMessage(message)
  const reader = startReader({
    page: document,
    signal,
    isAlive,
    onGone: () => ending.abort(),
    ask: request => call(send, 'background', 'scan', request),
    // A background that is away learns the number with the next change: nothing here depends on it.
    onCount: matches => void call(send, 'background', 'setMatchCount', { matches }).catch(() => null),
    share: shareReader,
    loadSettings: () => call(send, 'background', 'pageSettings', null),
    onSettings,
  })
  answer(
    native.runtime,
    'reader',
    {
      report: () => JSON.stringify(reader.report()),
      sentences: known => JSON.stringify(reader.view(known)),
      read() {
        reader.read()
        return null
      },
    },
    signal,
  )
})
