import type { EntityBrief } from '../../lib/model/brief.ts'
import type { PageReport } from '../../lib/model/report.ts'
import { PositionList } from '../claim/PositionList.tsx'
import { count, useTexts } from '../text/text.tsx'
import { Fold } from '../ui/Fold.tsx'
import type { PopupSource } from './popup-source.ts'
import { useDescribed } from './use-described.ts'

/** More than these are folded away. */
const SHOWN = 8

interface Props {
  source: PopupSource
  /** The briefs of entities, by id. */
  entities: ReadonlyMap<string, EntityBrief>
  counts: PageReport['entities']
  onOpenClaim: (id: string) => void
}

/** The known entities on this page: who they are, how often they are named, what they hold. */
export function EntityList({ source, entities, counts, onOpenClaim }: Props) {
  const texts = useTexts()
  const rows = counts.flatMap(({ entity: id, count: named }) => {
    const entity = entities.get(id)
    if (entity === undefined) return []
    return [<PageEntity key={id} source={source} entity={entity} named={named} onOpenClaim={onOpenClaim} />]
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

interface ItemProps extends Pick<Props, 'source' | 'onOpenClaim'> {
  entity: EntityBrief
  named: number
}

function PageEntity({ source, entity, named, onOpenClaim }: ItemProps) {
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
      {entity.positions > 0 && (
        <Fold summary={count(texts, 'popup_positions', entity.positions)}>
          {() => <Positions source={source} id={entity.id} onOpenClaim={onOpenClaim} />}
        </Fold>
      )}
    </li>
  )
}

/** An entity's positions, looked up when they are opened. */
function Positions({ source, id, onOpenClaim }: Pick<Props, 'source' | 'onOpenClaim'> & { id: string }) {
  const texts = useTexts()
  const described = useDescribed(source, { kind: 'entity', id })
  if (described === null) return null
  if (described.entity === null)
    return <p role="alert">{texts(described.trouble ? `trouble_${described.trouble}` : 'popup_unknown')}</p>
  return <PositionList positions={described.entity.positions} onOpenClaim={onOpenClaim} />
}
