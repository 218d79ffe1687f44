import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { call, type Transport } from '../lib/browser/messages.ts'
import { isAlive, native } from '../lib/browser/native.ts'
import { hasReader, onSettings, takeOver } from '../lib/browser/page-script.ts'
import { startLook } from '../lib/page/look/first-look.ts'

// Not one of WXT's content scripts, though the manifest lists it as one: theirs announce themselves to the page by events
// and messages, and weigh 3.4 kB more. It runs when the document is idle: frameworks take over their server's markup
// right after it is parsed, and go first.
export default defineUnlistedScript(() => {
  if (hasReader()) return
  const send: Transport = message => native.runtime.sendMessage(message)
  const look = startLook({
    page: document,
    isAlive,
    isOn: () => call(send, 'background', 'isOn', null),
    isKnown: gathered => call(send, 'background', 'checkText', gathered),
    onSwitched: onSettings,
  })
  takeOver(look)
})
