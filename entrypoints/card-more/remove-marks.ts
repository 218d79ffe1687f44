/** Takes marks away as a person asked, and back again. */
import type { MenuInput, Removal } from '../../components/card/card-more.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { native } from '../../lib/browser/native.ts'
import { type NoticeContent, type ShownNotice, showNotice } from './shown-notice.ts'

type Input = Pick<MenuInput, 'texts' | 'conceal' | 'mountHost'>

/** What is known of the click that asked for it. */
interface Asked {
  /** Whether a person surely saw what the click was for: only then anything is stored. */
  readonly isSeen: boolean
  readonly isByKey: boolean
}

const send: Transport = message => native.runtime.sendMessage(message)
let notice: ShownNotice | null = null

/** Takes the notice away that is shown. */
export function closeNotice(): void {
  notice?.close()
  notice = null
}

/** Takes marks away: for good, or until the page is loaded again. Tells which, with a way back. */
export async function removeMarks(input: Input, removal: Removal, { isSeen, isByKey }: Asked): Promise<void> {
  const { texts, conceal } = input
  const isStored = isSeen && (await store(removal, false))
  if (!isStored) conceal(removal, false)
  const done = removal.sentence === null ? 'notice_muted' : 'notice_hidden'
  const failed = isSeen ? 'notice_notStored' : 'notice_onlyHere'
  const onUndo = (click: Event, isUndoSeen: boolean) => {
    if (!click.isTrusted) return
    if (isStored) void takeBack(input, removal, isUndoSeen)
    else conceal(removal, true)
  }
  tell(input, { text: texts(isStored ? done : failed), isByKey, onUndo })
}

/** Taking back stores something as well, so it must be seen like the menu. */
async function takeBack(input: Input, removal: Removal, isSeen: boolean): Promise<void> {
  if (isSeen && (await store(removal, true))) return
  tell(input, { text: input.texts('notice_notUndone'), isByKey: false, onUndo: null })
}

function tell({ texts, mountHost }: Input, content: NoticeContent): void {
  closeNotice()
  notice = showNotice(mountHost(), texts, content)
}

/** @returns whether it is stored */
async function store({ claim, sentence }: Removal, on: boolean): Promise<boolean> {
  try {
    if (sentence !== null) return await call(send, 'background', 'hide', { claim, sentence, on })
    const day = new Date().toISOString().slice(0, 10)
    await call(send, 'background', 'change', { set: 'claim', id: claim, on, day })
    return true
  } catch {
    return false
  }
}
