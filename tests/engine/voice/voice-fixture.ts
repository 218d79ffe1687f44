import { spanOf } from '../../../lib/engine/terms/read-blocks.ts'
import { splitSentences } from '../../../lib/engine/text/sentences.ts'
import { tokenise, wordAt } from '../../../lib/engine/text/tokens.ts'
import { openSpeech } from '../../../lib/engine/voice/open-speech.ts'
import type { VoicePage } from '../../../lib/engine/voice/voice-page.ts'
import { openVoiceReader } from '../../../lib/engine/voice/voice-reader.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import type { EntityKind } from '../../../lib/model/pack.ts'

export interface KnownEntity {
  readonly kind: EntityKind
  readonly party: string | null
  readonly names: readonly string[]
  readonly roles: readonly string[]
}

export type Known = Readonly<Record<string, KnownEntity>>

const entity = (kind: EntityKind, party: string | null, names: string, roles = ''): KnownEntity => ({
  kind,
  party,
  names: names.split(', '),
  roles: roles === '' ? [] : roles.split(', '),
})

/** Parties and people of our own: a state, its neighbour, a company and a club. */
export const PEOPLE: Known = {
  ruritania: entity('party', 'ruritania', 'Ruritania, Ruritanian, Ruritanians, Strelsau'),
  graustark: entity('party', 'graustark', 'Graustark, Graustarkian, Edelweiss'),
  hentzau: entity('person', 'ruritania', 'Rupert Hentzau, Hentzau', 'ruritanian foreign minister'),
  lorry: entity('person', 'graustark', 'Grenfall Lorry, Lorry', 'graustarkian president'),
  acme: entity('party', 'acme', 'Acme', ''),
  poe: entity('person', 'acme', 'Ann Poe, Poe', 'acme chief executive'),
  rovers: entity('party', 'rovers', 'Rovers'),
  league: entity('office', 'league', 'the League, League'),
}

/** @returns a page of paragraphs as voice reading is given it */
export function makePage(paragraphs: readonly string[], known: Known = PEOPLE): VoicePage {
  const roles = new Map(Object.entries(known).flatMap(([id, e]) => e.roles.map((role): [string, string] => [role, id])))
  return {
    blocks: paragraphs.map((text, id) => {
      const tokens = tokenise(text, ENGLISH)
      const words = Array.from({ length: tokens.count }, (_, i) => {
        const norm = wordAt(tokens, i)
        return {
          norm,
          possessive: tokens.possessives[i] === 1,
          ...spanOf(tokens, { start: i, end: i + 1 }),
        }
      })
      const sentences = splitSentences(text, ENGLISH).map(span => {
        const inside = words.filter(w => span.start <= w.start && w.end <= span.end)
        return { span, words: () => inside, mentions: findNames(text, id, span, known) }
      })
      return { block: { id, kind: 'paragraph' as const, text }, sentences }
    }),
    entity: id => ({ name: id, kind: known[id]?.kind ?? 'thing', party: known[id]?.party ?? null }),
    entityOfRole: phrase => roles.get(phrase) ?? null,
    hasTitle: (id, title) => {
      const held = known[id]?.roles ?? []
      return held.length === 0 ? null : held.some(role => role.endsWith(` ${title}`))
    },
  }
}

function findNames(text: string, block: number, within: { start: number; end: number }, known: Known) {
  const names = Object.entries(known).flatMap(([id, e]) => e.names.map((name): [string, string] => [name, id]))
  names.sort((a, b) => b[0].length - a[0].length)
  const taken: { entity: string; block: number; span: { start: number; end: number } }[] = []
  for (const [name, id] of names) {
    for (const found of text.matchAll(new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'giu'))) {
      const span = { start: found.index, end: found.index + name.length }
      const free = !taken.some(t => t.span.start < span.end && span.start < t.span.end)
      if (free && within.start <= span.start && span.end <= within.end) taken.push({ entity: id, block, span })
    }
  }
  return taken.sort((a, b) => a.span.start - b.span.start)
}

/**
 * Reads a claim's voices: its words are marked with [brackets], which may stand several times.
 * @returns "voice speaker-text → entity/party" a line
 */
export function readMarked(marked: readonly string[], known: Known = PEOPLE): string[] {
  const block = Math.max(
    0,
    marked.findIndex(text => text.includes('[')),
  )
  const spans: { start: number; end: number }[] = []
  let plain = ''
  for (const part of (marked[block] ?? '').split(/(\[[^\]]*\])/)) {
    const inside = part.startsWith('[')
    const text = inside ? part.slice(1, -1) : part
    if (inside) spans.push({ start: plain.length, end: plain.length + text.length })
    plain += text
  }
  const page = makePage(
    marked.map((text, i) => (i === block ? plain : text)),
    known,
  )
  const sentence = page.blocks[block]?.sentences.findIndex(s => s.span.end > (spans[0]?.start ?? 0)) ?? 0
  return openVoiceReader(openSpeech(page, ENGLISH))(block, sentence, {
    matched: spans,
    content: [],
    aside: false,
  })
    .map(
      r =>
        `${r.voice}: ${r.speaker ?? r.speakerText ?? '-'}${r.party !== null && r.party !== r.speaker ? ` (${r.party})` : ''}`,
    )
    .sort()
}
