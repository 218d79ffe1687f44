import { useLayoutEffect, useRef } from 'preact/hooks'
import type { SentenceReport } from '../../lib/model/report.ts'
import { useTexts } from '../text/text.tsx'
import { SentenceRow } from './SentenceRow.tsx'
import type { Known } from './use-claims.ts'

interface Props {
  sentences: readonly SentenceReport[]
  known: Known
  /** The target of the sentence that the person is at. */
  at: string | null
  /** The row that has the focus when the list appears: the person comes back from it. */
  from: string | null
  onOpen: (sentence: SentenceReport) => void
}

/** The page's marked sentences in order. The list follows the page's scrolling, and never takes the focus. */
export function SentenceList({ sentences, known, at, from, onOpen }: Props) {
  const texts = useTexts()
  const list = useRef<HTMLOListElement>(null)
  const find = (target: string | null) =>
    target === null ? null : list.current?.querySelector<HTMLElement>(`[data-target="${target}"]`)

  useLayoutEffect(() => find(from)?.focus(), [])
  useLayoutEffect(() => find(at)?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <ol ref={list} aria-label={texts('panel_sentences')}>
      {sentences.map(sentence => (
        <li key={sentence.target}>
          <SentenceRow sentence={sentence} known={known} isAt={sentence.target === at} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  )
}
