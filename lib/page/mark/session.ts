/** Reads one page from switching on to switching off: performs what `session-state.ts` decides. */
import type { PageReport } from '../../model/report.ts'
import { makeAlarm } from '../dom/alarm.ts'
import { isArticle } from '../dom/article.ts'
import { viewOf } from '../dom/dom.ts'
import { listen } from '../dom/listen.ts'
import { soleFrameOf } from '../dom/sole-frame.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { makeSight } from '../extract/sight.ts'
import { keepText } from '../extract/text-keeper.ts'
import { type Ask, askAbout } from './ask-background.ts'
import { keepFindings, type StoryBlock } from './findings.ts'
import { holdMarked } from './hold-marked.ts'
import { openLocator } from './locate.ts'
import { keepMarkedSentences, type MarkedSentences, type MarkingOptions } from './marked-sentences.ts'
import { observePage } from './observe-page.ts'
import { readChanges } from './read-changes.ts'
import type { SharedReader } from './reader-bridge.ts'
import { type DriverOptions, driveSession } from './session-driver.ts'
import type { SessionEffect } from './session-state.ts'
import { watchSight } from './watch-sight.ts'

export interface SessionOptions extends MarkingOptions, DriverOptions {
  readonly page: Document
  readonly ask: Ask
}

export interface Session
  extends Omit<SharedReader, 'settings' | 'report'>,
    Pick<MarkedSentences, 'count' | 'isWhole' | 'repaint' | 'giveUp'> {
  report(): Omit<PageReport, 'host'>
  /** Reads the page whether or not it is an article. */
  read(): void
  /** Asks about all of the page again: other claims are marked than before. */
  rescan(): void
  /** Marks the page as a person wants it by now. */
  restyle(): void
}

/** Starts reading; the signal ends it and takes back all that was painted. */
export function startSession(options: SessionOptions): Session {
  const { page, ask, look, onCount, signal } = options
  const findings = keepFindings()
  const locator = openLocator()
  const marked = keepMarkedSentences(options)
  const sight = makeSight((by, hidden) => watch.hide(by, hidden))
  const text = keepText(page, { sight, onTree: tree => observer.watch(tree) })
  const alarm = makeAlarm()

  let filter = (story: readonly StoryBlock[]) => story
  const driver = driveSession(options, effect => perform[effect]())
  const sendChanged = (nodes: ReadonlySet<Node> | null) => driver.send({ type: 'changed', nodes })
  const send = (blocks: readonly PageBlock[], isAll: boolean) =>
    driver.run(askAbout(blocks, isAll, { ask, text, findings }, signal))
  const publish = () => {
    const story = filter(findings.readStory(text.blocks()))
    const sentences = locator.locate(story)
    // Before the paint, after which the browser would have to lay the page out for the answers.
    holdMarked(watch, sentences)
    marked.show(sentences, look().names ? locator.locateNames(story) : [])
  }
  const perform: Readonly<Record<SessionEffect, () => void>> = {
    judge() {
      alarm()
      const isFound = () => [page, soleFrameOf(page)].some(one => one !== null && isArticle(one))
      driver.send({ type: 'judged', isArticle: driver.state().isWanted || isFound() })
    },
    wait: () => alarm(() => sendChanged(null), driver.state().judgeAt - performance.now()),
    read: () => driver.run(changes.read(driver.state().reading)),
    ask: () => send(findings.listUnanswered(text.blocks()), false),
    askAll: () => send(text.blocks(), true),
    publish,
  }
  const watch = watchSight(page, sight, sendChanged, signal)
  const events = {
    onText: sendChanged,
    onAddress() {
      changes.leave()
      driver.send({ type: 'address' })
    },
    onReturn() {
      onCount(marked.count())
      sendChanged(null)
    },
  }
  const observer = observePage(page, events, signal)
  const changes = readChanges({ text, findings, ...observer }, signal)
  const restyle = () => driver.attempt(publish)
  // Pages in the colours of the system change them without a word.
  listen(viewOf(page)?.matchMedia('(prefers-color-scheme: dark)'), 'change', restyle, signal)
  signal.addEventListener('abort', () => {
    alarm()
    marked.clear()
  })
  sendChanged(null)

  return {
    ...marked,
    signal,
    report: () => {
      const { page: state, trouble } = driver.state()
      return {
        state,
        trouble,
        matches: marked.sentences().flatMap(sentence => sentence.matches),
        ...findings.summarise(),
      }
    },
    filterStory(next) {
      filter = next
      restyle()
    },
    read: () => driver.send({ type: 'wanted' }),
    rescan() {
      changes.renew()
      sendChanged(null)
    },
    restyle,
  }
}
