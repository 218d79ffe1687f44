import type { FoundText } from '../../lib/model/search-hit.ts'

/** A text with the typed words marked in it. */
export function Found({ text, found }: FoundText) {
  const ends = [0, ...found.map(({ end }) => end)]
  return (
    <>
      {found.map(({ start, end }, n) => [
        text.slice(ends[n], start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(ends.at(-1))}
    </>
  )
}
