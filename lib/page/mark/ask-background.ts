/** Has the background read a page's blocks. */
import type { Block, ScanRequest } from '../../model/page.ts'
import type { ScanReply, Trouble } from '../../model/report.ts'
import type { Result } from '../../model/result.ts'
import type { PageBlock } from '../extract/blocks.ts'
import type { TextKeeper } from '../extract/text-keeper.ts'
import type { Findings } from './findings.ts'
import type { SessionEvent } from './session-state.ts'

/** Asks the background to read blocks; rejects when it does not answer. */
export type Ask = (request: ScanRequest) => Promise<Result<ScanReply, Trouble>>

/** Characters of text in one message: a usual page goes in one, and packing it never blocks the page for a whole frame. */
const MESSAGE = 200_000

interface Parts {
  readonly ask: Ask
  readonly text: Pick<TextKeeper, 'language' | 'dates'>
  readonly findings: Findings
}

/**
 * Asks about blocks, and keeps the answers among the findings.
 * @param isAll whether these are all blocks of the page
 * @returns how it ended, or null when the session did
 */
export async function askAbout(
  blocks: readonly PageBlock[],
  isAll: boolean,
  { ask, text, findings }: Parts,
  signal: AbortSignal,
): Promise<SessionEvent | null> {
  const topics = findings.context()?.topics.length ?? Number.POSITIVE_INFINITY
  for (const request of packRequests(blocks, { language: text.language(), dates: text.dates() })) {
    const reply = await askTwice(ask, { ...request, context: findings.context() })
    if (signal.aborted) return null
    if (!reply.ok) return { type: 'refused', trouble: reply.error }
    findings.take(request.blocks, reply.value)
  }
  return { type: 'answered', isNewTopic: !isAll && (findings.context()?.topics.length ?? 0) > topics }
}

/** The background may be stopped at any time, and a second call starts it again. */
const askTwice = (ask: Ask, request: ScanRequest) =>
  ask(request)
    .catch(() => ask(request))
    .catch(() => ({ ok: false, error: 'backgroundGone' }) as const)

/**
 * Packs blocks into requests that are small enough to be sent without a pause in the page. The caller adds what the engine
 * remembers of the page when it sends each.
 * @param about what the page says of itself
 */
export function packRequests(
  blocks: readonly PageBlock[],
  about: Omit<ScanRequest, 'context' | 'blocks'>,
): Omit<ScanRequest, 'context'>[] {
  const requests: (Omit<ScanRequest, 'context'> & { readonly blocks: Block[] })[] = []
  let size = MESSAGE
  for (const { id, kind, text, story } of blocks) {
    if (size >= MESSAGE) {
      requests.push({ ...about, blocks: [] })
      size = 0
    }
    // A longer block is read as far as a message goes.
    requests.at(-1)?.blocks.push({ id, kind, text: text.slice(0, MESSAGE), story })
    size += text.length
  }
  return requests
}
