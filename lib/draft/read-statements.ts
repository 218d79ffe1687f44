/** Reads an article's statements: who says what, who denies what, and who only answers. */
import type { Language } from '../engine/text/language.ts'
import { isStatement, type Quotation } from '../engine/text/quotes.ts'
import type { Frame } from '../engine/voice/frame.ts'
import { findFrames } from '../engine/voice/frames.ts'
import { isInside, type ParsedSentence, type SentenceRange, type SentenceToken } from '../engine/voice/sentence.ts'
import type { Speech } from '../engine/voice/speech.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import type { DraftLanguage } from './article.ts'
import { readAnswer } from './answers.ts'
import { cutClauses, trimRange } from './clauses.ts'
import { type Content, readContent } from './content.ts'
import { findOwnRanges, type OwnRange } from './frame-ranges.ts'
import { findQuotation, shortenQuotation } from './quotations.ts'
import { stanceOf } from './stances.ts'
import type { Statement, Voice } from './statement.ts'
import { findThreats, findUnowned } from './told-nouns.ts'
import { type Cast, findVoices, voiceOfSpeaker } from './voices.ts'

/** Fewer words, names and numbers say nothing by themselves, unless they are quoted. */
const FEWEST_KEYS = 2

export interface Reading {
  readonly speech: Speech
  readonly language: DraftLanguage
  readonly cast: Cast
  readonly article: number
  /** The article's own text, with its own quotation marks. */
  readonly original: (block: number) => string
}

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
  return quotationsOf(block).filter(q => isStatement(text, q) && /^["“]?\p{Lu}/u.test(text.slice(q.start, q.end).trim()))
}

function readSentence(reading: Reading, parsed: ParsedSentence, whole: readonly Quotation[], order: number): Statement[] {
  const { speech, language } = reading
  const { tokens } = parsed
  const frames = findFrames(speech, parsed)
  const inWhole = tokens.map(t => whole.some(q => t.start >= q.start - 1 && t.end <= q.end + 1))
  const own = findOwnRanges(frames, parsed, language).filter(({ frame }) => frame.cue === null || !inWhole[frame.cue.from])
  return [
    ...readQuoted(reading, parsed, whole, frames, order),
    ...own.flatMap(one => readFrame(reading, parsed, one, inWhole, order)),
    ...findThreats(reading, parsed).map(told => makeTold(reading, parsed, told, order, 'threat')),
    ...findUnowned(reading, parsed, frames).map(told => makeTold(reading, parsed, told, order, 'proposition')),
  ]
}

/** Statements that stand in quotation marks by themselves; each is read where it begins. */
function readQuoted(reading: Reading, parsed: ParsedSentence, whole: readonly Quotation[], frames: readonly Frame[], order: number): Statement[] {
  const { speech, cast } = reading
  const { span } = parsed.block.sentences[parsed.sentenceAt] as { span: { start: number; end: number } }
  return whole.flatMap(q => {
    if (q.start < span.start || q.start > span.end) return []
    // "According to Doe, Roe made clear: “…”": Doe tells it.
    const first = parsed.tokens.findIndex(t => t.start >= q.start)
    const isAround = ({ speaker, effect, cue, scope }: Frame) =>
      speaker !== null && effect === 'assert' && isInside(first, scope) && (cue === null || cue.from < first || (parsed.tokens[cue.from]?.start ?? 0) >= q.end)
    const voice = voiceOfSpeaker(frames.find(isAround)?.speaker ?? speech.speakerOfQuotation(q), cast)
    const words = reading.original(parsed.blockAt).slice(q.start, q.end).trim().replace(/,$/, '')
    if (voice === null || words === '') return []
    const inside = listTokens(speech, parsed, q)
    const content = readPart(reading, parsed, inside, voice)
    return [make(reading, parsed, order, { voice, words, content, tokens: inside, quotation: shortenQuotation(words) })]
  })
}

/** The tokens of a quotation, which may go on over several sentences. */
function listTokens(speech: Speech, { blockAt, sentenceAt }: ParsedSentence, { start, end }: Quotation): SentenceToken[] {
  const tokens: SentenceToken[] = []
  for (let sentence = sentenceAt; ; sentence++) {
    const parsed = speech.read({ block: blockAt, sentence })
    const inside = parsed?.tokens.filter(t => t.start >= start && t.end <= end) ?? []
    if (inside.length === 0) return tokens
    tokens.push(...inside)
  }
}

function readFrame(reading: Reading, parsed: ParsedSentence, own: OwnRange, inWhole: readonly boolean[], order: number): Statement[] {
  const { speech, language, cast } = reading
  const voices = findVoices(speech, parsed, own.frame, cast)
  const stance = stanceOf(own.frame, parsed, language)
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

/** Whether nothing is said there but what is quoted as a sentence of its own. */
function coversWhole(tokens: readonly SentenceToken[], { from, to }: SentenceRange, inWhole: readonly boolean[], { functionWords }: Language): boolean {
  const words = tokens.map((t, at) => ({ t, at })).filter(({ t, at }) => at >= from && at < to && t.isWord && !functionWords.has(t.norm))
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
  const isThreat = frame.cue !== null && parsed.tokens.slice(frame.cue.from, frame.cue.to).some(t => isIn(t, threatening))
  let actor: string | null = null
  return cutClauses(parsed.tokens, dropAddressed(parsed.tokens, range, language), language).flatMap(part => {
    const tokens = parsed.tokens.slice(part.from, part.to)
    const read = readPart(reading, parsed, tokens, voice)
    // "… but had not apologised": whoever the clause before is about.
    const content = read.actor === null && actor !== null ? { ...read, actor, keys: [`e:${actor}`, ...read.keys] } : read
    actor ??= content.actor
    const quotation = findQuotation(reading.speech.page.blocks[parsed.blockAt]?.block.text ?? '', parsed.tokens, part)
    if (content.keys.length < FEWEST_KEYS && quotation === null && content.numbers.length === 0) return []
    return [
      make(reading, parsed, order, {
        ...{ voice, tokens, stance, words: wordsOf(reading, parsed, part) },
        content,
        quotation,
        kind: isThreat ? 'threat' : 'proposition',
        accuses: isAccusing(parsed, part, language),
      }),
    ]
  })
}

/** "told reporters in Strelsau that …": what stands before "that" is whom it was told, and where. */
function dropAddressed(tokens: readonly SentenceToken[], { from, to }: SentenceRange, { grammar }: Language): SentenceRange {
  for (let at = from; at < Math.min(to, from + 7); at++) {
    const token = tokens[at]
    if (token?.norm === '"' || token?.norm === ',') break
    const next = tokens[at + 1]
    if (token?.mention === null && isIn(token, grammar.subordinators) && next?.isWord && at > from) return { from: at + 1, to }
  }
  return { from, to }
}

/** "Graustark of shelling the town": who is accused, and of what. */
const isAccusing = ({ tokens }: ParsedSentence, { from, to }: SentenceRange, { grammar, acts }: Language): boolean => {
  const link = tokens.findIndex((t, at) => at > from && at < to && t.mention !== tokens[from]?.mention && !isIn(t, grammar.times, grammar.determiners))
  return tokens[from]?.mention != null && isIn(tokens[link], acts.charges)
}

function makeAnswer(reading: Reading, parsed: ParsedSentence, { frame, range }: OwnRange, answer: NonNullable<ReturnType<typeof readAnswer>>, voice: Voice, order: number): Statement {
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

function makeTold(reading: Reading, parsed: ParsedSentence, told: { voice: Voice; range: SentenceRange }, order: number, kind: Statement['kind']): Statement {
  const range = trimRange(parsed.tokens, told.range, reading.language)
  const tokens = parsed.tokens.slice(range.from, range.to)
  const content = readPart(reading, parsed, tokens, told.voice)
  return make(reading, parsed, order, {
    ...{ voice: told.voice, tokens, words: wordsOf(reading, parsed, range), kind, accuses: kind === 'proposition' },
    content: { ...content, actor: kind === 'threat' ? told.voice.party : content.actor },
    quotation: null,
  })
}

function wordsOf(reading: Reading, { tokens, blockAt }: ParsedSentence, { from, to }: SentenceRange): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first === undefined || last === undefined ? '' : reading.original(blockAt).slice(first.start, last.end)
}

type Part = Pick<Statement, 'voice' | 'words' | 'content' | 'quotation'> & { tokens: readonly SentenceToken[] } & Partial<Statement>

function make({ article, language, original }: Reading, parsed: ParsedSentence, order: number, { tokens, ...part }: Part): Statement {
  const { span } = parsed.block.sentences[parsed.sentenceAt] as { span: { start: number; end: number } }
  return {
    ...{ kind: 'proposition', article, order, stance: 'asserts', answered: null, accuses: false },
    sentence: original(parsed.blockAt).slice(span.start, span.end),
    negated: isNegated(parsed, tokens, language),
    ...part,
  }
}

/** A negation that is no promise ("will not go unanswered") and says more than that something is lacking. */
function isNegated({ cues, tokens }: ParsedSentence, inside: readonly SentenceToken[], { grammar }: Language): boolean {
  const from = tokens.indexOf(inside[0] as SentenceToken)
  const range = { from, to: from + inside.length }
  const isPromise = inside.some(t => isIn(t, grammar.litotes))
  const negations = cues.filter(c => c.kind === 'negation' && isInside(c.from, range) && !isIn(tokens[c.from], grammar.lacking))
  return from >= 0 && !isPromise && negations.length % 2 === 1
}

function readPart({ speech, language, cast }: Reading, parsed: ParsedSentence, tokens: readonly SentenceToken[], voice: Voice): Content {
  const { grammar } = language
  const topOf = (entity: string) => cast.byId.get(entity)?.party ?? entity
  const resolve = (token: SentenceToken, at: number): string | null => {
    if (isIn(token, grammar.firstPerson)) return voice.speaker ?? voice.party
    if (!isIn(token, grammar.personal, grammar.plural, grammar.neuter)) return null
    // What somebody says begins with "he" when it is about the speaker.
    if (at === 0 && !isIn(token, grammar.determiners)) return voice.speaker ?? voice.party
    const where = parsed.tokens.indexOf(token)
    return where < 0 || !isIn(token, grammar.personal) ? null : (speech.resolve(parsed, { from: where, to: where + 1 })?.entity ?? null)
  }
  return readContent(tokens, language, topOf, resolve)
}

