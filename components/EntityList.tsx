import type { PageReport } from '../lib/model/report.ts'
import type { EntityView } from '../lib/model/view.ts'
import { Fold } from './Fold.tsx'
import { PositionList } from './PositionList.tsx'
import { count, useTexts } from './text.tsx'

/** More than these are folded away. */
const SHOWN = 8

interface Props {
  entities: readonly EntityView[]
  counts: PageReport['entities']
  onOpenClaim: (id: string) => void
}

/** The known entities on this page: who they are, how often they are named, what they hold. */
export function EntityList({ entities, counts, onOpenClaim }: Props) {
  const texts = useTexts()
  const rows = counts.flatMap(({ entity: id, count: named }) => {
    const entity = entities.find(e => e.id === id)
    return entity === undefined ? [] : [<PageEntity key={id} entity={entity} named={named} onOpenClaim={onOpenClaim} />]
  })
  if (rows.length === 0) return null
  const rest = rows.slice(SHOWN)
  return (
    <section class="part" aria-labelledby="entities-heading">
      <h2 id="entities-heading">{texts('popup_entities')}</h2>
      <ul class="entity-list">{rows.slice(0, SHOWN)}</ul>
      {rest.length > 0 && (
        <Fold summary={count(texts, 'popup_entitiesMore', rest.length)}>
          {() => <ul class="entity-list">{rest}</ul>}
        </Fold>
      )}
    </section>
  )
}

interface ItemProps {
  entity: EntityView
  named: number
  onOpenClaim: (id: string) => void
}

function PageEntity({ entity, named, onOpenClaim }: ItemProps) {
  const texts = useTexts()
  return (
    <li class="entity">
      <p class="entity-head">
        <b dir="auto">{entity.name}</b>
        <span class="entity-count">{count(texts, 'popup_named', named)}</span>
      </p>
      <p class="entity-role" dir="auto">
        {entity.description}
      </p>
      {entity.positions.length > 0 && (
        <Fold summary={count(texts, 'popup_positions', entity.positions.length)}>
          {() => <PositionList positions={entity.positions} onOpenClaim={onOpenClaim} />}
        </Fold>
      )}
    </li>
  )
}
