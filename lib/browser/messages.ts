/**
 * The one protocol between the extension's scripts. Each interface lists the calls that one receiver answers, and with
 * them the type of each reply. Listeners answer by `sendResponse` and `return true`, since scripts in web pages have no
 * polyfill that would send the promise that a listener returns; the polyfill's own listeners take both.
 *
 *   look    → background   isOn, checkText
 *   reader  → background   pageSettings, scan, setMatchCount
 *   card    → background   describe, texts, hide, openPanel, injectMore, change (of one claim)
 *   the extension's pages → background   describe, search, listPacks, settings, change, hide, texts
 *   options → background   packsChanged
 *   welcome, options, help → background   examples
 *   lookup  → background   lookUp
 *   popup, side panel → reader   report, read
 *   side panel → list   sentences
 *   popup, side panel, background → card   goTo, show, step
 *   background → look, reader   settingsChanged
 */

import type { LookUp } from '../model/look-up.ts'
import type { Gathered, ScanRequest } from '../model/page.ts'
import type { PageSettings } from '../model/page-settings.ts'
import type { PackInfo, ScanReply, Trouble } from '../model/report.ts'
import type { Result } from '../model/result.ts'
import type { SearchHit } from '../model/search-hit.ts'
import type { Settings } from '../model/settings.ts'
import type { SettingsChange } from '../model/settings-change.ts'
import type { ClaimView } from '../model/view.ts'

/** Who may call what, and with what, is held by `border.ts`. */
export interface BackgroundCalls {
  /** Whether the switches allow text to be taken from a page. */
  isOn(none: null): boolean
  /** Whether something in a page's raw text is known; if so, the reader is put into the page. */
  checkText(gathered: Gathered): boolean
  /** What the page that asks has to know of the settings. */
  pageSettings(none: null): PageSettings
  /** Reads blocks; fails with a code when the index cannot be used. */
  scan(request: ScanRequest): Result<ScanReply, Trouble>
  /**
   * Shows how many sentences of a page have a contested claim on the button, and puts the card into the page once there are
   * any matches.
   */
  setMatchCount(page: { readonly matches: number; readonly contested: number }): null
  /**
   * Claims and entities by id, see `describe.ts`: a `Described` as JSON. Firefox takes 7 ms to send twenty claims as objects,
   * and 1 ms to send them as a text.
   */
  describe(ids: { readonly claims: readonly string[]; readonly entities: readonly string[] }): string
  search(query: string): Result<readonly SearchHit[], Trouble>
  listPacks(none: null): Result<readonly PackInfo[], Trouble>
  /**
   * Other packs or claim sets are stored than before: reads them anew and has all pages read again.
   * Fails when what is stored cannot be used; then the bundled packs alone are.
   */
  packsChanged(none: null): Result<null, Trouble>
  /** A denied and an undenied claim of the first topic, for examples; see `listExamples`. */
  examples(none: null): Result<readonly ClaimView[], Trouble>
  /** What is known of a text, see `LookUp`; at most `LONGEST_LOOK_UP` UTF-16 code units of it. */
  lookUp(text: string): Result<LookUp, Trouble>
  /** Rejects with `settingsUnreadable` when the browser does not tell what is stored. */
  settings(none: null): Settings
  /** Makes one change and tells all open pages of it. Rejects, with nothing changed, when the browser cannot store it. */
  change(change: SettingsChange): Settings
  /**
   * Hides one mark wherever the sentence stands, or (`on`) shows it again.
   * @returns whether that is stored now
   */
  hide(mark: { readonly claim: string; readonly sentence: string; readonly on: boolean }): boolean
  /** The texts of the language that the person chose, as JSON of a `TextTable`; null: the browser's language. */
  texts(none: null): string | null
  /**
   * Opens the side panel beside the page, at a claim.
   * @returns false: this browser opens none for a page's click
   */
  openPanel(at: { readonly claim: string }): boolean
  /** Puts into the page that asks what its card opens: menu, full view. */
  injectMore(none: null): null
}

export interface ReaderCalls {
  /** A `PageReport` as JSON, see `describe` above. */
  report(none: null): string
  /** A person wants this page to be read, although it does not look like an article. */
  read(none: null): null
}

/** What the list beside a page is told by the page's own script for it. */
export interface ListCalls {
  /**
   * A `PageView` as JSON.
   * @param known the revision that the caller has; null: none
   */
  sentences(known: number | null): string
}

/** What each script that reads a page answers, the first look only while it is switched off. */
export interface PageCalls {
  /** @param change `rescan`: other sentences are marked now, so the page is read anew */
  settingsChanged(change: { readonly rescan: boolean }): null
}

