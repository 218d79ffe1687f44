import type { InstalledSet } from '../../../lib/model/import.ts'
import { sayDate } from '../../text/say.ts'
import { useTexts } from '../../text/text.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { joinFigures, saySet } from './say-figures.ts'
import { type ToolDoings, Tools } from './Tools.tsx'

/** An imported claim set. */
export function SetRow({ one: { set, installed }, ...doings }: { one: InstalledSet } & ToolDoings) {
  const texts = useTexts()
  return (
    <div class="row">
      <b>
        <bdi>{set.title}</bdi>
      </b>
      <p>{joinFigures(saySet(texts, set), texts('packs_originImported', sayDate(texts, installed)))}</p>
      <div class="row-more">
        <Fold summary={texts('packs_details')} name={texts('packs_detailsOf', set.title)}>
          {() => <Tools kind="set" id={set.id} title={set.title} {...doings} />}
        </Fold>
      </div>
    </div>
  )
}
