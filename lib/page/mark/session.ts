/** Reads one page from switching on to switching off: extracts, asks, paints, and follows what changes. */
import type { ScanRequest } from '../../model/page.ts'
import type { PageReport, PageState, ScanReply, Trouble } from '../../model/report.ts'
import type { Result } from '../../model/result.ts'
import { idle, runInSlices } from '../dom/slices.ts'
import { isHtml, looksLikeArticle } from '../extract/article.ts'
import { type Change, keepText } from '../extract/observed-text.ts'
import type { SharedReader } from './bridge.ts'
import { keepFindings, type Place, packRequests } from './findings.ts'
import { createPainter } from './highlights.ts'
import { observePage } from './observe.ts'

export interface SessionOptions {
  readonly page: Document
  /** Asks the background to read blocks; rejects when it does not answer. */
  readonly ask: (request: ScanRequest) => Promise<Result<ScanReply, Trouble>>
  /** Hears how many sentences are highlighted now, when the number changes. */
  readonly onCount: (sentences: number) => void
  /** Whether the extension still stands behind this script. */
  readonly isAlive: () => boolean
  /** Ends everything without a word: the extension is gone. */
  readonly onGone: () => void
  readonly signal: AbortSignal
}

export interface Session extends SharedReader {
  report(): Omit<PageReport, 'host'>
  /** Reads the page whether or not it looks like one to read. */
  read(): void
}

/** Milliseconds between two looks at a page that has been none to read; doubled each time. */
const LOOK_AGAIN = 500
const LOOK_AGAIN_AT_MOST = 16_000

