/** The card: put into a page once it has matches. While no card is shown there is nothing of it in the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { findReader } from '../../lib/page/mark/reader-bridge.ts'
import { startCard } from './start-card.ts'

export default defineUnlistedScript(() => {
  const key = Symbol.for('sidelight.card')
  const shared = globalThis as { [key]?: { readonly serves: AbortSignal; readonly end: () => void } }
  const reader = findReader()
  // Put in twice it must not double; a new reader's card takes the place of the old one's.
  if (reader === null || reader.signal.aborted || shared[key]?.serves === reader.signal) return
  shared[key]?.end()
  const ending = new AbortController()
  const signal = AbortSignal.any([reader.signal, ending.signal])
  const mine = { serves: reader.signal, end: () => ending.abort() }
  shared[key] = mine
  signal.addEventListener('abort', () => {
    if (shared[key] === mine) delete shared[key]
  })
  startCard(reader, signal, mine.end)
})
