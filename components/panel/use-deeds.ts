import { useMemo, useState } from 'preact/hooks'
import type { SentenceReport } from '../../lib/model/report.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { useTexts } from '../text/text.tsx'
import type { ClaimDeeds } from './ClaimSide.tsx'
import type { Told } from './Notice.tsx'
import type { PanelSource } from './panel-source.ts'

interface Deeds extends ClaimDeeds {
  readonly told: Told | null
  readonly tell: (told: Told | null) => void
}

/**
 * Does what a person wants done with a claim, at once, and tells how to take it back.
 * @param onGone called when the claim's mark is on the page no more
 */
export function useDeeds(source: PanelSource, onGone: () => void): Deeds {
  const texts = useTexts()
  const [told, tell] = useState<Told | null>(null)
  const deeds = useMemo((): ClaimDeeds => {
    const fail = () => tell({ text: texts('options_notSaved') })
    const undo = (act: () => Promise<unknown>) => () =>
      void act().then(() => tell({ text: texts('panel_undone') }), fail)
    const put = async (text: string, act: (on: boolean) => Promise<unknown>) => {
      try {
        await act(false)
        onGone()
        tell({ text, undo: undo(() => act(true)) })
      } catch {
        fail()
      }
    }
    return {
      version: source.version(),
      copy: text =>
        void source.copy(text).then(
          () => tell({ text: texts('panel_copied') }),
          () => tell({ text: texts('panel_copyFailed') }),
        ),
      print: source.print,
      hide: ({ id }: ClaimView, { text }: SentenceReport) =>
        void put(texts('notice_hidden'), async on => {
          if (!(await source.hide({ claim: id, sentence: text, on }))) throw new Error('not stored')
        }),
      mute: ({ id }: ClaimView) =>
        void put(texts('panel_muted'), on =>
          source.change({ set: 'claim', id, on, day: new Date().toISOString().slice(0, 10) }),
        ),
    }
  }, [source, texts, onGone])
  return { ...deeds, told, tell }
}
