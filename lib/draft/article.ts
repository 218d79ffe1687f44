/** What a draft is made from. */
import type { PackLanguage } from '../compile/pack-language.ts'
import type { Language } from '../engine/text/language.ts'
import { splitSentences } from '../engine/text/sentences.ts'
import type { Block, Span } from '../model/page.ts'

/** An article as the extension reads it. */
export interface Article {
  readonly title: string
  /** Its address, where the page tells one; or null. */
  readonly url: string | null
  /** The day on which it was published, as YYYY-MM-DD, where the page tells it; or null. */
  readonly date: string | null
  readonly blocks: readonly Block[]
}

/** A country as newsrooms name it: `lib/languages` has the list of each language. */
export interface Country {
  readonly name: string
  /** Other names, adjectives and words for its people. */
  readonly others: readonly string[]
  /** Cities that stand for its government, and houses: an office of its own. */
  readonly cities: readonly string[]
  readonly houses: readonly string[]
}

/** The sentences of the story, in order. */
export interface ArticleSentence extends Span {
  readonly block: number
  readonly text: string
  /** It is a headline with capitals throughout, in which a capital shows no name. */
  readonly capitals: boolean
}

/** Words shorter than this have a small letter in most headlines with capitals. */
const SHORTEST_CAPITAL = 4
/** From this share of longer words with a capital on, a line is written with capitals throughout. */
const CAPITAL_SHARE = 0.6
/** A shorter line may be a sentence full of names. */
const FEWEST_WORDS = 4

/** Whether a line is a headline in which most words have a capital. */
function isInCapitals(text: string): boolean {
  const words = (text.match(/\p{L}+/gu) ?? []).filter(word => word.length >= SHORTEST_CAPITAL)
  const capitals = words.filter(word => /^\p{Lu}/u.test(word)).length
  return words.length >= FEWEST_WORDS && capitals / words.length >= CAPITAL_SHARE && !/[.]$/.test(text)
}

/** @returns an article's sentences, in order */
export function listSentences({ blocks }: Article, language: Language): ArticleSentence[] {
  return blocks.flatMap(({ text, kind }, block) => {
    const capitals = (kind === 'title' || kind === 'heading' || !/[.?!:;"”’']$/.test(text)) && isInCapitals(text)
    return splitSentences(text, language).map(span => ({
      ...span,
      block,
      capitals,
      text: text.slice(span.start, span.end),
    }))
  })
}

/** What a draft needs to know of a language beyond what the engine does: `lib/languages/<language>-draft.ts`. */
export interface DraftWords {
  readonly conceding: ReadonlySet<string>
  readonly threatening: ReadonlySet<string>
  readonly intending: ReadonlySet<string>
  readonly leaving: ReadonlySet<string>
  readonly telling: ReadonlySet<string>
  readonly naming: ReadonlySet<string>
  readonly charged: ReadonlySet<string>
  readonly referring: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly joining: ReadonlySet<string>
  readonly including: ReadonlySet<string>
}

export interface DraftLanguage extends PackLanguage {
  readonly draft: DraftWords
  readonly countries: readonly Country[]
  /** Words that a dictionary lists: a name of such words is hardly a person's. */
  readonly commonWords: ReadonlySet<string>
}
