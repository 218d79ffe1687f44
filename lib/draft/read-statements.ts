/** Reads an article's statements: who says what, who denies what, and who only answers. */
import type { Language } from '../engine/text/language.ts'
import { isStatement, type Quotation } from '../engine/text/quotes.ts'
import type { Frame } from '../engine/voice/frame.ts'
import { findFrames } from '../engine/voice/frames.ts'
import { isInside, type ParsedSentence, type SentenceRange, type SentenceToken } from '../engine/voice/sentence.ts'
import type { Speech } from '../engine/voice/speech.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import { readAnswer } from './answers.ts'
import { isAccusing, isCharging } from './charges.ts'
import { cutClauses, trimRange } from './clauses.ts'
import { dropQuotedSources, findOwnRanges, markQuoted, type OwnRange } from './frame-ranges.ts'
import { make, readPart, wordsOf } from './make-statement.ts'
import { findQuotation, shortenQuotation } from './quotations.ts'
import type { Reading } from './reading.ts'
import { addCounted, dropAddressed, dropSaidNoun } from './said-range.ts'
import { stanceOf } from './stances.ts'
import type { Statement, Voice } from './statement.ts'
import { findThreats, findUnowned } from './told-nouns.ts'
import { findVoices, voiceOfSpeaker } from './voices.ts'

/** Fewer words, names and numbers say nothing by themselves, unless they are quoted. */
const FEWEST_KEYS = 2

/** @returns an article's statements in their order */
export function readStatements(reading: Reading): Statement[] {
  const { speech } = reading
  let order = 0
  return speech.page.blocks.flatMap((block, blockAt) => {
    const whole = findWholeQuotations(speech, blockAt)
    return block.sentences.flatMap((_, sentenceAt) => {
      const parsed = speech.read({ block: blockAt, sentence: sentenceAt })
      const at = order++
      return parsed === null ? [] : readSentence(reading, parsed, whole, at)
    })
  })
}

