import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { PageSentences, SentenceReport } from '../../lib/model/report.ts'
import { useTexts } from '../text/text.tsx'
import { writeAnnotations } from './annotations-file.ts'
import { ClaimSide } from './ClaimSide.tsx'
import { Notice } from './Notice.tsx'
import { PageSide, type Which } from './PageSide.tsx'
import { ClosedState, QuietState } from './PanelStates.tsx'
import { PanelTop } from './PanelTop.tsx'
import type { PanelSource } from './panel-source.ts'
import { useClaims } from './use-claims.ts'
import { useDeeds } from './use-deeds.ts'
import { usePageView } from './use-page-view.ts'
import { usePlace } from './use-place.ts'

/** A claim that is shown in full, and the sentence for which it was opened, by its target. */
interface Opened {
  readonly claim: string
  readonly target: string | null
}

/** The side panel: what is marked on the page beside it, and each claim in full. */
export function Panel({ source }: { source: PanelSource }) {
  const texts = useTexts()
  const [{ closed, page, inView }, ask] = usePageView(source)
  const [which, setWhich] = useState<Which>('all')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const place = usePlace(source, inView, ask)
  const goBack = useCallback(() => setOpened(null), [])
  const { told, tell, ...deeds } = useDeeds(source, goBack)
  useAskedClaim(source, setOpened)
  useEscape(goBack)
  useOtherPage(page?.url, goBack)

  const sentences = page?.sentences ?? []
  const claimIds = [...new Set([...sentences.flatMap(listClaims), ...(opened === null ? [] : [opened.claim])])]
  const speakers = [...new Set(sentences.flatMap(({ claims }) => claims.flatMap(({ speaker }) => speaker ?? [])))]
  const known = useClaims(source, claimIds, speakers)
  const claim = (opened !== null && known?.claims.get(opened.claim)) || null

  const open = (sentence: SentenceReport) => {
    tell(null)
    setFrom(sentence.target)
    setOpened({ claim: sentence.claims[0]?.claim ?? '', target: sentence.target })
    void place.go(sentence)
  }
  const save = (saved: PageSentences) => {
    if (known === null) return
    source.save('sidelight-annotations.jsonld', writeAnnotations(texts, saved, known))
    tell({ text: texts('panel_saved') })
  }

  return (
    <main class="panel">
      {claim !== null && page !== null && known !== null && opened !== null ? (
        <ClaimSide
          claim={claim}
          known={known}
          page={page}
          sentence={sentences.find(({ target }) => target === opened.target) ?? null}
          deeds={deeds}
          onBack={goBack}
          onOpen={id => setOpened({ ...opened, claim: id })}
        />
      ) : (
        <>
          <PanelTop title={page?.title ?? ''} links={source.links} />
          {closed !== null && <ClosedState sight={closed} source={source} onDone={ask} />}
          {page !== null && sentences.length === 0 && (
            <QuietState report={page.report} source={source} onDone={ask} onFail={text => tell({ text })} />
          )}
          {page !== null && sentences.length > 0 && known !== null && (
            <PageSide
              page={page}
              known={known}
              which={which}
              place={place}
              from={from}
              onWhich={setWhich}
              onOpen={open}
              onSave={() => save(page)}
            />
          )}
        </>
      )}
      <Notice told={told} onClose={() => tell(null)} />
    </main>
  )
}

const listClaims = ({ claims }: SentenceReport) => claims.map(({ claim }) => claim)

/** Calls back when another page is there than before; the first one is no other. */
function useOtherPage(url: string | undefined, onOther: () => void): void {
  const before = useRef(url)
  useEffect(() => {
    if (before.current !== undefined && url !== before.current) onOther()
    before.current = url
  }, [url, onOther])
}

function useEscape(onEscape: () => void): void {
  useEffect(() => {
    // An open menu takes the key for itself.
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && onEscape()
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onEscape])
}

/** Opens the claim that somebody asked for in the page: before the panel was there, or while it is. */
function useAskedClaim(source: PanelSource, onAsked: (opened: Opened) => void): void {
  useEffect(() => {
    const ending = new AbortController()
    const take = () =>
      void source
        .takeAskedClaim()
        .then(claim => claim !== null && onAsked({ claim, target: null }))
        .catch(() => undefined) // the extension was reloaded
    source.onMove(take, ending.signal)
    take()
    return () => ending.abort()
  }, [source, onAsked])
}
