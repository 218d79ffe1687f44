import type { Tabs } from 'webextension-polyfill'
import { call, type Transport } from './messages.ts'

/** What is needed of `browser`. */
interface TabsApi {
  readonly tabs: Pick<Tabs.Static, 'query' | 'sendMessage'>
}

const TOP_FRAME = 0

/** Tells every page that is read, or that is not because it is switched off, that the settings changed. */
export async function tellPages({ tabs }: TabsApi, rescan: boolean): Promise<void> {
  const all = await tabs.query({})
  const sends = all.flatMap(({ id }): Transport[] =>
    id === undefined ? [] : [message => tabs.sendMessage(id, message, { frameId: TOP_FRAME })],
  )
  // Most tabs have nobody who listens.
  await Promise.allSettled(sends.map(send => call(send, 'page', 'settingsChanged', { rescan })))
}
