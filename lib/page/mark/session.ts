/** Reads one page from switching on to switching off: performs what `session-state.ts` decides. */
import type { ScanRequest } from '../../model/page.ts'
import type { PageReport, ScanReply, SentenceReport, Trouble } from '../../model/report.ts'
import type { Result } from '../../model/result.ts'
import { makeAlarm } from '../dom/alarm.ts'
import { isArticle } from '../dom/article.ts'
import { composedParentOf } from '../dom/dom.ts'
import { idle, runInSlices } from '../dom/slices.ts'
import { soleFrameOf } from '../dom/sole-frame.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { makeSight } from '../extract/sight.ts'
import { type Change, keepText } from '../extract/text-keeper.ts'
import { keepFindings, type MarkedSentence, packRequests } from './findings.ts'
import { findInView, listSentences } from './list-sentences.ts'
import { keepMarkedSentences, type MarkedSentences } from './marked-sentences.ts'
import { observePage } from './observe-page.ts'
import type { LocatedMatch, SharedReader } from './reader-bridge.ts'
import { advance, type SessionEffect, type SessionEvent, START } from './session-state.ts'
import { type SightWatch, watchSight } from './watch-sight.ts'

export interface SessionOptions {
  readonly page: Document
  /** Asks the background to read blocks; rejects when it does not answer. */
  readonly ask: (request: ScanRequest) => Promise<Result<ScanReply, Trouble>>
  /** Hears how many sentences are painted now, when the number changes. */
  readonly onCount: (sentences: number) => void
  /** Whether the extension still stands behind this script. */
  readonly isAlive: () => boolean
  /** Ends everything without a word: the extension is gone. */
  readonly onGone: () => void
  readonly signal: AbortSignal
}

export interface Session extends SharedReader, Pick<MarkedSentences, 'count' | 'isWhole' | 'repaint' | 'giveUp'> {
  report(): Omit<PageReport, 'host'>
  /** Reads the page whether or not it is an article. */
  read(): void
  /** The sentences with matches, in reading order, also those that are not marked. */
  sentences(): SentenceReport[]
  /** The target of the first of these sentences in the window, else of the last one above it; null: there is none. */
  inView(): string | null
  state(): Pick<PageReport, 'state' | 'trouble'>
  /** The day on which the page says that it was published, and the language that it declares; null: it does not say. */
  about(): { readonly published: string | null; readonly language: string | null }
  /** Asks about all of the page again: other claims are marked than before. */
  rescan(): void
}

