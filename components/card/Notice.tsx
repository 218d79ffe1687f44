import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../text/text.tsx'

interface Props {
  text: string
  /** Whether the focus goes to the button: what was done was done by key. */
  isByKey: boolean
  /** Null: it cannot be taken back here. @param click tells whether a person did it, or a script of the page */
  onUndo: ((click: Event) => void) | null
  /** The pointer or the focus came to it: it stays. */
  onStay: () => void
  /** Both left it. */
  onLeave: () => void
  onClose: () => void
}

/** Says what was just done, and takes it back. */
export function Notice({ text, isByKey, onUndo, onStay, onLeave, onClose }: Props) {
  const texts = useTexts()
  const undo = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isByKey) undo.current?.focus({ preventScroll: true })
  }, [isByKey])
  return (
    <div
      class="notice"
      role="status"
      lang={texts.language}
      onPointerEnter={onStay}
      onPointerLeave={onLeave}
      onFocusIn={onStay}
      onFocusOut={onLeave}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <span>{text}</span>
      {onUndo !== null && (
        <button type="button" ref={undo} onClick={onUndo}>
          {texts('notice_undo')}
        </button>
      )}
    </div>
  )
}
