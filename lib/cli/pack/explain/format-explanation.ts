import type {
  Candidate,
  ExplainedPattern,
  ExplainedSentence,
  FeatureShare,
  Lack,
  NearestWording,
  Rejection,
  TermWords,
  Verdict,
} from '../../../engine/explain/explained.ts'

const COLUMNS = 100
const INDENT = '    '
const LABEL = 13
/** Patterns shown of a claim that has none that matches. */
const NEAREST = 2
/** Claims shown. */
const MOST = 8

export interface ExplainView {
  /** Only on a page about the topic; else also on a page of its own. */
  readonly context: boolean
  /** One claim, with all of its patterns that have something in the sentence; null: all claims, with the nearest. */
  readonly claim: string | null
  /** How many claims there are. */
  readonly claims: number
}

/** @returns a sentence's claims as lines for people, none wider than 100 columns unless a word is */
export function formatExplanation(sentence: ExplainedSentence, view: ExplainView): string[] {
  const { text, cues, pointsBack, candidates } = sentence
  const told = cues.map(c => `${c.kind}${c.negated ? ', negated' : ''} “${c.words}”`)
  const wanted = candidates.filter(c => view.claim === null || c.claim === view.claim)
  const shown = wanted.slice(0, MOST)
  return [
    ...wrap(`“${text}”`, ''),
    ...labelled('cues', told.join(' · ') || 'none'),
    ...(pointsBack.length === 0 ? [] : labelled('points back', quote(pointsBack))),
    ...shown.flatMap(candidate => ['', ...formatCandidate(candidate, view)]),
    '',
    ...wrap(sumUp(candidates, wanted.length - shown.length, view), ''),
  ]
}

function formatCandidate(candidate: Candidate, { context, claim }: ExplainView): string[] {
  const { alone, onTopic, patterns, excludes, topicExcludes, wording, threshold } = candidate
  const verdicts = context ? [onTopic] : [alone, onTopic]
  const mark = verdicts.every(v => v.accepted) ? '✓' : verdicts.some(v => v.accepted) ? '~' : '✗'
  const lines = [...wrap(`${mark} ${candidate.claim} · ${candidate.title}`, '  ')]
  const [apart, active] = [describeVerdict(alone), describeVerdict(onTopic)]
  if (!context && apart === active) lines.push(...labelled('either way', active))
  else lines.push(...(context ? [] : labelled('alone', apart)), ...labelled('on topic', active))
  for (const pattern of choosePatterns(patterns, claim !== null))
    lines.push(...labelled(`patterns[${pattern.place}]`, describePattern(pattern)))
  if (excludes.length > 0) lines.push(...labelled('excludes', excludes.map(describeTerm).join(' · ')))
  if (topicExcludes.length > 0) lines.push(...labelled('look-alike', topicExcludes.map(describeTerm).join(' · ')))
  const back = onTopic.why.filter(r => r.text === 'anaphor').flatMap(r => r.words)
  if (back.length > 0) lines.push(...labelled('points back', quote(back)))
  const derived = onTopic.why.filter(r => r.kind === 'claim').map(r => r.text)
  if (derived.length > 0) lines.push(...labelled('follows from', derived.join(' · ')))
  if (candidate.decision.length > 0) lines.push(...labelled('decision', describeDecision(candidate.decision)))
  if (wording !== null)
    lines.push(
      ...labelled('likeness', `${wording.likeness} of ${threshold}${hinders(wording)}: ${quote(wording.words)}`),
    )
  return lines
}

/** What matches; where nothing does, or all is asked for, what comes nearest too. */
function choosePatterns(patterns: readonly ExplainedPattern[], all: boolean): readonly ExplainedPattern[] {
  const nearest = patterns.toSorted((a, b) => a.lacks.length - b.lacks.length || b.has.length - a.has.length)
  const matching = nearest.filter(p => p.matches)
  return all ? nearest : matching.length > 0 ? matching : nearest.slice(0, NEAREST)
}

