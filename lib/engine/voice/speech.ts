import type { Language } from '../text/language.ts'
import { findQuotations, isStatement, type Quotation } from '../text/quotes.ts'
import { type Cue, findCues } from './cues.ts'
import { findLead } from './lead.ts'
import { isInCapitals, parseSentence, type Range, type Token } from './parse.ts'
import type { ReadBlock, VoicePage } from './reading.ts'
import type { Governor } from './scope.ts'
import { type FindBefore, type Holder, readHolder } from './speaker.ts'
import { findSubject, isMainVerb, SHARED } from './subjects.ts'

/** A sentence with its cues, and verbs with their subjects. */
export interface Parsed {
  readonly blockAt: number
  readonly sentenceAt: number
  readonly block: ReadBlock
  readonly tokens: readonly Token[]
  readonly cues: readonly Cue[]
  readonly governors: readonly Governor[]
}

/** Who speaks on a page; everything is worked out when it is asked for, and kept. */
export interface Speech {
  read(block: number, sentence: number): Parsed | null
  /** Whoever a verb's subject is. */
  holder(parsed: Parsed, governor: Governor): Holder | null
  /** Whoever a noun phrase is. */
  resolve(parsed: Parsed, range: Range): Holder | null
  /** The quotation that holds an offset of a block, if it states something itself. */
  quotation(block: number, offset: number): Quotation | null
  /** Whoever is quoted, named in the same sentence, before or behind. */
  quoted(quotation: Quotation): Holder | null
}

/** How many sentences back a pronoun looks for whom it stands for. */
const LOOK_BACK = 8

