/**
 * The one protocol between the extension's parts. Each map names what one part answers; a reply's type follows from
 * the map. Replies travel by `sendResponse` and `return true`, which every browser accepts.
 *
 *   look    → background   isOn, look
 *   reader  → background   scan, found
 *   popup   → background   describe, search, listPacks, setSite, setEverywhere
 *   card    → background   describe
 *   popup   → reader       report, read
 *   popup, background → card   goTo, step
 */

import type { Gathered, ScanRequest } from '../model/page.ts'
import type { PackInfo, ScanReply, SearchHit, Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { Settings } from '../model/settings.ts'

export interface BackgroundCalls {
  /** Whether the switches allow to take text from a page. */
  isOn(page: { readonly host: string }): boolean
  /** Whether a pack knows something in a page's texts; if so, the reader is put into the page. */
  look(gathered: Gathered): boolean
  /** Reads blocks; fails with a code when the index cannot be used. */
  scan(request: ScanRequest): Result<ScanReply, Trouble>
  /** The page now has so many matches: sets the badge, and has the card injected once there are any. */
  found(page: { readonly matches: number }): null
  /**
   * Claims and entities by id, see `describe.ts`: a `Described` as JSON. Firefox takes 7 ms to carry twenty claims over as
   * objects, and 1 ms as a text.
   */
  describe(ids: { readonly claims: readonly string[]; readonly entities: readonly string[] }): string
  search(query: string): Result<readonly SearchHit[], Trouble>
  listPacks(none: null): Result<readonly PackInfo[], Trouble>
  setSite(site: { readonly host: string; readonly on: boolean }): Settings
  setEverywhere(on: boolean): Settings
}

export interface ReaderCalls {
  /** A `PageReport` as JSON, see `describe` above. */
  report(none: null): string
  /** A person asks for a page that does not look like one to read. */
  read(none: null): null
}

export interface CardCalls {
  /** Scrolls to a match (by `matchKey`) and opens its card. False: it is no longer on the page. */
  goTo(key: string): boolean
  /** Steps to the next (1) or previous (-1) match and opens its card. */
  step(direction: 1 | -1): boolean
}

export interface Calls {
  readonly background: BackgroundCalls
  readonly reader: ReaderCalls
  readonly card: CardCalls
}

type Part = keyof Calls
type Fn = (input: never) => unknown
type Input<P extends Part, N extends keyof Calls[P]> = Calls[P][N] extends (input: infer I) => unknown ? I : never
type Output<P extends Part, N extends keyof Calls[P]> = Calls[P][N] extends Fn ? ReturnType<Calls[P][N]> : never

interface Message {
  readonly to: Part
  readonly call: string
  readonly input: unknown
}

/** Sends one message and resolves with what the other side answered: `runtime.sendMessage` or `tabs.sendMessage` bound. */
export type Transport = (message: unknown) => Promise<unknown>

/** Where a call came from, as far as it matters: the tab's id, or null for a page of the extension. */
export interface Caller {
  readonly tab: number | null
}

export type Handlers<P extends Part> = {
  readonly [N in keyof Calls[P]]: (input: Input<P, N>, caller: Caller) => Output<P, N> | Promise<Output<P, N>>
}

/**
 * Calls a part of the extension.
 * @returns its answer; rejects when nobody answers (no receiver, extension reloaded, background stopped mid-call)
 */
export async function call<P extends Part, N extends keyof Calls[P] & string>(
  transport: Transport,
  to: P,
  name: N,
  input: Input<P, N>,
): Promise<Output<P, N>> {
  const reply = await transport({ to, call: name, input } satisfies Message)
  if (!isReply(reply)) throw new Error(`no answer to ${to}.${name}`)
  if ('error' in reply) throw new Error(reply.error)
  return reply.value as Output<P, N>
}

type Reply = { readonly value: unknown } | { readonly error: string }

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && ('value' in reply || 'error' in reply)

/** The part of `runtime.onMessage` that is needed. */
interface MessageEvent {
  addListener(listener: Answering): void
  removeListener(listener: Answering): void
}
interface Sender {
  readonly id?: string | undefined
  readonly tab?: { readonly id?: number | undefined } | undefined
}
/** `true` when the answer comes later; the types of the browsers' APIs forget that a listener may leave a message alone. */
type Answering = (message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => true
type Listener = (...args: Parameters<Answering>) => true | undefined

/**
 * Answers the calls to one part. Messages to other parts, and of other shapes, are left alone.
 * @param ownId the extension's id: only its own parts are answered
 * @param signal ends the answering
 */
export function answer<P extends Part>(
  event: MessageEvent,
  ownId: string,
  part: P,
  handlers: Handlers<P>,
  signal?: AbortSignal,
): void {
  const listener: Listener = (message, sender, sendResponse) => {
    if (sender.id !== ownId || !isMessageTo(message, part) || !Object.hasOwn(handlers, message.call)) return undefined
    const handler = handlers[message.call as keyof Calls[P]] as (input: unknown, caller: Caller) => unknown
    Promise.resolve()
      .then(() => handler(message.input, { tab: sender.tab?.id ?? null }))
      .then(
        value => sendResponse({ value } satisfies Reply),
        error => sendResponse({ error: String(error) } satisfies Reply),
      )
    return true
  }
  event.addListener(listener as Answering)
  signal?.addEventListener('abort', () => event.removeListener(listener as Answering), { once: true })
}

function isMessageTo(message: unknown, part: Part): message is Message {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === part && 'call' in message
}
