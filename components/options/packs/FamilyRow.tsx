import { sumPacks } from '../../../lib/model/known.ts'
import { sayDate } from '../../text/say.ts'
import { count, useTexts } from '../../text/text.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { Fact, Facts, PackFacts } from './Facts.tsx'
import type { Family, KnownPack } from './families.ts'
import { KeyWords } from './KeyWords.tsx'
import { joinFigures, sayDays } from './say-figures.ts'
import { type ToolDoings, Tools } from './Tools.tsx'

interface Props extends ToolDoings {
  family: Family
  on: boolean
  onChange: (on: boolean) => void
}

/** A pack with those that add to it: one line of figures and a switch for all of them; the rest is folded away. */
export function FamilyRow({ family, on, onChange, ...doings }: Props) {
  const texts = useTexts()
  const [{ pack: base }] = family
  const { claims, accounts, firstStatement, lastStatement } = sumPacks(family.map(({ pack }) => pack))
  return (
    <div class="row">
      <b aria-hidden="true">
        <bdi>{base.title}</bdi>
      </b>
      <p>
        {joinFigures(
          count(texts, 'options_claims', claims),
          count(texts, 'options_statements', accounts),
          sayDays(texts, firstStatement, lastStatement),
        )}
      </p>
      <div class="row-control">
        <Switch label={base.title} on={on} onChange={onChange} />
      </div>
      <div class="row-more">
        <Fold summary={texts('packs_details')} name={texts('packs_detailsOf', base.title)}>
          {() =>
            family.map(known => (
              <PackDetails key={known.pack.id} known={known} isNamed={family.length > 1} {...doings} />
            ))
          }
        </Fold>
      </div>
    </div>
  )
}

interface DetailsProps extends ToolDoings {
  known: KnownPack
  /** Whether it is one of several. */
  isNamed: boolean
}

function PackDetails({ known: { pack, imported }, isNamed, ...doings }: DetailsProps) {
  const texts = useTexts()
  return (
    <section class="pack-details">
      {isNamed && (
        <h3>
          <bdi>{pack.title}</bdi>
        </h3>
      )}
      <Facts>
        <PackFacts pack={pack} size={imported?.size ?? null} />
        <Fact label={texts('packs_origin')}>
          {imported === null
            ? texts('packs_originOwn')
            : texts('packs_originImported', sayDate(texts, imported.installed))}
        </Fact>
        {imported !== null && (
          <Fact label={texts('packs_signed')}>
            <KeyWords words={imported.words} />
          </Fact>
        )}
      </Facts>
      {imported !== null && <Tools kind="pack" id={pack.id} title={pack.title} {...doings} />}
    </section>
  )
}
