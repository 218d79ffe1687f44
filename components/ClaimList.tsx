import { useState } from 'preact/hooks'
import { deriveCoverage } from '../lib/model/coverage.ts'
import { type Match, VOICES } from '../lib/model/page.ts'
import { matchKey } from '../lib/model/report.ts'
import type { ClaimView } from '../lib/model/view.ts'
import { AccountSides } from './AccountSides.tsx'
import { DenialStatus } from './DenialStatus.tsx'
import { Fold } from './Fold.tsx'
import { sayCoverage } from './say.ts'
import { count, sayNumber, type Texts, useTexts } from './text.tsx'

interface Props {
  /** In the order in which the page first comes to them. */
  claims: readonly ClaimView[]
  /** All matches of the page. */
  matches: readonly Match[]
  /** Scrolls to a match; false: it is no longer there. */
  goTo: (key: string) => Promise<boolean>
}

/** The claims on this page: status, matches by voice, coverage; a click goes to the next sentence of the claim. */
export function ClaimList({ claims, matches, goTo }: Props) {
  const texts = useTexts()
  const titles = Object.fromEntries(claims.map(claim => [claim.id, claim.title]))
  return (
    <section class="part" aria-labelledby="claims-heading">
      <h2 id="claims-heading">{count(texts, 'popup_claims', claims.length)}</h2>
      <ul class="claim-list">
        {claims.map(claim => (
          <li key={claim.id}>
            <PageClaim claim={claim} matches={matches} titles={titles} goTo={goTo} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ItemProps extends Omit<Props, 'claims'> {
  claim: ClaimView
  titles: Readonly<Record<string, string>>
}

function PageClaim({ claim, matches, titles, goTo }: ItemProps) {
  const texts = useTexts()
  const [position, setPosition] = useState(0)
  const [gone, setGone] = useState(false)
  const own = matches.filter(m => m.claim === claim.id)
  const sentences = listSentences(own)
  const coverage = deriveCoverage(claim.id, claim.accounts, matches)

  /** Goes to the sentence after the last one; those that went from the page meanwhile are passed over. */
  async function goOn() {
    for (let step = 0; step < sentences.length; step += 1) {
      const next = (position + step) % sentences.length
      const key = sentences[next]
      if (key === undefined || !(await goTo(key).catch(() => false))) continue
      setPosition(next + 1)
      setGone(false)
      return
    }
    setGone(true)
  }

  return (
    <article class="claim">
      <button
        type="button"
        class="claim-go"
        dir="auto"
        title={count(texts, 'popup_goTo', sentences.length)}
        onClick={goOn}
      >
        {claim.title}
      </button>
      <DenialStatus claim={claim} />
      <p class="claim-voices">{sayVoices(texts, own)}</p>
      <p class="notice" role="status">
        {gone && texts('popup_gone')}
        {!gone &&
          position > 0 &&
          texts('popup_sentence', sayNumber(texts, position), sayNumber(texts, sentences.length))}
      </p>
      <Fold summary={sayCoverage(texts, coverage)}>
        {() => <AccountSides accounts={claim.accounts} coverage={coverage} claimTitles={titles} />}
      </Fold>
    </article>
  )
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

/** @returns "3 attributed · 1 denied" */
function sayVoices(texts: Texts, matches: readonly Match[]): string {
  const counts = VOICES.map(voice => ({ voice, n: matches.filter(m => m.voice === voice).length }))
  return counts
    .filter(({ n }) => n > 0)
    .map(({ voice, n }) => texts('popup_voice', sayNumber(texts, n), texts(`voice_${voice}`)))
    .join(' · ')
}
