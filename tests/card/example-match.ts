import type { Match } from '../../lib/model/page.ts'

/** @returns a match of a claim in the sentence that begins at an offset of a block */
export const makeMatch = (block: number, start: number, claim: string): Match => ({
  pack: 'harbour',
  claim,
  block,
  sentence: { start, end: start + 40 },
  span: { start, end: start + 20 },
  voice: 'own',
  speaker: null,
  party: null,
  speakerText: null,
  sure: true,
  score: 1,
  why: [],
})
