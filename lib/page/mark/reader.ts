/** The reader of one page: follows the switches, reads while they are on, and answers what it knows. */
import { DEFAULT_MARKS } from '../../model/marks.ts'
import type { PageSettings } from '../../model/page-settings.ts'
import type { PageReport } from '../../model/report.ts'
import { isReadable } from '../dom/article.ts'
import { makeBudget } from '../dom/budget.ts'
import { rootElementOf } from '../dom/dom.ts'
import type { SharedReader } from './reader-bridge.ts'
import { type Session, type SessionOptions, startSession } from './session.ts'

export interface ReaderOptions extends Pick<SessionOptions, 'page' | 'ask' | 'onCount' | 'isAlive' | 'signal'> {
  /** What this page has to know of the settings; rejects when the background does not answer. */
  readonly loadSettings: () => Promise<PageSettings>
  /** Calls back when the settings changed. */
  readonly onSettings: (listener: (change: { readonly rescan: boolean }) => void, signal: AbortSignal) => void
  /** Offers each session to the card. */
  readonly share: (bridge: SharedReader) => void
  /** The extension is gone: everything must end, without a word. */
  readonly onGone: () => void
}

export interface Reader {
  report(): PageReport
  read(): void
  /** Marks the page as a person wants it by now. */
  restyle(): void
}

/** Milliseconds between two checks that what was painted is still there, and that somebody stands behind it. */
const CHECK = 500
/** A page that takes away what was painted has it painted anew so often at once, and after so many milliseconds once more. */
const REPAIRS = 10
const REPAIR_AGAIN = 5000

/** Starts reading a page as soon as a person can see it. The signal ends it. */
export function startReader(options: ReaderOptions): Reader {
  const { page, signal } = options
  const { hostname } = page.location
  let settings: PageSettings | null = null
  let isUnanswered = false
  let session: Session | null = null
  let ending: AbortController | null = null
  let root = rootElementOf(page)
  let isGivenUp = false
  const mayRepair = makeBudget(REPAIRS, REPAIR_AGAIN)

  const end = () => {
    if (!signal.aborted) session?.giveUp()
    ending?.abort()
    ending = null
    session = null
  }
  const start = () => {
    if (!isReadable(page)) return
    ending = new AbortController()
    const look = () => settings?.marks ?? DEFAULT_MARKS
    session = startSession({ ...options, look, signal: ending.signal })
    options.share({ ...session, settings: () => settings, report })
  }
  const follow = (next: PageSettings, isRescan: boolean) => {
    settings = next
    const isOn = next.state === 'waiting'
    if (signal.aborted) return
    if (isOn && !session) start()
    else if (!isOn && session) end()
    else if (isRescan) session?.rescan()
    else session?.restyle()
  }

  const loadSettings = async (isRescan: boolean) => {
    const ask = options.loadSettings
    try {
      // The background may be stopped at any time, and a second call starts it again.
      follow(await ask().catch(ask), isRescan)
      isUnanswered = false
    } catch {
      if (!options.isAlive()) return options.onGone()
      isUnanswered = true
    }
  }
  /** `document.open` takes away all nodes and all listeners; some scripts put another root element into the page. */
  const restart = () => {
    root = rootElementOf(page)
    if (!session) return
    end()
    if (mayRepair()) start()
    else isGivenUp = true
  }
  const check = () => {
    // Nobody tells a page that its extension was reloaded, nor that its highlights were removed.
    if (!options.isAlive()) return options.onGone()
    if (rootElementOf(page) !== root) return restart()
    if (!session || session.isWhole()) return
    if (mayRepair()) session.repaint()
    else session.giveUp()
  }
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    end()
  })
  options.onSettings(({ rescan }) => void loadSettings(rescan), signal)
  const timer = setInterval(check, CHECK)
  void loadSettings(false)

  const stateWithoutSession = (): Pick<PageReport, 'state' | 'trouble'> => {
    if (isUnanswered) return { state: 'failed', trouble: 'backgroundGone' }
    if (isGivenUp) return { state: 'failed', trouble: 'pageFailed' }
    if (settings === null) return { state: 'waiting', trouble: null }
    if (settings.state === 'waiting' && !isReadable(page)) return { state: 'unreadable', trouble: null }
    return settings
  }

  const report = (): PageReport => ({
    ...stateWithoutSession(),
    matches: [],
    outside: 0,
    entities: [],
    briefs: [],
    ...session?.report(),
    host: hostname,
  })

  return {
    report,
    read: () => session?.read(),
    restyle: () => session?.restyle(),
  }
}