/** Starts reading; the signal ends it and takes back all that was painted. */
export function startSession({ page, ask, onCount, isAlive, onGone, signal }: SessionOptions): Session {
  const painter = createPainter()
  const findings = keepFindings()
  const listeners = new Set<() => void>()
  let state: PageState = 'waiting'
  let trouble: Trouble | null = null
  let places: readonly Place[] = []
  let count = 0
  let wanted = false
  let isReading = false
  let isBusy = false
  let isDue = true
  let nextLook = 0
  let patience = LOOK_AGAIN
  let lookAgain: ReturnType<typeof setTimeout> | undefined
  /** Nodes that changed since the page was read; null: all of it. */
  let changed: Set<Node> | null = null
  /** Blocks that the background has not answered for. */
  const unsent = new Set<number>()
  /** Where the blocks stood when the address changed: once most are gone, this is another page. */
  let left: ReadonlySet<Text | undefined> | null = null

  const isVisible = (element: Element) =>
    typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
  const text = keepText(page, { isVisible, onTree: tree => observer.watch(tree) })

  const later = (nodes: ReadonlySet<Node> | null) => {
    if (nodes === null) changed = null
    else if (changed !== null) for (const node of nodes) changed.add(node)
    isDue = true
    void work()
  }
  const observer = observePage(
    page,
    {
      onText: later,
      onAddress() {
        left = new Set(text.blocks().map(b => b.segments[0]?.node))
        wanted = false
        nextLook = 0
        patience = LOOK_AGAIN
        later(null)
      },
      onReturn() {
        onCount(count)
        later(null)
      },
    },
    signal,
  )

  /** Does what is due, one round after another. Whatever a page throws at it ends in a state, not in its console. */
  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    try {
      while (isDue && !signal.aborted) {
        isDue = false
        if (!isAlive()) return onGone()
        if (isReading || decide()) await readPage()
      }
    } catch {
      changed = null
      settle('failed', 'pageFailed')
    } finally {
      isBusy = false
    }
  }

  function decide(): boolean {
    if (!isHtml(page)) return settle('notArticle')
    const now = performance.now()
    if (!wanted && now < nextLook) {
      lookAgain ??= setTimeout(() => later(null), nextLook - now)
      return false
    }
    clearTimeout(lookAgain)
    lookAgain = undefined
    isReading = wanted || looksLikeArticle(page)
    if (isReading) return true
    nextLook = now + patience
    patience = Math.min(patience * 2, LOOK_AGAIN_AT_MOST)
    return settle('notArticle')
  }

  async function readPage(): Promise<void> {
    const nodes = changed
    changed = new Set()
    if (nodes !== null) await idle()
    let cost = 0
    const change = await runInSlices(nodes === null ? text.readAll() : text.readAround(nodes), signal, ms => {
      cost += ms
    })
    observer.charge(cost)
    if (change === null) return
    note(change)
    if (nodes !== null && change.added.length + change.gone.length > 0) observer.reward(nodes)
    if (isAnotherPage() && !isToRead()) return
    if (unsent.size > 0) await send()
    else if (state !== 'failed') settle('done')
    publish()
  }

  function note({ added, gone }: Change): void {
    findings.drop(gone)
    for (const id of gone) unsent.delete(id)
    for (const id of added) unsent.add(id)
  }

  function isAnotherPage(): boolean {
    if (left === null) return false
    const stayed = text.blocks().filter(b => left?.has(b.segments[0]?.node))
    if (stayed.length * 2 > left.size) return false
    left = null
    findings.forget()
    for (const { id } of text.blocks()) unsent.add(id)
    return true
  }

  /** Decides anew about another page under the same document. */
  function isToRead(): boolean {
    isReading = false
    nextLook = 0
    if (decide()) return true
    changed = null
    publish()
    return false
  }

  async function send(): Promise<void> {
    settle('scanning')
    const before = findings.context()
    const ids = new Set(unsent)
    if (!(await sendBlocks(ids))) return
    // A topic that late text brought up may be what earlier text was about.
    const topics = findings.context()?.topics.length ?? 0
    const isNewTopic = before !== null && topics > before.topics.length
    if (isNewTopic && !(await sendBlocks(new Set(text.blocks().map(b => b.id))))) return
    settle('done')
  }

  async function sendBlocks(ids: ReadonlySet<number>): Promise<boolean> {
    for (const request of packRequests(text.blocks(), ids, text.language())) {
      const reply = await askTwice({ ...request, context: findings.context() })
      if (signal.aborted || reply === null) return false
      if (!reply.ok) return settle('failed', reply.error)
      const sent = request.blocks.map(b => b.id)
      findings.take(sent, reply.value)
      for (const id of sent) unsent.delete(id)
    }
    return true
  }

  /** The background may be stopped at any time; a second call starts it again. */
  async function askTwice(request: ScanRequest): Promise<Result<ScanReply, Trouble> | null> {
    for (let tries = 0; tries < 2; tries++) {
      try {
        return await ask(request)
      } catch {
        if (signal.aborted) return null
        if (isAlive()) continue
        onGone()
        return null
      }
    }
    return { ok: false, error: 'backgroundGone' }
  }

  /** @returns false, for callers that end with it */
  function settle(next: PageState, why: Trouble | null = null): false {
    state = next
    trouble = why
    return false
  }

  function publish(): void {
    if (signal.aborted) return
    places = findings.place(text.blocks())
    const spots = places.flatMap(place => place.spot ?? [])
    painter.paint(spots)
    if (spots.length !== count) onCount(spots.length)
    count = spots.length
    for (const listener of listeners) listener()
  }

  const matches = () => places.flatMap(place => place.matches)
  signal.addEventListener('abort', () => {
    clearTimeout(lookAgain)
    painter.clear()
    listeners.clear()
  })
  void work()

  return {
    signal,
    matches,
    report: () => ({
      state,
      trouble,
      matches: matches().map(placed => placed.match),
      ...findings.tell(),
    }),
    onChange(listener, until) {
      listeners.add(listener)
      until.addEventListener('abort', () => listeners.delete(listener), { once: true })
    },
    read() {
      wanted = true
      later(null)
    },
  }
}
