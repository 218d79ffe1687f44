import type { ComponentChildren } from 'preact'
import { Brand } from '../page/Brand.tsx'

/**
 * Shows a document of headings, paragraphs, bold words, code and links to other documents, of which only the words are kept.
 * @param markdown its text
 */
export function Privacy({ markdown }: { markdown: string }) {
  const parts = markdown.trim().split(/\n{2,}/)
  return (
    <main class="privacy" lang="en" dir="ltr">
      <Brand />
      {parts.map(part =>
        part.startsWith('# ') ? <h1 key={part}>{part.slice(2)}</h1> : <p key={part}>{showInline(part)}</p>,
      )}
    </main>
  )
}

function showInline(text: string): ComponentChildren[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).map(piece => {
    if (piece.startsWith('**')) return <b key={piece}>{piece.slice(2, -2)}</b>
    if (piece.startsWith('`')) return <code key={piece}>{piece.slice(1, -1)}</code>
    return piece.startsWith('[') ? piece.replace(/^\[([^\]]+)\].*/, '$1') : piece
  })
}
