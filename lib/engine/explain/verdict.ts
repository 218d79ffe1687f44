import type { Match } from '../../model/page.ts'
import type { ClaimEvidence, Rejection, Verdict } from './explained.ts'

/**
 * @param matches those of the claim in the sentence
 * @param isActive whether the page is about the claim's topic
 */
export function judgeMatches(matches: readonly Match[], evidence: ClaimEvidence, isActive: boolean): Verdict {
  const best = matches.reduce<Match | null>((a, b) => (a !== null && a.score >= b.score ? a : b), null)
  return {
    accepted: best !== null,
    score: best?.score ?? null,
    voices: matches.map(({ voice, speaker, speakerText }) => ({ voice, speaker, speakerText })),
    why: best?.why ?? [],
    rejected: best === null ? listRejections(evidence, isActive) : [],
  }
}

function listRejections(evidence: ClaimEvidence, isActive: boolean): Rejection[] {
  const { patterns, wording, threshold, excludes, topicExcludes } = evidence
  const matching = patterns.filter(p => p.matches)
  const standsAlone = wording?.passes === true && wording.likeness >= threshold && !wording.otherNumbers
  const isFull = standsAlone || matching.some(p => !p.context)
  const rejections: Rejection[] = []
  if (!isFull && matching.length === 0) rejections.push('lacking')
  if (!isFull && matching.length > 0 && !isActive) rejections.push('needsContext')
  if (excludes.length > 0) rejections.push('excluded')
  if (isFull && topicExcludes.length > 0) rejections.push('lookAlike')
  return rejections.length > 0 ? rejections : ['unlikely']
}
