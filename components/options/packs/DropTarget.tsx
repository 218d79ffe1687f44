import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../../text/text.tsx'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * Takes files that are dropped anywhere on the page. Whoever drags them sees that it does; everybody else has the button.
 * @param onFiles null: none are taken now; the page stays open all the same
 */
export function DropTarget({ onFiles }: { onFiles: ((files: readonly File[]) => void) | null }) {
  const texts = useTexts()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Otherwise the browser opens the file in place of the page.
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = onFiles === null ? 'none' : 'copy'
      setOver(onFiles !== null)
    }
    const leave = (event: DragEvent) => {
      // Null: the pointer left the window, and not one element for another.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles?.(files)
    }
    const listening = new AbortController()
    const { signal } = listening
    for (const name of ['dragenter', 'dragover'] as const) document.addEventListener(name, over, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    return () => listening.abort()
  }, [onFiles])
  if (!isOver) return null
  return (
    <div class="drop-target">
      <p>{texts('packs_drop')}</p>
    </div>
  )
}
