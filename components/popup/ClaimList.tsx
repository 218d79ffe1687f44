import { useState } from 'preact/hooks'
import type { ClaimBrief } from '../../lib/model/brief.ts'
import { deriveCoverage } from '../../lib/model/coverage.ts'
import { type Match, VOICES } from '../../lib/model/page.ts'
import { matchKey } from '../../lib/model/report.ts'
import { DenialStatus } from '../claim/DenialStatus.tsx'
import { FullClaim } from '../claim/FullClaim.tsx'
import { sayCoverage } from '../text/say.ts'
import { count, sayNumber, type Texts, useTexts } from '../text/text.tsx'
import { Fold } from '../ui/Fold.tsx'
import type { PopupSource } from './popup-source.ts'
import { useDescribed } from './use-described.ts'

interface Props {
  source: PopupSource
  /** The briefs of claims, by id. A claim without one is not listed: no pack knows it. */
  claims: ReadonlyMap<string, ClaimBrief>
  /** All matches of the page. */
  matches: readonly Match[]
}

/**
 * The claims on this page, in the order in which it first comes to them: status, matches by voice, coverage; a click goes
 * to the next sentence of the claim.
 */
export function ClaimList({ source, claims, matches }: Props) {
  const texts = useTexts()
  const byClaim = Map.groupBy(matches, m => m.claim)
  const listed = [...byClaim.keys()].flatMap(id => claims.get(id) ?? [])
  if (listed.length === 0) return null
  return (
    <section class="part" aria-labelledby="claims-heading">
      <h2 id="claims-heading">{count(texts, 'popup_claims', listed.length)}</h2>
      <ul class="claim-list">
        {listed.map(claim => (
          <PageClaim key={claim.id} source={source} claim={claim} matches={matches} byClaim={byClaim} />
        ))}
      </ul>
    </section>
  )
}

interface ItemProps extends Omit<Props, 'claims'> {
  claim: ClaimBrief
  byClaim: ReadonlyMap<string, readonly Match[]>
}

function PageClaim({ source, claim, matches, byClaim }: ItemProps) {
  const texts = useTexts()
  const [asked, setAsked] = useState(false)
  const [position, setPosition] = useState(0)
  const [gone, setGone] = useState(false)
  const own = byClaim.get(claim.id) ?? []
  const sentences = listSentences(own)
  const through = claim.accounts.flatMap(a => a.through ?? [])
  const heard = [...new Set([claim.id, ...through])].flatMap(id => byClaim.get(id) ?? [])
  const coverage = deriveCoverage(claim.id, claim.accounts, heard)

  /** Goes to the next sentence. Sentences that are no longer on the page are skipped. */
  async function goOn() {
    setAsked(true)
    for (let step = 0; step < sentences.length; step += 1) {
      const next = (position + step) % sentences.length
      const key = sentences[next]
      if (key === undefined || !(await source.goTo(key).catch(() => false))) continue
      setPosition(next + 1)
      setGone(false)
      return
    }
    setGone(true)
  }

  return (
    <li class="claim">
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
      {own.some(m => m.sure) && <p class="claim-voices">{sayVoices(texts, own)}</p>}
      {/* A screen reader reads out changes of an element that exists: so it is rendered before it has words. */}
      {asked && (
        <p class="notice" role="status">
          {gone && texts('popup_gone')}
          {!gone &&
            position > 0 &&
            texts('popup_sentence', sayNumber(texts, position), sayNumber(texts, sentences.length))}
        </p>
      )}
      <Fold summary={sayCoverage(texts, coverage)}>
        {() => <Accounts source={source} id={claim.id} matches={matches} />}
      </Fold>
    </li>
  )
}

/** A claim's accounts, looked up when they are opened. */
function Accounts({ source, id, matches }: { source: PopupSource; id: string; matches: readonly Match[] }) {
  const texts = useTexts()
  const described = useDescribed(source, { kind: 'claim', id })
  if (described === null) return null
  if (described.claim === null)
    return <p role="alert">{texts(described.trouble ? `trouble_${described.trouble}` : 'popup_unknown')}</p>
  const { claim, titles } = described
  return <FullClaim claim={claim} matches={[]} pageMatches={matches} entities={[]} claimTitles={titles} />
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

/** @returns "3 attributed · 1 denied", of the readings that are sure; empty when none is */
function sayVoices(texts: Texts, matches: readonly Match[]): string {
  const counts = VOICES.map(voice => ({ voice, n: matches.filter(m => m.sure && m.voice === voice).length }))
  return counts
    .filter(({ n }) => n > 0)
    .map(({ voice, n }) => texts('popup_voice', sayNumber(texts, n), texts(`voice_${voice}`)))
    .join(' · ')
}
