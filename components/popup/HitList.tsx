import type { AccountHit, ClaimHit, EntityHit, FoundText, SearchHit } from '../../lib/model/search-hit.ts'
import { sayDate } from '../text/say.ts'
import { count, useTexts } from '../text/text.tsx'
import { LineSwatch } from '../ui/LineSwatch.tsx'
import { Found } from './Found.tsx'
import { optionId } from './use-search.ts'

interface Props {
  id: string
  hits: readonly SearchHit[]
  /** The place of the chosen hit. */
  active: number
  onChoose: (place: number) => void
  onOpen: (hit: SearchHit) => void
}

/** The rows of the search: the keys are the box's, which keeps the focus. */
export function HitList({ id, hits, active, onChoose, onOpen }: Props) {
  const texts = useTexts()
  return (
    <div id={id} role="listbox" aria-label={texts('popup_hits')}>
      {hits.map((hit, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus
        <div
          key={hit.kind === 'account' ? `${hit.id} ${hit.account}` : `${hit.kind} ${hit.id}`}
          id={optionId(id, place)}
          class="hit"
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          onMouseMove={() => onChoose(place)}
          onClick={() => onOpen(hit)}
        >
          <Hit hit={hit} />
        </div>
      ))}
    </div>
  )
}

function Hit({ hit }: { hit: SearchHit }) {
  if (hit.kind === 'account') return <Account hit={hit} />
  return hit.kind === 'claim' ? <Claim hit={hit} /> : <Entity hit={hit} />
}

function Entity({ hit }: { hit: EntityHit }) {
  const texts = useTexts()
  return (
    <>
      <Head title={hit.name} note={texts('popup_hit_entity')} />
      <p class="hit-detail">
        <bdi>
          <Found {...hit.description} />
        </bdi>
        {hit.statements > 0 && ` · ${count(texts, 'options_statements', hit.statements)}`}
      </p>
    </>
  )
}

function Claim({ hit }: { hit: ClaimHit }) {
  const texts = useTexts()
  return (
    <>
      <Head title={hit.title} note={texts('popup_hit_claim')} />
      <p class="hit-detail" dir="auto">
        <Found {...hit.statement} />
      </p>
    </>
  )
}

function Account({ hit }: { hit: AccountHit }) {
  const texts = useTexts()
  const { by, claimTitle, words } = hit
  const said = texts(`popup_says_${hit.stance}`, by.text)
  // The name stands somewhere in the sentence: its marks stand as far behind.
  const name = said.indexOf(by.text)
  const found = by.found.map(({ start, end }) => ({ start: start + name, end: end + name }))
  return (
    <>
      <Head title={{ text: said, found }} note={hit.date === null ? '' : sayDate(texts, hit.date)} />
      <p>
        <LineSwatch denial={hit.denial} />
        <bdi>
          <Found {...claimTitle} />
        </bdi>
      </p>
      <p class="hit-detail" dir="auto">
        {hit.isQuoted ? (
          <q class="quote">
            <Found {...words} />
          </q>
        ) : (
          <Found {...words} />
        )}
      </p>
    </>
  )
}

function Head({ title, note }: { title: FoundText; note: string }) {
  return (
    <p class="hit-head">
      <b dir="auto">
        <Found {...title} />
      </b>
      <span class="hit-note">{note}</span>
    </p>
  )
}
