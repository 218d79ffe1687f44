import { useEffect, useState } from 'preact/hooks'
import type { SentenceReport } from '../../lib/model/report.ts'
import type { PanelSource } from './panel-source.ts'

/** Milliseconds after which a page counts as standing still though it does not say so: one that nobody sees does not scroll. */
const PATIENCE = 2000

/** A sentence that the person went to, until they scroll on. */
interface Chosen {
  readonly target: string
  /** What the page said to be in view when it stood still there; undefined: it is still scrolling. */
  readonly inView?: string | null
}

export interface Place {
  /** The target of the sentence that the person is at: the one they went to, or else the one in view. */
  readonly at: string | null
  /** Scrolls the page to a sentence. False: it is gone. */
  readonly go: (sentence: SentenceReport) => Promise<boolean>
}

/**
 * Keeps where the person is. A sentence that was gone to need not be the first one in the window.
 * @param ask asks the page anew what is in view
 */
export function usePlace(source: PanelSource, inView: string | null, ask: () => Promise<string | null>): Place {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const isThere = chosen !== null && (chosen.inView === undefined || chosen.inView === inView)
  // Who comes back to the place later has not chosen the sentence again.
  useEffect(() => {
    if (!isThere) setChosen(null)
  }, [isThere])
  return {
    at: isThere ? chosen.target : inView,
    async go({ target, claims }) {
      const [first] = claims
      if (first === undefined) return false
      setChosen({ target })
      const given = new Promise<boolean>(resolve => setTimeout(resolve, PATIENCE, true))
      const shown = await Promise.race([source.show(first.key).catch(() => false), given])
      const seen = await ask()
      setChosen(now => (now?.target !== target ? now : shown ? { target, inView: seen } : null))
      return shown
    },
  }
}
