import type { answer, Transport } from '../../lib/browser/messages.ts'

type Api = Parameters<typeof answer>[0]
type Listener = Parameters<Api['onMessage']['addListener']>[0]
export type Sender = Parameters<Listener>[1]

/** One extension's message bus: every listener hears every message, one may answer. */
export function fakeBus(usual: Sender) {
  const listeners = new Set<Listener>()
  const api: Api = {
    id: 'us',
    getURL: path => `extension://us/${path}`,
    onMessage: { addListener: l => void listeners.add(l), removeListener: l => void listeners.delete(l) },
  }
  const sendAs = (sender: Sender, message: unknown): Promise<unknown> =>
    new Promise(resolve => {
      const later = [...listeners].map(listener => listener(message, sender, resolve))
      if (!later.includes(true)) resolve(undefined)
    })
  const send: Transport = message => sendAs(usual, message)
  return { api, send, sendAs }
}
