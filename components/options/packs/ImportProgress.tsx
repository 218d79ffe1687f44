import { useEffect, useRef } from 'preact/hooks'
import type { Progress } from '../../../lib/model/import.ts'
import { useTexts } from '../../text/text.tsx'

/** How far an import is: its stage, the file, and the share that is done. @param progress null: nothing was told yet */
export function ImportProgress({ progress }: { progress: Progress | null }) {
  const texts = useTexts()
  const stage = texts(`packs_stage_${progress?.stage ?? 'reading'}`)
  const share = progress?.share ?? null
  return (
    <div class="progress">
      <p aria-live="polite">
        {stage}
        {progress !== null && progress.file !== null && (
          <>
            {' · '}
            <bdi>{progress.file}</bdi>
          </>
        )}
      </p>
      {/* Without a value it shows that something is going on. */}
      <progress aria-label={stage} {...(share !== null && { value: share })} />
    </div>
  )
}

/** Files are being read and checked: how far that is, and the way to end it at once. */
export function Reading({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const texts = useTexts()
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  return (
    <div class="import reading">
      <ImportProgress progress={progress} />
      <button ref={cancel} type="button" class="button" onClick={onCancel}>
        {texts('packs_cancel')}
      </button>
    </div>
  )
}