/** Quotations that are sentences of their own, not a part of one of the article's. */
function findWholeQuotations({ page, quotationsOf }: Speech, block: number): readonly Quotation[] {
  const text = page.blocks[block]?.block.text ?? ''
  return quotationsOf(block).filter(
    q => isStatement(text, q) && /^["“]?\p{Lu}/u.test(text.slice(q.start, q.end).trim()),
  )
}

function readSentence(
  reading: Reading,
  parsed: ParsedSentence,
  whole: readonly Quotation[],
  order: number,
): Statement[] {
  const { speech, language } = reading
  const { tokens } = parsed
  const frames = asks(tokens) ? [] : dropQuotedSources(findFrames(speech, parsed), parsed, language)
  const inWhole = tokens.map(t => whole.some(q => t.start >= q.start - 1 && t.end <= q.end + 1))
  const own = findOwnRanges(frames, parsed, language).filter(
    ({ frame }) => frame.cue === null || !inWhole[frame.cue.from],
  )
  return [
    ...readQuoted(reading, parsed, whole, frames, order),
    ...own.flatMap(one => readFrame(reading, parsed, one, inWhole, order)),
    ...findThreats(reading, parsed).map(told => makeTold(reading, parsed, told, order, 'threat')),
    ...findUnowned(reading, parsed, frames).map(told => makeTold(reading, parsed, told, order, 'proposition')),
  ]
}

/** "Did the minister promise him a post?" A question that nobody is quoted with says nothing. */
const asks = (tokens: readonly SentenceToken[]): boolean =>
  tokens.at(-1)?.norm === '?' && markQuoted(tokens).at(-1) === false

/** Statements that stand in quotation marks by themselves; each is read where it begins. */
function readQuoted(
  reading: Reading,
  parsed: ParsedSentence,
  whole: readonly Quotation[],
  frames: readonly Frame[],
  order: number,
): Statement[] {
  const { speech, cast } = reading
  const { span } = parsed.block.sentences[parsed.sentenceAt] as { span: { start: number; end: number } }
  return whole.flatMap(q => {
    if (q.start < span.start || q.start > span.end) return []
    // "According to Doe, Roe made clear: “…”": Doe tells it.
    const first = parsed.tokens.findIndex(t => t.start >= q.start)
    const isAround = ({ speaker, effect, cue, scope }: Frame) =>
      speaker !== null &&
      effect === 'assert' &&
      isInside(first, scope) &&
      (cue === null || cue.from < first || (parsed.tokens[cue.from]?.start ?? 0) >= q.end)
    const around = frames.find(isAround)
    const voice =
      around === undefined
        ? voiceOfSpeaker(speech.speakerOfQuotation(q), cast)
        : (findVoices(speech, parsed, around, cast)[0] ?? null)
    const words = reading.original(parsed.blockAt).slice(q.start, q.end).trim().replace(/,$/, '')
    if (voice === null || words === '') return []
    const inside = listTokens(speech, parsed, q)
    const content = readPart(reading, parsed, inside, voice)
    return [make(reading, parsed, order, { voice, words, content, tokens: inside, quotation: shortenQuotation(words) })]
  })
}

/** The tokens of a quotation, which may go on over several sentences. */
function listTokens(
  speech: Speech,
  { blockAt, sentenceAt }: ParsedSentence,
  { start, end }: Quotation,
): SentenceToken[] {
  const tokens: SentenceToken[] = []
  for (let sentence = sentenceAt; ; sentence++) {
    const parsed = speech.read({ block: blockAt, sentence })
    const inside = parsed?.tokens.filter(t => t.start >= start && t.end <= end) ?? []
    if (inside.length === 0) return tokens
    tokens.push(...inside)
  }
}

function readFrame(
  reading: Reading,
  parsed: ParsedSentence,
  own: OwnRange,
  inWhole: readonly boolean[],
  order: number,
): Statement[] {
  const { speech, language, cast } = reading
  const voices = findVoices(speech, parsed, own.frame, cast)
  const stance = stanceOf(own.frame, parsed, language)
  if (voices.length === 0 && stance !== null && own.frame.cue !== null) leaveOut(reading, parsed)
  if (voices.length === 0 || stance === null) return []
  const answer = readAnswer(parsed, own, language)
  return voices.flatMap(voice => {
    const answered = answer === null ? [] : [makeAnswer(reading, parsed, own, answer, voice, order)]
    const said = answer === null ? own.range : answer.rest
    if (said === null || coversWhole(parsed.tokens, said, inWhole, language)) return answered
    const stanceSaid = answer === null ? stance : 'asserts'
    return [...answered, ...readClauses(reading, parsed, said, voice, stanceSaid, own, order)]
  })
}

function leaveOut(reading: Reading, { block, blockAt, sentenceAt }: ParsedSentence): void {
  const span = block.sentences[sentenceAt]?.span
  if (span !== undefined) reading.leaveOut(reading.original(blockAt).slice(span.start, span.end))
}

/** Whether nothing is said there but what is quoted as a sentence of its own. */
function coversWhole(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  inWhole: readonly boolean[],
  { functionWords }: Language,
): boolean {
  const words = tokens
    .map((t, at) => ({ t, at }))
    .filter(({ t, at }) => at >= from && at < to && t.isWord && !functionWords.has(t.norm))
  return words.some(({ at }) => inWhole[at]) && words.filter(({ at }) => !inWhole[at]).length <= words.length / 2
}

function readClauses(
  reading: Reading,
  parsed: ParsedSentence,
  range: SentenceRange,
  voice: Voice,
  stance: Statement['stance'],
  { frame }: OwnRange,
  order: number,
): Statement[] {
  const { language } = reading
  const { threatening } = language.draft
  const isThreat =
    frame.cue !== null && parsed.tokens.slice(frame.cue.from, frame.cue.to).some(t => isIn(t, threatening))
  // "did not respond to questions": what is not answered is not told.
  const isTold = parsed.tokens.slice(range.from, range.to).some(t => isIn(t, language.grammar.clauseOpeners))
  if (stance === 'declines' && !isTold) return []
  let actor: string | null = null
  return cutClauses(
    parsed.tokens,
    addCounted(
      parsed.tokens,
      dropSaidNoun(parsed.tokens, dropAddressed(parsed.tokens, range, frame, language), language),
      frame,
    ),
    language,
  ).flatMap(part => {
    const tokens = parsed.tokens.slice(part.from, part.to)
    const read = readPart(reading, parsed, tokens, voice)
    // "… but had not apologised": whoever the clause before is about.
    const content =
      read.actor === null && actor !== null ? { ...read, actor, keys: [`e:${actor}`, ...read.keys] } : read
    actor ??= content.actor
    const quotation = findQuotation(reading.speech.page.blocks[parsed.blockAt]?.block.text ?? '', parsed.tokens, part)
    const says =
      content.keys.length >= FEWEST_KEYS || quotation !== null || content.numbers.length > 0 || content.negated !== null
    if (!says || content.keys.length === 0) return []
    return [
      make(reading, parsed, order, {
        ...{ voice, tokens, stance, words: wordsOf(reading, parsed, part) },
        content,
        quotation,
        kind: isThreat ? 'threat' : 'proposition',
        accuses: isAccusing(parsed, part, language) || isCharging(parsed, frame, language),
      }),
    ]
  })
}

function makeAnswer(
  reading: Reading,
  parsed: ParsedSentence,
  { frame, range }: OwnRange,
  answer: NonNullable<ReturnType<typeof readAnswer>>,
  voice: Voice,
  order: number,
): Statement {
  const part = trimRange(parsed.tokens, { from: range.from, to: range.to }, reading.language)
  const about = parsed.tokens.slice(answer.about.from, answer.about.to)
  return make(reading, parsed, order, {
    ...{ voice, tokens: about, stance: answer.stance, kind: 'answer', words: wordsOf(reading, parsed, part) },
    content: readPart(reading, parsed, about, voice),
    quotation: findQuotation(reading.speech.page.blocks[parsed.blockAt]?.block.text ?? '', parsed.tokens, part),
    answered: answer.owner === null ? null : (voiceOfSpeaker(answer.owner, reading.cast)?.party ?? null),
    accuses: frame.cue !== null && answer.isCharge,
  })
}

function makeTold(
  reading: Reading,
  parsed: ParsedSentence,
  told: { voice: Voice; range: SentenceRange },
  order: number,
  kind: Statement['kind'],
): Statement {
  const range = trimRange(parsed.tokens, told.range, reading.language)
  const tokens = parsed.tokens.slice(range.from, range.to)
  const content = readPart(reading, parsed, tokens, told.voice)
  return make(reading, parsed, order, {
    ...{ voice: told.voice, tokens, words: wordsOf(reading, parsed, range), kind, accuses: kind === 'proposition' },
    content: { ...content, actor: kind === 'threat' ? told.voice.party : content.actor },
    quotation: null,
  })
}
