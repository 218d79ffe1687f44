/** The reader of one page: follows the switches, reads while they are on, and answers what it knows. */
import type { PageReport } from '../../model/report.ts'
import { parseSettings, type Settings } from '../../model/settings.ts'
import { stateBySwitches } from '../../model/switches.ts'
import { isReadable } from '../dom/article.ts'
import { makeBudget } from '../dom/budget.ts'
import { rootElementOf, viewOf } from '../dom/dom.ts'
import { listen } from '../dom/listen.ts'
import type { SharedReader } from './reader-bridge.ts'
import { type Session, type SessionOptions, startSession } from './session.ts'

export interface ReaderOptions
  extends Pick<SessionOptions, 'page' | 'ask' | 'look' | 'onCount' | 'isAlive' | 'signal'> {
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
  let settings: Settings | null = null
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
    session = startSession({ ...options, signal: ending.signal })
    options.share(session)
  }
  const follow = (stored: unknown) => {
    settings = parseSettings(stored)
    const isOn = stateBySwitches(settings, hostname) === 'waiting'
    if (isOn !== !session || signal.aborted) return
    if (isOn) start()
    else end()
  }

  const loadSettings = async () => {
    try {
      follow(await options.loadSettings())
    } catch {
      if (!options.isAlive()) return options.onGone()
      follow(undefined) // storage that cannot be read counts as nothing stored
    }
  }
  /** A page in the back/forward cache does not hear of what changes meanwhile. */
  const onShow = (event: Event) => void ((event as PageTransitionEvent).persisted && loadSettings())
  const hear = () => listen(viewOf(page), 'pageshow', onShow, signal)
  /** `document.open` takes away all nodes and all listeners; some scripts put another root element into the page. */
  const restart = () => {
    root = rootElementOf(page)
    hear()
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
  options.onSettings(follow, signal)
  hear()
  const timer = setInterval(check, CHECK)
  void loadSettings()

  const stateWithoutSession = (): Pick<PageReport, 'state' | 'trouble'> => {
    const state = settings ? stateBySwitches(settings, hostname) : 'waiting'
    if (isGivenUp) return { state: 'failed', trouble: 'pageFailed' }
    return { state: settings && state === 'waiting' && !isReadable(page) ? 'unreadable' : state, trouble: null }
  }

  return {
    report: () => ({
      ...stateWithoutSession(),
      matches: [],
      outside: 0,
      entities: [],
      briefs: [],
      ...session?.report(),
      host: hostname,
    }),
    read: () => session?.read(),
    restyle: () => session?.restyle(),
  }
}
