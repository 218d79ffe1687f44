/** The reader of one page: follows the switches, reads while they are on, and answers what it knows. */
import type { PageReport } from '../../model/report.ts'
import { parseSettings, type Settings } from '../../model/settings.ts'
import { stateBySwitches } from '../../model/switches.ts'
import { viewOf } from '../dom/dom.ts'
import { listen } from '../dom/listen.ts'
import type { SharedReader } from './reader-bridge.ts'
import { type Session, type SessionOptions, startSession } from './session.ts'

export interface ReaderOptions extends Pick<SessionOptions, 'page' | 'ask' | 'onCount' | 'isAlive' | 'signal'> {
  /** What is stored as settings, as it is. */
  readonly loadSettings: () => Promise<unknown>
  /** Calls back with what is stored now, when it changed. */
  readonly onSettings: (listener: (stored: unknown) => void, signal: AbortSignal) => void
  /** Offers each session to the card. */
  readonly share: (bridge: SharedReader) => void
  /** The extension is gone: everything must end, without a word. */
  readonly onGone: () => void
}

export interface Reader {
  report(): PageReport
  read(): void
}

/** Starts reading a page as soon as a person can see it. The signal ends it. */
export function startReader(options: ReaderOptions): Reader {
  const { page, signal } = options
  const { hostname } = page.location
  let settings: Settings | null = null
  let session: Session | null = null
  let ending: AbortController | null = null

  const end = () => {
    ending?.abort()
    ending = null
    session = null
  }
  const start = () => {
    ending = new AbortController()
    session = startSession({ ...options, signal: ending.signal })
    options.share(session)
  }
  const follow = (stored: unknown) => {
    settings = parseSettings(stored)
    const isOn = stateBySwitches(settings, hostname) === 'waiting'
    if (isOn !== !session || signal.aborted) return
    if (isOn) return start()
    if (session?.matches().length) options.onCount(0)
    end()
  }

  const loadSettings = async () => {
    try {
      follow(await options.loadSettings())
    } catch {
      if (!options.isAlive()) return options.onGone()
      follow(undefined) // storage that cannot be read counts as nothing stored
    }
  }
  signal.addEventListener('abort', end)
  options.onSettings(follow, signal)
  const view = viewOf(page)
  // A page in the back/forward cache does not hear of what changes meanwhile.
  listen(view, 'pageshow', event => void ((event as PageTransitionEvent).persisted && loadSettings()), signal)
  // Nobody tells a page that its extension was reloaded: whoever comes back to it shall not find dead highlights.
  listen(view, 'visibilitychange', () => options.isAlive() || options.onGone(), signal)
  void loadSettings()

  return {
    report: () => ({
      state: settings ? stateBySwitches(settings, hostname) : 'waiting',
      trouble: null,
      matches: [],
      outside: 0,
      entities: [],
      briefs: [],
      ...session?.report(),
      host: hostname,
    }),
    read: () => session?.read(),
  }
}
