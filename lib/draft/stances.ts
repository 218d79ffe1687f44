/** Tells the stance that a frame gives its speaker. */
import type { Language } from '../engine/text/language.ts'
import type { Frame } from '../engine/voice/frame.ts'
import type { ParsedSentence } from '../engine/voice/sentence.ts'
import type { Stance } from '../model/pack.ts'
import type { DraftLanguage } from './article.ts'

/** @returns the stance; null: the speaker takes none, and does not decline to take one */
export function stanceOf({ effect, cue }: Frame, { tokens }: ParsedSentence, language: DraftLanguage): Stance | null {
  if (effect === 'deny') return 'denies'
  if (effect === 'doubt') return 'doubts'
  if (effect === 'open')
    return cue !== null && (cue.kind === 'decline' || (cue.kind === 'report' && cue.negated)) ? 'declines' : null
  if (isOpen(tokens, cue, language)) return 'declines'
  return 'asserts'
}

/** "said it could not confirm whether": what is said is that nothing can be said. */
function isOpen(tokens: ParsedSentence['tokens'], cue: Frame['cue'], { phrases }: Language): boolean {
  if (cue === null) return false
  const rest = tokens
    .slice(cue.to)
    .map(t => t.norm)
    .join(' ')
  return phrases.uncertain.some(phrase => rest.includes(phrase)) && phrases.whether.some(w => rest.includes(` ${w} `))
}
