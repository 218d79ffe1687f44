/** Tells the side panel which sentences a page has: put into the page once somebody has the panel beside it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answer } from '../lib/browser/messages.ts'
import { native } from '../lib/browser/native.ts'
import { openList } from '../lib/page/list/page-list.ts'
import { findReader } from '../lib/page/mark/reader-bridge.ts'

export default defineUnlistedScript(() => {
  const key = Symbol.for('sidelight.list')
  const shared = globalThis as { [key]?: AbortSignal }
  const reader = findReader()
  // Put in twice it must not answer twice.
  if (reader === null || reader.signal.aborted || shared[key] === reader.signal) return
  shared[key] = reader.signal
  const list = openList(document, reader)
  answer(native.runtime, 'list', { sentences: known => JSON.stringify(list.view(known)) }, reader.signal)
})
