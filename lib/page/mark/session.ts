/** Reads one page from switching on to switching off: performs what `session-state.ts` decides. */
import type { ScanRequest } from '../../model/page.ts'
import type { PageReport, ScanReply, Trouble } from '../../model/report.ts'
import type { Result } from '../../model/result.ts'
import { makeAlarm } from '../dom/alarm.ts'
import { isArticle, isHtml } from '../dom/article.ts'
import { checkVisibility } from '../dom/dom.ts'
import { idle, runInSlices } from '../dom/slices.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { keepText } from '../extract/text-keeper.ts'
import { keepFindings, packRequests } from './findings.ts'
import { keepMarkedSentences } from './marked-sentences.ts'
import { observePage } from './observe-page.ts'
import type { SharedReader } from './reader-bridge.ts'
import { advance, type SessionEffect, type SessionEvent, START } from './session-state.ts'

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

export interface Session extends SharedReader {
  report(): Omit<PageReport, 'host'>
  /** Reads the page whether or not it is an article. */
  read(): void
}

/** Starts reading; the signal ends it and takes back all that was painted. */
export function startSession({ page, ask, onCount, isAlive, onGone, signal }: SessionOptions): Session {
  const findings = keepFindings()
  const marked = keepMarkedSentences(onCount)
  const text = keepText(page, { isVisible, onTree: tree => observer.watch(tree) })
  const alarm = makeAlarm()
  let state = START
  /** Where the blocks of the last address stood, until most of them are gone. */
  let left: ReadonlySet<Text | undefined> | null = null

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
      send({ type: 'judged', isArticle: isHtml(page) && (state.isWanted || isArticle(page)) })
    },
    wait: () => alarm(() => sendChanged(null), state.judgeAt - performance.now()),
    read: () => run(readText(state.reading)),
    ask: () => run(askAbout(findings.listUnanswered(text.blocks()), false)),
    askAll: () => run(askAbout(text.blocks(), true)),
    publish: () => marked.show(findings.locate(text.blocks())),
  }

  async function readText(nodes: ReadonlySet<Node> | null): Promise<SessionEvent | null> {
    if (nodes) await idle()
    let cost = 0
    const change = await runInSlices(nodes ? text.readAround(nodes) : text.readAll(), signal, ms => {
      cost += ms
    })
    observer.charge(cost)
    if (!change) return null
    findings.drop(change.gone)
    if (nodes && change.added.length + change.gone.length > 0) observer.reward(nodes)
    const stayed = text.blocks().filter(block => left?.has(firstNodeOf(block)))
    const isOther = left !== null && stayed.length * 2 <= left.size
    if (isOther) {
      left = null
      findings.forget()
    }
    return { type: 'read', isOther, hasNew: findings.listUnanswered(text.blocks()).length > 0 }
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

  const observer = observePage(
    page,
    {
      onText: sendChanged,
      onAddress() {
        left = new Set(text.blocks().map(firstNodeOf))
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

  return {
    ...marked,
    signal,
    report: () => ({
      state: state.page,
      trouble: state.trouble,
      matches: marked.matches().map(located => located.match),
      ...findings.summarise(),
    }),
    read: () => send({ type: 'wanted' }),
  }
}

const isVisible = (element: Element) => checkVisibility(element, { visibilityProperty: true })

const firstNodeOf = (block: PageBlock) => block.segments[0]?.node
