import { useTexts } from '../../text/text.tsx'

/** A key in words, which are English in every language; null: nobody signed. */
export function KeyWords({ words }: { words: string | null }) {
  const texts = useTexts()
  if (words === null) return <>{texts('packs_unsigned')}</>
  return (
    <bdi class="key-words" lang="en">
      {words}
    </bdi>
  )
}