export function openSpeech(page: VoicePage, language: Language): Speech {
  const { relatives, prepositions } = language.grammar
  const parsedByKey = new Map<string, Parsed>()
  const holders = new Map<Governor, Holder | null>()
  const quotationsByBlock = new Map<number, Quotation[]>()
  const speakers = new Map<Quotation, Holder | null>()

  function read(blockAt: number, sentenceAt: number): Parsed | null {
    const key = `${blockAt} ${sentenceAt}`
    const known = parsedByKey.get(key)
    if (known !== undefined) return known
    const block = page.blocks[blockAt]
    const sentence = block?.sentences[sentenceAt]
    if (block === undefined || sentence === undefined) return null
    const tokens = parseSentence(block, sentence, language)
    const cues = findCues(tokens, language)
    const governors = cues
      .filter(c => c.form !== null)
      .map(cue => {
        const subject = findSubject(tokens, cues, cue, language)
        return subject === SHARED ? { cue, subject: null, shared: true } : { cue, subject, shared: false }
      })
    const parsed = { blockAt, sentenceAt, block, tokens, cues, governors }
    parsedByKey.set(key, parsed)
    return parsed
  }

  function holder(parsed: Parsed, governor: Governor): Holder | null {
    const known = holders.get(governor)
    if (known !== undefined) return known
    holders.set(governor, null)
    const found =
      governor.subject === null ? null : explain(parsed, governor.subject, resolve(parsed, governor.subject))
    const kept = found ?? (governor.shared ? sharedHolder(parsed, governor) : null)
    holders.set(governor, kept)
    return kept
  }

  /** "Jane Roe, an envoy of Ruritania, said": an apposition tells for whom somebody speaks that no pack knows. */
  function explain({ block, tokens }: Parsed, { to }: Range, found: Holder | null): Holder | null {
    if (found === null || found.speaker !== null || found.party !== null || tokens[to]?.norm !== ',') return found
    const end = tokens.findIndex((t, i) => i > to && !t.isWord)
    const opener = tokens[to + 1]
    const clause = opener !== undefined && [relatives, prepositions].some(s => s.has(opener.norm))
    if (end < 0 || clause) return found
    const told = readHolder({ page, language, block, tokens }, { from: to + 1, to: end }, () => null)
    if (told === null) return found
    return { ...found, speaker: found.number === 'unsure' ? told.speaker : null, party: told.party }
  }

  /** The subject of the nearest main verb before, or whom the sentence begins with. */
  function sharedHolder(parsed: Parsed, { cue }: Governor): Holder | null {
    const before = parsed.governors.filter(g => g.cue.to <= cue.from && isMainVerb(g.cue)).reverse()
    const outer = before.filter(g => !before.some(o => o !== g && isInside(parsed, g, o)))
    return pick(parsed, [...outer, ...before], () => true) ?? pickLead(parsed, cue.from, () => true)
  }

  /** "Doe granted Roe had told her and said …": the clause of the nearer verb is what the farther one says. */
  function isInside({ tokens }: Parsed, { subject }: Governor, { cue }: Governor): boolean {
    const opener = tokens[cue.to]?.norm ?? ''
    return subject !== null && subject.from === cue.to + (language.grammar.subordinators.has(opener) ? 1 : 0)
  }

  function resolve(parsed: Parsed, range: Range): Holder | null {
    const { tokens, block } = parsed
    const first = tokens[range.from]
    if (first?.mention === null && language.grammar.firstPerson.has(first.norm) && !isInCapitals(block, first)) {
      const inside = quotation(parsed.blockAt, first.start)
      return inside === null ? null : quoted(inside)
    }
    return readHolder({ page, language, block, tokens }, range, fits => findBefore(parsed, range.from, fits))
  }

  function findBefore(from: Parsed, at: number, fits: (h: Holder) => boolean): ReturnType<FindBefore> {
    const here = from.governors.filter(g => g.cue.to <= at).reverse()
    // Of "Momentum, he argued, …" what stands before the pronoun is said, and does not say it.
    const said = from.tokens[at - 1]?.isWord === false
    const found = pick(from, here, fits) ?? (said ? null : pickLead(from, at, fits))
    if (found !== null) return found
    let place: [number, number] | null = [from.blockAt, from.sentenceAt]
    for (let step = 0; step < LOOK_BACK; step++) {
      place = stepBack(place)
      const parsed = place === null ? null : read(...place)
      if (place === null || parsed === null) return null
      const before =
        pick(parsed, parsed.governors, fits) ?? pickLead(parsed, parsed.tokens.length, fits) ?? pickPerson(parsed, fits)
      if (before !== null) return before
    }
    return null
  }

  function pick(parsed: Parsed, governors: readonly Governor[], fits: (h: Holder) => boolean): Holder | null {
    for (const governor of governors) {
      const found = holder(parsed, governor)
      if (found !== null && fits(found)) return found
    }
    return null
  }

  function pickLead(parsed: Parsed, to: number, fits: (h: Holder) => boolean): Holder | null {
    const lead = findLead(parsed.tokens, 0, to, parsed.cues, language)
    const first = lead === null ? undefined : parsed.tokens[lead.from]
    if (lead === null || first === undefined || lead.to > to || isPronoun(first)) return null
    const { block, tokens } = parsed
    const found = readHolder({ page, language, block, tokens }, lead, () => null)
    return found !== null && fits(found) ? found : null
  }

  /** Any person that a sentence names. */
  function pickPerson({ block, tokens }: Parsed, fits: (h: Holder) => boolean): Holder | null {
    const at = tokens.findIndex(t => t.mention !== null && page.entity(t.mention.entity).kind === 'person')
    const behind = tokens.findIndex((t, i) => i > at && t.mention !== tokens[at]?.mention)
    const name = { from: at, to: behind < 0 ? tokens.length : behind }
    const found = at < 0 ? null : readHolder({ page, language, block, tokens }, name, () => null)
    return found !== null && fits(found) ? found : null
  }

  const isPronoun = ({ norm }: Token) =>
    language.grammar.personal.has(norm) || language.grammar.plural.has(norm) || language.grammar.neuter.has(norm)

  function stepBack([blockAt, sentenceAt]: [number, number]): [number, number] | null {
    if (sentenceAt > 0) return [blockAt, sentenceAt - 1]
    for (let at = blockAt - 1; at >= 0; at--) {
      const count = page.blocks[at]?.sentences.length ?? 0
      if (count > 0) return [at, count - 1]
    }
    return null
  }

  function quotationsOf(blockAt: number): Quotation[] {
    const known = quotationsByBlock.get(blockAt)
    if (known !== undefined) return known
    const text = page.blocks[blockAt]?.block.text
    const found = text === undefined ? [] : findQuotations(text, blockAt)
    quotationsByBlock.set(blockAt, found)
    return found
  }

  function quotation(blockAt: number, offset: number): Quotation | null {
    const text = page.blocks[blockAt]?.block.text ?? ''
    return (
      quotationsOf(blockAt).find(q => q.start <= offset && offset < q.end && (isStatement(text, q) || isAlone(q))) ??
      null
    )
  }

  /** A short quotation that is a sentence by itself: “Another lie.” */
  function isAlone(q: Quotation): boolean {
    return page.blocks[q.block]?.sentences.some(s => s.span.start >= q.start - 1 && s.span.end <= q.end + 1) ?? false
  }

  function quoted(q: Quotation): Holder | null {
    const known = speakers.get(q)
    if (known !== undefined) return known
    speakers.set(q, null)
    const found = namedBeside(q) ?? continued(q) ?? namedBefore(q)
    speakers.set(q, found)
    return found
  }

  /** In the sentences where the quotation ends or begins. */
  function namedBeside(q: Quotation): Holder | null {
    const sentences = page.blocks[q.block]?.sentences ?? []
    const touching = sentences.flatMap((s, i) => (s.span.start <= q.end && q.start <= s.span.end ? [i] : []))
    for (const at of [touching.at(-1), touching[0]]) {
      const parsed = at === undefined ? null : read(q.block, at)
      if (parsed === null) continue
      const outside = parsed.governors.filter(g => quotation(q.block, offsetOf(parsed, g)) === null)
      const behind = outside.filter(g => offsetOf(parsed, g) >= q.end)
      const before = outside.filter(g => offsetOf(parsed, g) < q.start).reverse()
      const found = pick(parsed, [...behind, ...before], () => true)
      if (found !== null) return found
    }
    const first = touching[0] === undefined ? null : read(q.block, touching[0])
    const opens = first?.tokens.findIndex(t => t.end === q.start) ?? -1
    // "Doe was blunt: “…": whoever the sentence begins with.
    return first !== null && opens > 0 ? pickLead(first, opens, () => true) : null
  }

  const offsetOf = (parsed: Parsed, { cue }: Governor): number => parsed.tokens[cue.from]?.start ?? 0

  /** A quotation that goes on over paragraphs, or was broken off for who said it. */
  function continued(q: Quotation): Holder | null {
    const own = quotationsOf(q.block)
    const previous = own[own.indexOf(q) - 1]
    if (previous !== undefined) return quoted(previous)
    const before = quotationsOf(q.block - 1).at(-1)
    if (before?.open === true && opensBlock(q)) return quoted(before)
    const next = quotationsOf(q.block + 1)[0]
    return q.open && next !== undefined && opensBlock(next) ? quoted(next) : null
  }

  const opensBlock = (q: Quotation): boolean => q.start <= 2

  /** By the sentence before: `Doe disagreed. "We left early."`; or the speaker of the paragraph before. */
  function namedBefore(q: Quotation): Holder | null {
    const sentences = page.blocks[q.block]?.sentences ?? []
    const at = sentences.findIndex(s => s.span.end > q.start)
    const place = stepBack([q.block, Math.max(at, 0)])
    const parsed = place === null ? null : read(...place)
    if (parsed === null) return null
    const last = parsed.tokens.at(-1)
    const inside = last === undefined ? null : quotation(parsed.blockAt, last.start - 1)
    if (inside !== null && inside !== q) return quoted(inside)
    return pick(parsed, parsed.governors, () => true) ?? pickLead(parsed, parsed.tokens.length, () => true)
  }

  return { read, holder, resolve, quotation, quoted }
}
