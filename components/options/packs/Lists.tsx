import type { ComponentChildren } from 'preact'
import type { Problem } from '../../../lib/model/import.ts'
import { count, useTexts } from '../../text/text.tsx'
import { Fold } from '../../ui/Fold.tsx'

interface Props {
  /** What they are, for those who hear only the button. */
  label: string
  items: readonly ComponentChildren[]
  /** How many are shown at once; the others are folded away. */
  shown: number
  /** Whether they stand after each other, as short names do. */
  inLine?: boolean
}

/** The first of many, the rest behind a button. Texts of a file stand apart from each other, whichever way they run. */
export function FoldedList({ label, items, shown, inLine = false }: Props) {
  const texts = useTexts()
  const rest = items.slice(shown)
  const render = (some: readonly ComponentChildren[]) => (
    <ul class={inLine ? 'in-line' : 'one-below'}>
      {some.map((item, n) => (
        <li key={n} dir="auto">
          {item}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {shown > 0 && render(items.slice(0, shown))}
      {rest.length > 0 && (
        <Fold
          summary={shown > 0 ? count(texts, 'claim_more', rest.length) : label}
          {...(shown > 0 && { name: `${count(texts, 'claim_more', rest.length)}: ${label}` })}
        >
          {() => render(rest)}
        </Fold>
      )}
    </>
  )
}

/** What is wrong in a file, each with its place. In English, as the words of the format are. */
export function ProblemList({ label, problems }: { label: string; problems: readonly Problem[] }) {
  return (
    <div class="problems" lang="en">
      <FoldedList
        label={label}
        shown={3}
        items={problems.map(({ path, message }) => (
          <>
            {path !== '' && <code dir="ltr">{path}</code>} {message}
          </>
        ))}
      />
    </div>
  )
}
