import type { EntityBrief } from '../../lib/model/brief.ts'
import type { PageReport } from '../../lib/model/report.ts'
import { count, useTexts } from '../text/text.tsx'
import { Fold } from '../ui/Fold.tsx'

interface Props {
  /** The briefs of entities, by id. */
  entities: ReadonlyMap<string, EntityBrief>
  counts: PageReport['entities']
  onOpenEntity: (id: string) => void
}

/** The known people, parties and places on this page: who they are, and how often they are named. */
export function NameList({ entities, counts, onOpenEntity }: Props) {
  const texts = useTexts()
  const named = counts.flatMap(({ entity: id, count: times }) => {
    const entity = entities.get(id)
    return entity === undefined ? [] : [{ entity, times }]
  })
  if (named.length === 0) return null
  return (
    <Fold summary={count(texts, 'popup_names', named.length)}>
      {() => (
        <ul class="name-list">
          {named.map(({ entity, times }) => (
            <li key={entity.id} class="name">
              <button type="button" class="name-open" onClick={() => onOpenEntity(entity.id)}>
                <b dir="auto">{entity.name}</b>
              </button>
              <span class="name-times">{count(texts, 'popup_named', times)}</span>
              <p dir="auto">{entity.description}</p>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
