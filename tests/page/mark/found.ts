/** What the background would answer, for tests of what becomes of it. */
import { findBlocks } from '../../../lib/model/found-blocks.ts'
import type { Match } from '../../../lib/model/page.ts'
import type { ScanReply } from '../../../lib/model/report.ts'
import type { MarkStatus } from '../../../lib/model/status.ts'
import type { PageBlock } from '../../../lib/page/extract/blocks.ts'

/** @returns a match in block 1, whose sentence is as long as what was found */
export const makeMatch = (claim: string, start: number, end: number, more: Partial<Match> = {}): Match => ({
  pack: 'p',
  claim,
  block: 1,
  sentence: { start, end },
  span: { start, end },
  voice: 'own',
  speaker: null,
  party: null,
  speakerText: null,
  sure: true,
  score: 1,
  why: [],
  ...more,
})

/** Of claims by their first letter: `c` is contested. */
const statusOf = (claim: string): MarkStatus =>
  claim.startsWith('c') ? { denial: 'denied', isContested: true } : { denial: 'undenied', isContested: false }

interface Named {
  readonly entity: string
  readonly start: number
  readonly end: number
}

/** @returns a reply to a request with these blocks; names are in the first of them */
export function makeReply(
  blocks: readonly Pick<PageBlock, 'id' | 'text'>[],
  matches: readonly Match[],
  names: readonly Named[] = [],
): ScanReply {
  const mentions = names.map(({ entity, ...span }) => ({ entity, block: blocks[0]?.id ?? 0, span }))
  return {
    context: { version: 1, topics: [] },
    blocks: findBlocks({ matches, mentions }, blocks, statusOf),
    briefs: Object.fromEntries(matches.map(({ claim }) => [claim, `about ${claim}`])),
  }
}