/** Starts reading; the signal ends it and takes back all that was painted. */
export function startSession({ page, ask, onCount, isAlive, onGone, signal }: SessionOptions): Session {
  const findings = keepFindings()
  const marked = keepMarkedSentences(onCount)
  const sight = makeSight((by, hidden) => watch.hide(by, hidden))
  const text = keepText(page, { sight, onTree: tree => observer.watch(tree) })
  const alarm = makeAlarm()
  let state = START
  /** The blocks of the last address, until most of them are gone. */
  let left: readonly PageBlock[] | null = null
  /** Whether the answers are from before other claims were to be marked. */
  let isStale = false
  let shown: readonly MarkedSentence[] = []

  const send = (event: SessionEvent | null) => {
    if (signal.aborted || !event) return
    if (!isAlive()) {
      onGone()
      return
    }
    const [next, effects] = advance(state, event, performance.now())
    state = next
    try {
      for (const effect of effects) perform[effect]()
    } catch {
      onThrow()
    }
  }
  /** Whatever a page throws at this script ends in a state, and not in the page's console. */
  const onThrow = () => send({ type: 'threw' })
  const run = (task: Promise<SessionEvent | null>) => void task.then(send, onThrow)
  const sendChanged = (nodes: ReadonlySet<Node> | null) => send({ type: 'changed', nodes })

  const perform: Readonly<Record<SessionEffect, () => void>> = {
    judge() {
      alarm()
      const isFound = () => [page, soleFrameOf(page)].some(one => one !== null && isArticle(one))
      send({ type: 'judged', isArticle: state.isWanted || isFound() })
    },
    wait: () => alarm(() => sendChanged(null), state.judgeAt - performance.now()),
    read: () => run(readText(state.reading)),
    ask: () => run(askAbout(findings.listUnanswered(text.blocks()), false)),
    askAll: () => run(askAbout(text.blocks(), true)),
    publish() {
      const sentences = findings.locate(text.blocks())
      // Before the paint, after which the browser would have to lay the page out for the answers.
      holdMarked(
        watch,
        text.blocks(),
        sentences.flatMap(sentence => sentence.matches),
      )
      shown = sentences
      marked.show(sentences)
    },
  }

  async function readText(nodes: ReadonlySet<Node> | null): Promise<SessionEvent | null> {
    if (nodes) await idle()
    const change = await update(nodes)
    if (!change) return null
    if (nodes && change.added.length + change.gone.length > 0) observer.reward(nodes)
    if (isStale && nodes === null) {
      isStale = false
      findings.forget()
    }
    const isOther = left !== null && isMostlyGone(left, text.blocks())
    if (isOther) {
      left = null
      findings.forget()
      // What of it lies outside of the changed nodes may have another meaning now: its headline, what is its main part.
      if (nodes && !(await update(null))) return null
    }
    return { type: 'read', isOther, hasNew: findings.listUnanswered(text.blocks()).length > 0 }
  }

  /** @param nodes see `readText` @returns which blocks came and went, or null when the session ended */
  async function update(nodes: ReadonlySet<Node> | null): Promise<Change | null> {
    let cost = 0
    const change = await runInSlices(nodes ? text.readAround(nodes) : text.readAll(), signal, ms => {
      cost += ms
    })
    observer.charge(cost)
    if (change) findings.drop(change.gone)
    return change
  }

  async function askAbout(blocks: readonly PageBlock[], isAll: boolean): Promise<SessionEvent | null> {
    const topics = findings.context()?.topics.length ?? Number.POSITIVE_INFINITY
    for (const request of packRequests(blocks, { language: text.language(), ...text.dates() })) {
      const reply = await askTwice({ ...request, context: findings.context() })
      if (signal.aborted) return null
      if (!reply.ok) return { type: 'refused', trouble: reply.error }
      findings.take(request.blocks, reply.value)
    }
    return { type: 'answered', isNewTopic: !isAll && (findings.context()?.topics.length ?? 0) > topics }
  }

  /** The background may be stopped at any time, and a second call starts it again. */
  const askTwice = (request: ScanRequest) =>
    ask(request)
      .catch(() => ask(request))
      .catch(() => ({ ok: false, error: 'backgroundGone' }) as const)

  const watch = watchSight(page, sight, sendChanged, signal)
  const observer = observePage(
    page,
    {
      onText: sendChanged,
      onAddress() {
        left = text.blocks()
        send({ type: 'address' })
      },
      onReturn() {
        onCount(marked.count())
        sendChanged(null)
      },
    },
    signal,
  )
  signal.addEventListener('abort', () => {
    alarm()
    marked.clear()
  })
  sendChanged(null)

  const readState = () => ({ state: state.page, trouble: state.trouble })

  return {
    ...marked,
    signal,
    state: readState,
    report: () => ({
      ...readState(),
      matches: marked.matches().map(located => located.match),
      ...findings.summarise(),
    }),
    read: () => send({ type: 'wanted' }),
    sentences: () => listSentences(shown),
    inView: () => findInView(shown),
    about: () => ({ published: text.dates().published, language: text.language() }),
    rescan() {
      isStale = true
      sendChanged(null)
    },
  }
}

/** Has the elements followed in which text of a sentence with a match stands. */
function holdMarked(watch: SightWatch, blocks: readonly PageBlock[], matches: readonly LocatedMatch[]): void {
  const sentences = Map.groupBy(
    matches.map(({ match }) => match),
    match => match.block,
  )
  const containers = new Set<Element>()
  const parts = new Set<Element>()
  for (const { id, container, segments } of blocks) {
    for (const { sentence } of sentences.get(id) ?? []) {
      containers.add(container)
      for (const { node, start, length } of segments) {
        const part = start < sentence.end && start + length > sentence.start ? composedParentOf(node) : null
        if (part && part !== container) parts.add(part)
      }
    }
  }
  watch.hold(containers, parts)
}

/** @returns whether at most half of the blocks from before are among those of now, at the same places in the page */
function isMostlyGone(before: readonly PageBlock[], now: readonly PageBlock[]): boolean {
  const places = new Set(before.map(firstNodeOf))
  return now.filter(block => places.has(firstNodeOf(block))).length * 2 <= before.length
}

const firstNodeOf = (block: PageBlock) => block.segments[0]?.node
