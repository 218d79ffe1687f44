import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Match } from '../../lib/model/page.ts'
import type { EntityView } from '../../lib/model/view.ts'
import { FullClaim } from '../claim/FullClaim.tsx'
import { PositionList } from '../claim/PositionList.tsx'
import { count, useTexts } from '../text/text.tsx'
import { PREVIOUS } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import type { PopupSource } from './popup-source.ts'
import { type Subject, useDescribed } from './use-described.ts'

interface Props {
  source: PopupSource
  subject: Subject
  /** All matches of the page. */
  matches: readonly Match[]
  onOpenClaim: (id: string) => void
  onBack: () => void
}

/** One claim with all its accounts, or one entity with all its positions. Escape and a button go back. */
export function Detail({ source, subject, matches, onOpenClaim, onBack }: Props) {
  const texts = useTexts()
  const described = useDescribed(source, subject)
  const back = useRef<HTMLButtonElement>(null)
  const { trouble = null, claim = null, entity = null, titles = {} } = described ?? {}

  // Before the first frame: a key that is pressed as soon as it is seen must find it ready.
  useLayoutEffect(() => back.current?.focus(), [])
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      onBack()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onBack])

  return (
    <section class="detail">
      <button ref={back} type="button" class="text-button" onClick={onBack}>
        <Icon icon={PREVIOUS} />
        {texts('glance_back')}
      </button>
      {described === null && <p role="status">{texts('popup_loading')}</p>}
      {trouble !== null && <p role="alert">{texts(`trouble_${trouble}`)}</p>}
      {described?.trouble === null && claim === null && entity === null && (
        <p role="status">{texts('popup_unknown')}</p>
      )}
      {claim !== null && (
        <FullClaim claim={claim} matches={[]} pageMatches={matches} entities={[]} claimTitles={titles} />
      )}
      {entity !== null && (
        <EntityDetail entity={entity}>
          <PositionList positions={entity.positions} onOpenClaim={onOpenClaim} />
        </EntityDetail>
      )}
    </section>
  )
}

function EntityDetail({ entity, children }: { entity: EntityView; children: ComponentChildren }) {
  const texts = useTexts()
  const none = entity.positions.length === 0
  return (
    <>
      <h2 dir="auto">{entity.name}</h2>
      <p class="statement" dir="auto">
        {entity.description}
      </p>
      <h3>{none ? texts('popup_noPositions') : count(texts, 'popup_positions', entity.positions.length)}</h3>
      {!none && children}
    </>
  )
}