export interface CardCalls {
  /** Scrolls to a match (by `matchKey`) and opens its card. False: the match is no longer on the page. */
  goTo(key: string): boolean
  /** Scrolls to a match without opening its card, and answers when that is done. False: it is no longer on the page. */
  show(key: string): boolean
  /** Steps to the next (1) or previous (-1) match and opens its card. */
  step(direction: 1 | -1): boolean
}

export interface Calls {
  readonly background: BackgroundCalls
  readonly reader: ReaderCalls
  readonly list: ListCalls
  readonly page: PageCalls
  readonly card: CardCalls
}

/** Who is called: each receiver has a script of its own. */
type Receiver = keyof Calls
type Fn = (input: never) => unknown
export type Input<R extends Receiver, N extends keyof Calls[R]> = Calls[R][N] extends (input: infer I) => unknown
  ? I
  : never
type Output<R extends Receiver, N extends keyof Calls[R]> = Calls[R][N] extends Fn ? ReturnType<Calls[R][N]> : never

interface Message {
  readonly to: Receiver
  readonly call: string
  readonly input: unknown
}

/** Sends one message and resolves with what the other side answered: `runtime.sendMessage` or `tabs.sendMessage` bound. */
export type Transport = (message: unknown) => Promise<unknown>

/** Who called. */
export interface Caller {
  /** Id of the tab in which the caller runs, or null: the background, or a page that is in no tab. */
  readonly tab: number | null
  /** Which frame of that tab it runs in, 0 for the top one; null: the browser does not tell it. */
  readonly frame: number | null
  /** The caller's address; null: the browser does not tell it. */
  readonly url: string | null
  /** Whether it is a page of the extension, or its background. */
  readonly isOwn: boolean
}

export type Handlers<R extends Receiver> = {
  readonly [N in keyof Calls[R]]: (input: Input<R, N>, caller: Caller) => Output<R, N> | Promise<Output<R, N>>
}

/**
 * Calls another script of the extension.
 * @returns its answer; rejects when nobody answers (nobody listens, the extension was reloaded, the background was stopped
 * during the call) and when the handler throws
 */
export async function call<R extends Receiver, N extends keyof Calls[R] & string>(
  transport: Transport,
  to: R,
  name: N,
  input: Input<R, N>,
): Promise<Output<R, N>> {
  const reply = await transport({ to, call: name, input } satisfies Message)
  if (!isReply(reply)) throw new Error(`no answer to ${to}.${name}`)
  if ('error' in reply) throw new Error(reply.error)
  return reply.value as Output<R, N>
}

type Reply = { readonly value: unknown } | { readonly error: string }

const isReply = (reply: unknown): reply is Reply =>
  typeof reply === 'object' && reply !== null && ('value' in reply || 'error' in reply)

/** What is needed of `runtime`. */
interface RuntimeApi {
  /** Only messages of scripts with this id are answered. */
  readonly id: string
  getURL(path: string): string
  readonly onMessage: {
    addListener(listener: Answering): void
    removeListener(listener: Answering): void
  }
}
interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly frameId?: number | undefined
  readonly tab?: { readonly id?: number | undefined } | undefined
}
/** `true`: the answer comes later. The browsers' types leave out that a listener may return nothing, see `Listener`. */
type Answering = (message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => true
type Listener = (...args: Parameters<Answering>) => true | undefined

/**
 * Answers the calls to one receiver. Messages to others, and messages of another shape, are left alone.
 * @param signal ends the answering
 */
export function answer<R extends Receiver>(
  runtime: RuntimeApi,
  receiver: R,
  handlers: Handlers<R>,
  signal?: AbortSignal,
): void {
  const listener: Listener = (message, sender, sendResponse) => {
    if (sender.id !== runtime.id || !isMessageTo(message, receiver) || !Object.hasOwn(handlers, message.call))
      return undefined
    const handler = handlers[message.call as keyof Calls[R]] as (input: unknown, caller: Caller) => unknown
    // At once: what a browser allows only in a click, it allows no longer after a promise.
    new Promise(resolve => resolve(handler(message.input, readCaller(runtime, sender)))).then(
      value => sendResponse({ value } satisfies Reply),
      error => sendResponse({ error: String(error) } satisfies Reply),
    )
    return true
  }
  const event = runtime.onMessage
  event.addListener(listener as Answering)
  signal?.addEventListener('abort', () => event.removeListener(listener as Answering), { once: true })
}

const readCaller = (runtime: RuntimeApi, { tab, frameId, url }: Sender): Caller => ({
  tab: tab?.id ?? null,
  frame: frameId ?? null,
  url: url ?? null,
  isOwn: url?.startsWith(runtime.getURL('')) ?? false,
})

function isMessageTo(message: unknown, receiver: Receiver): message is Message {
  const { to, call: name } = Object(message) as Partial<Message> // of any value; in the fewest bytes, since look.js has it too
  return to === receiver && typeof name === 'string'
}
