/** What was just done, with a way to undo it: a line at the window's corner that goes by itself. */
import { h, render } from 'preact'
import type { MenuInput } from '../../components/card/card-more.ts'
import { Notice } from '../../components/card/Notice.tsx'
import { TextProvider, type Texts } from '../../components/text/text.tsx'
import { closedTreeOf } from '../../lib/browser/native.ts'
import { watchVisible } from '../../lib/page/card/visible.ts'
import { adoptStyle } from './adopt-style.ts'

/** Milliseconds that it stays while nobody points at it, and the focus is elsewhere. */
const STAY = 8000

export interface ShownNotice {
  close(): void
}

export interface NoticeContent {
  readonly text: string
  /** Whether it was done by key: the focus then goes to the way back. */
  readonly isByKey: boolean
  /** Null: it cannot be undone here. @param isSeen whether a person surely sees the notice, and has for a moment */
  readonly onUndo: ((click: Event, isSeen: boolean) => void) | null
}

/** @param host an empty one, which goes with the notice */
export function showNotice(
  host: ReturnType<MenuInput['mountHost']>,
  texts: Texts,
  { text, isByKey, onUndo }: NoticeContent,
): ShownNotice {
  const { element, root } = host
  adoptStyle(root)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stay = () => clearTimeout(timer)
  const close = () => {
    stay()
    watch?.stop()
    render(null, root)
    host.remove()
  }
  const leave = () => {
    stay()
    timer = setTimeout(close, STAY)
  }
  const undo = (click: Event) => {
    const isSeen = watch?.isSeen() ?? false
    close()
    onUndo?.(click, isSeen)
  }
  const notice = h(Notice, { text, isByKey, onUndo: onUndo && undo, onStay: stay, onLeave: leave, onClose: close })
  leave()
  render(h(TextProvider, { texts, children: notice }), root)
  const part = root.querySelector<HTMLElement>('.notice')
  const watch = part && watchVisible(document, { host: element, root, part, treeOf: closedTreeOf })
  return { close }
}
