/** Whoever the page says speaks. */
export interface Speaker {
  /** Entity id, or null: unknown to the packs. */
  readonly entity: string | null
  /** Entity id of the party that the speaker speaks for, or null. */
  readonly party: string | null
  /** As the page words it. */
  readonly text: string
  /** `one` can be "he" or "she" later on; `many` can be "it" or "they"; `unsure` neither: a bare title. */
  readonly number: 'one' | 'many' | 'unsure'
  /** How many sentences earlier the speaker is named; 0 or left out: in the sentence itself. */
  readonly back?: number
}

/** Whether a speaker is one that is looked for. */
export type Fits = (speaker: Speaker) => boolean

export const isAnybody: Fits = () => true

/** Finds somebody who was named before; null when nobody fits. */
export type FindAntecedent = (fits: Fits) => Speaker | null
