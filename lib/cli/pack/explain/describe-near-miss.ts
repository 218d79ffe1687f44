import type { Candidate } from '../../../engine/explain/explained.ts'
import { describeLack, describePattern, describeTerm, REJECTIONS } from './format-explanation.ts'

/** @returns what keeps a sentence from stating a claim, as phrases; the first is what matters most */
export function describeNearMiss({
  alone,
  onTopic,
  patterns,
  excludes,
  topicExcludes,
  wording,
  threshold,
}: Candidate): string[] {
  if (alone.accepted) return ['would match on a page of its own, and gives way to another claim here']
  if (onTopic.accepted) return ['would match on a page about the topic, and this page is not seen to be about it here']
  const [nearest] = patterns.toSorted((a, b) => a.lacks.length - b.lacks.length || b.has.length - a.has.length)
  return [
    ...(nearest === undefined ? [] : [`patterns[${nearest.place}] ${describePattern(nearest)}`]),
    ...excludes.map(term => `excluded by ${describeTerm(term)}`),
    ...topicExcludes.map(term => `taken for another event by ${describeTerm(term)}`),
    ...(nearest?.matches === true ? onTopic.rejected.map(reason => REJECTIONS[reason]) : []),
    ...(wording === null ? [] : [`likeness ${wording.likeness} of ${threshold}`]),
  ]
}

/** @returns in a few words what is missing, for a list of claims */
export function describeShort(candidate: Candidate): string {
  const [nearest] = candidate.patterns.toSorted(
    (a, b) => a.lacks.length - b.lacks.length || b.has.length - a.has.length,
  )
  if (candidate.alone.accepted || candidate.onTopic.accepted || nearest === undefined || nearest.matches)
    return describeNearMiss(candidate).slice(0, 2).join(' · ')
  return `has ${nearest.has.map(describeTerm).join(' + ')} · ${nearest.lacks.map(describeLack).join(' · ')}`
}
