/** The reader of one page: follows the switches, reads while they are on, and answers what it knows. */
import type { PageReport } from '../../model/report.ts'
import { parseSettings, type Settings } from '../../model/settings.ts'
import { stateBySwitches } from '../../model/switches.ts'
import { viewOf } from '../dom/dom.ts'
import { whenShown } from '../dom/shown.ts'
import type { SharedReader } from './bridge.ts'
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
    if (isOn === (session !== null) || signal.aborted) return
    if (isOn) return start()
    const wasFound = session?.matches().length
    end()
    if (wasFound) options.onCount(0)
  }

  const load = () => {
    if (signal.aborted) return
    options.onSettings(follow, signal)
    // A page in the back/forward cache does not hear of what changes meanwhile.
    viewOf(page)?.addEventListener('pageshow', event => event.persisted && void loadSettings(), { signal })
    void loadSettings()
  }
  const loadSettings = async () => {
    try {
      follow(await options.loadSettings())
    } catch {
      if (!options.isAlive()) return options.onGone()
      follow(undefined) // storage that cannot be read counts as nothing stored
    }
  }
  signal.addEventListener('abort', end, { once: true })
  // Nobody tells a page that its extension was reloaded: whoever comes back to it shall not find dead highlights.
  viewOf(page)?.addEventListener('visibilitychange', () => options.isAlive() || options.onGone(), { signal })
  whenShown(page, load)

  return {
    report: () => ({
      state: settings === null ? 'waiting' : stateBySwitches(settings, hostname),
      trouble: null,
      matches: [],
      entities: [],
      briefs: [],
      ...session?.report(),
      host: hostname,
    }),
    read: () => session?.read(),
  }
}
