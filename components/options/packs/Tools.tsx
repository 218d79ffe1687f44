import { useEffect, useRef, useState } from 'preact/hooks'
import { EXPORT_FORMATS, type ExportFormat } from '../../../lib/model/import.ts'
import { useTexts } from '../../text/text.tsx'

/** What can be done with something that was imported. */
export interface ToolDoings {
  onExport: (kind: 'pack' | 'set', id: string, format: ExportFormat) => void
  /** Asks for a newer file. */
  onUpdate: () => void
  onRemove: (kind: 'pack' | 'set', id: string, title: string) => void
}

interface Props extends ToolDoings {
  kind: 'pack' | 'set'
  id: string
  title: string
}

/** Takes an imported pack or set out, renews it, removes it. */
export function Tools({ kind, id, title, onExport, onUpdate, onRemove }: Props) {
  const texts = useTexts()
  const [isExporting, setExporting] = useState(false)
  return (
    <div class="tools">
      <button
        type="button"
        class="button"
        aria-label={texts('packs_exportOf', title)}
        aria-expanded={isExporting}
        onClick={() => setExporting(!isExporting)}
      >
        {texts('packs_export')}
      </button>
      <button type="button" class="button" aria-label={texts('packs_updateOf', title)} onClick={onUpdate}>
        {texts('packs_update')}
      </button>
      <Remove title={title} onRemove={() => onRemove(kind, id, title)} />
      {isExporting && (
        <ul class="formats" aria-label={texts('packs_exportOf', title)}>
          {EXPORT_FORMATS.filter(format => kind === 'pack' || format !== 'pack').map(format => (
            <li key={format}>
              <button type="button" class="text-button" onClick={() => onExport(kind, id, format)}>
                {texts(`packs_as_${format}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Removes after a second press: what is removed is gone until its file is imported again. */
function Remove({ title, onRemove }: { title: string; onRemove: () => void }) {
  const texts = useTexts()
  const [isAsking, setAsking] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    // The button that had the focus is gone.
    if (isAsking) keep.current?.focus()
    else if (wasAsking.current) first.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])

  if (!isAsking)
    return (
      <button
        ref={first}
        type="button"
        class="button"
        aria-label={texts('packs_removeOf', title)}
        onClick={() => setAsking(true)}
      >
        {texts('packs_remove')}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      class="ask"
      role="group"
      aria-label={texts('packs_removeAsk')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false)
      }}
    >
      <span>{texts('packs_removeAsk')}</span>
      <button type="button" class="button" onClick={onRemove}>
        {texts('packs_remove')}
      </button>
      <button ref={keep} type="button" class="button" onClick={() => setAsking(false)}>
        {texts('packs_keep')}
      </button>
    </div>
  )
}
