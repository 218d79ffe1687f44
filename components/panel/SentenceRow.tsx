import type { SentenceClaim, SentenceReport } from '../../lib/model/report.ts'
import { nameSpeaker, sayReading } from '../claim/say-reading.ts'
import { sayDenial } from '../text/say.ts'
import { type Texts, useTexts } from '../text/text.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'
import type { Known } from './use-claims.ts'

interface Props {
  sentence: SentenceReport
  known: Known
  isAt: boolean
  onOpen: (sentence: SentenceReport) => void
}

/** A sentence in its own words, then its claims with their lines, and who says so. All of it is one button. */
export function SentenceRow({ sentence, known, isAt, onOpen }: Props) {
  const { target, text, level, claims } = sentence
  const firsts = claims.filter(({ claim }, n) => claims.findIndex(other => other.claim === claim) === n)
  return (
    <button
      type="button"
      class="sentence"
      data-target={target}
      data-quiet={level !== 'contested'}
      aria-current={isAt ? 'true' : undefined}
      onClick={() => onOpen(sentence)}
    >
      <span class="sentence-words quote" dir="auto">
        {text}
      </span>
      {firsts.map(claim => (
        <ClaimLine key={claim.claim} sentence={sentence} claim={claim} known={known} />
      ))}
    </button>
  )
}

interface LineProps {
  sentence: SentenceReport
  claim: SentenceClaim
  known: Known
}

function ClaimLine({ sentence, claim, known }: LineProps) {
  const texts = useTexts()
  const view = known.claims.get(claim.claim)
  if (view === undefined) return null
  const who = sayWho(texts, sentence, claim, known)
  return (
    <span>
      <LineSwatch denial={view.status.denial} />
      <span class="sentence-title" dir="auto">
        {view.title}
      </span>
      {/* What the line says. */}
      <span class="visually-hidden"> · {sayDenial(texts, view)}</span>
      {who !== null && (
        <>
          {' · '}
          <bdi>{who}</bdi>
        </>
      )}
    </span>
  )
}

/** @returns who says so, or else where it stands, if that is not the running text; or null */
function sayWho(texts: Texts, { kind }: SentenceReport, claim: SentenceClaim, { claims, entities }: Known) {
  const said = sayReading(texts, claim, nameSpeaker(claim, [...claims.values()], entities))
  if (said !== null && claim.voice !== 'own') return said
  return kind === 'title' || kind === 'caption' ? texts(`panel_${kind}`) : said
}