/** Why a sentence is no match, in words for people. */
export const REJECTIONS: Readonly<Record<Rejection, string>> = {
  lacking: 'no pattern matches, no wording is near enough',
  needsContext: 'counts only on a page about the topic',
  excluded: 'excluded by what else is in the sentence',
  unlikely: 'all in all too little speaks for it',
  lookAlike: 'taken for a page about an event that looks alike',
}

function describeVerdict({ accepted, score, voices, rejected }: Verdict): string {
  if (!accepted) return `no: ${rejected.map(r => REJECTIONS[r]).join('; ') || 'its step found nothing'}`
  const said = voices.map(({ voice, speaker, speakerText }) => {
    if (speakerText === null) return voice
    return `${voice} by “${speakerText}”${speaker === null ? '' : ` (${speaker})`}`
  })
  return `yes, ${score}: ${said.join(' · ')}`
}

/** @returns what a sentence has of a pattern, and what it lacks or has too much */
export function describePattern({ matches, has, lacks, context, voice, otherNumbers }: ExplainedPattern): string {
  const notes = [
    ...(context ? ['needs context'] : []),
    ...(voice === null ? [] : [`tells ${voice}`]),
    ...(otherNumbers ? ['but another figure than the claim’s'] : []),
  ]
  const note = notes.length > 0 ? ` [${notes.join(', ')}]` : ''
  const found = has.map(describeTerm).join(' + ')
  return matches ? `✓ ${found}${note}` : `✗ ${found}${note} · ${lacks.map(describeLack).join(' · ')}`
}

/** Features shown: the others count next to nothing. */
const FEATURES_SHOWN = 10

const describeDecision = (shares: readonly FeatureShare[]): string =>
  shares
    .slice(0, FEATURES_SHOWN)
    .map(({ feature, share }) => `${feature} ${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(1)}`)
    .join(' · ')

const quote = (words: readonly string[]) => words.map(word => `“${word}”`).join(' ')
/** @returns a concept or entity, and the sentence's words for it in quotation marks */
export const describeTerm = ({ name, words }: TermWords) => `${name} ${quote(words)}`

/** @returns one thing that keeps a pattern from matching */
export function describeLack(lack: Lack): string {
  if (lack.kind === 'all') return `lacks ${lack.name}`
  if (lack.kind === 'any') return `lacks one of ${lack.names.join(', ')}`
  if (lack.kind === 'none') return `has ${describeTerm(lack)}, which must not be there`
  if (lack.kind === 'act') return 'says that others do it, or that it is done to others'
  return `spreads over ${lack.spread} words, of ${lack.limit} allowed`
}

function sumUp(candidates: readonly Candidate[], left: number, { claim, claims }: ExplainView): string {
  const alone = candidates.filter(c => c.alone.accepted).length
  const onTopic = candidates.filter(c => c.onTopic.accepted).length
  const more = left > 0 ? ` ${left} more are not shown: name one with --claim.` : ''
  const absent = claim !== null && !candidates.some(c => c.claim === claim) ? `Nothing of ${claim} is here. ` : ''
  const counts = `${alone} match alone, ${onTopic} on a page about their topic`
  return `${absent}${candidates.length} of ${claims} claims have something in this sentence: ${counts}.${more}`
}

/** @returns a text as lines behind a label, none wider than 100 columns unless a word is */
export const labelled = (label: string, text: string): string[] => {
  const [first = '', ...rest] = wrap(text, ' '.repeat(INDENT.length + LABEL + 1))
  return [`${INDENT}${label.padEnd(LABEL)} ${first.trimStart()}`, ...rest]
}

/** Breaks a text at spaces; every line begins with the indent, the first too. */
export function wrap(text: string, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? indent + word : `${line} ${word}`
    if (longer.length > COLUMNS && line !== '') {
      lines.push(line)
      line = indent + word
    } else line = longer
  }
  return [...lines, line]
}

function hinders({ passes, otherNumbers }: NearestWording): string {
  if (!passes) return ', but too few of its rarest words'
  return otherNumbers ? ', but another number' : ''
}
