import type { Speech } from '../engine/voice/speech.ts'
import type { DraftLanguage } from './article.ts'
import type { Cast } from './voices.ts'

/** An article that is being read. */
export interface Reading {
  readonly speech: Speech
  readonly language: DraftLanguage
  readonly cast: Cast
  readonly article: number
  /** The article's own text, with its own quotation marks. */
  readonly original: (block: number) => string
  /** Takes a sentence that says something, of which it is not sure who says it. */
  readonly leaveOut: (sentence: string) => void
}
