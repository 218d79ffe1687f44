/** Reads a page's text, again and again, and tells when it is another page's. */
import { idle, runInSlices } from '../dom/slices.ts'
import type { PageBlock } from '../extract/blocks.ts'
import type { Change, TextKeeper } from '../extract/text-keeper.ts'
import type { Findings } from './findings.ts'
import type { PageObserver } from './observe-page.ts'
import type { SessionEvent } from './session-state.ts'

export interface ChangeReader {
  /** @param nodes what changed; null: anything @returns what was read, or null when the session ended */
  read(nodes: ReadonlySet<Node> | null): Promise<SessionEvent | null>
  /** The page has another address: once most of its blocks are gone, it is another page. */
  leave(): void
  /** All answers are out of date: the next reading of the whole page has everything asked about again. */
  renew(): void
}

interface Parts extends Pick<PageObserver, 'reward' | 'charge'> {
  readonly text: TextKeeper
  readonly findings: Findings
}

/** @param signal ends a reading that is under way */
export function readChanges({ text, findings, reward, charge }: Parts, signal: AbortSignal): ChangeReader {
  /** The blocks of the last address, until most of them are gone. */
  let left: readonly PageBlock[] | null = null
  let isStale = false

  async function update(nodes: ReadonlySet<Node> | null): Promise<Change | null> {
    let cost = 0
    const change = await runInSlices(nodes ? text.readAround(nodes) : text.readAll(), signal, ms => {
      cost += ms
    })
    charge(cost)
    if (change) findings.drop(change.gone)
    return change
  }
  return {
    async read(nodes) {
      if (nodes) await idle()
      const change = await update(nodes)
      if (!change) return null
      if (nodes && change.added.length + change.gone.length > 0) reward(nodes)
      if (isStale && nodes === null) {
        isStale = false
        findings.forget()
      }
      const isOther = left !== null && isMostlyGone(left, text.blocks())
      if (isOther) {
        left = null
        findings.forget()
        // What of it lies outside of the changed nodes may have another meaning now: its headline, what is its main part.
        if (nodes && !(await update(null))) return null
      }
      return { type: 'read', isOther, hasNew: findings.listUnanswered(text.blocks()).length > 0 }
    },
    leave() {
      left = text.blocks()
    },
    renew() {
      isStale = true
    },
  }
}

/** @returns whether at most half of the blocks from before are among those of now, at the same places in the page */
function isMostlyGone(before: readonly PageBlock[], now: readonly PageBlock[]): boolean {
  const places = new Set(before.map(firstNodeOf))
  return now.filter(block => places.has(firstNodeOf(block))).length * 2 <= before.length
}

const firstNodeOf = (block: PageBlock) => block.segments[0]?.node
