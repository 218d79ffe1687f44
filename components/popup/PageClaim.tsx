import { useId, useState } from 'preact/hooks'
import type { ClaimBrief } from '../../lib/model/brief.ts'
import type { Match } from '../../lib/model/page.ts'
import { matchKey } from '../../lib/model/report.ts'
import { sayDenial, sayIndependents } from '../text/say.ts'
import { count, sayNumber, useTexts } from '../text/text.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'

/** Independent speakers that a row has room for. */
const NAMED = 3

interface Props {
  claim: ClaimBrief
  /** The claim's matches on the page. */
  matches: readonly Match[]
  /** Whether it is the first row, which also tells what independent speakers say. */
  isFirst: boolean
  /** Scrolls the page to a match. False: it is no longer on the page. */
  goTo: (key: string) => Promise<boolean>
  onOpen: () => void
}

/** A claim on the page: its status, and the way to its sentences, one after another. The row opens the claim itself. */
export function PageClaim({ claim, matches, isFirst, goTo, onOpen }: Props) {
  const texts = useTexts()
  const id = useId()
  const sentences = listSentences(matches)
  const { position, step } = useSteps(sentences, goTo)
  return (
    <li class="claim">
      <h3>
        <button id={id} type="button" class="claim-open" dir="auto" onClick={onOpen}>
          {claim.title}
        </button>
      </h3>
      <p class="claim-status">
        <LineSwatch denial={claim.status.denial} />
        <bdi>{sayDenial(texts, claim)}</bdi>
      </p>
      {isFirst && claim.independents.length > 0 && (
        <p class="claim-independents" dir="auto">
          {sayIndependents(texts, claim, NAMED)}
        </p>
      )}
      <button type="button" class="claim-go" aria-describedby={id} onClick={step}>
        {count(texts, 'popup_sentences', sentences.length)}
      </button>
      {/* A screen reader reads out changes of an element that exists: so it is rendered before it has words. */}
      {position !== null && (
        <p class="notice" role="status">
          {position === 'gone' && texts('popup_gone')}
          {typeof position === 'number' &&
            position > 0 &&
            texts('panel_at', sayNumber(texts, position), sayNumber(texts, sentences.length))}
        </p>
      )}
    </li>
  )
}

/**
 * Steps through sentences, round again after the last.
 * @returns where the last step led, counted from 1; 0: the first is on its way, null: there was none, `gone`: none of the
 * sentences is on the page any more
 */
function useSteps(sentences: readonly string[], goTo: Props['goTo']) {
  const [position, setPosition] = useState<number | 'gone' | null>(null)
  async function step() {
    const from = typeof position === 'number' ? position : 0
    if (position === null) setPosition(0)
    for (let ahead = 0; ahead < sentences.length; ahead += 1) {
      const next = (from + ahead) % sentences.length
      const key = sentences[next]
      if (key !== undefined && (await goTo(key).catch(() => false))) return setPosition(next + 1)
    }
    setPosition('gone')
  }
  return { position, step }
}

/** @returns the key of one match a sentence, in reading order: a sentence may carry the claim in several voices */
function listSentences(matches: readonly Match[]): string[] {
  const bySentence = new Map<string, string>()
  for (const m of matches) {
    const sentence = `${m.block}:${m.sentence.start}`
    if (!bySentence.has(sentence)) bySentence.set(sentence, matchKey(m))
  }
  return [...bySentence.values()]
}
