import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../text/text.tsx'
import { CLOSE } from '../ui/drawings.ts'
import { IconButton } from '../ui/IconButton.tsx'

export interface Told {
  readonly text: string
  /** Takes back what was done; left out: there is nothing to take back. */
  readonly undo?: () => void
}

interface Props {
  told: Told | null
  onClose: () => void
}

/** What was just done, and the way back. It stays until it is closed or the next thing is done. */
export function Notice({ told, onClose }: Props) {
  const texts = useTexts()
  const undo = useRef<HTMLButtonElement>(null)
  // What did it is gone from the screen: the focus would be nowhere.
  useEffect(() => undo.current?.focus(), [told])
  return (
    <div class="notice" role="status" hidden={told === null}>
      {told !== null && (
        <>
          <span>{told.text}</span>
          {told.undo !== undefined && (
            <button type="button" class="text-button" ref={undo} onClick={told.undo}>
              {texts('notice_undo')}
            </button>
          )}
          <IconButton label={texts('glance_close')} icon={CLOSE} onPress={onClose} />
        </>
      )}
    </div>
  )
}
