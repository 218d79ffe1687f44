import { count, sayNumber, useTexts } from '../text/text.tsx'
import { COPY, MENU, NEXT, PREVIOUS } from '../ui/drawings.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** Where a sentence stands among the marked ones, counted from 1. */
export interface Place {
  readonly at: number
  readonly of: number
}

interface Props {
  /** How many statements the claim has. */
  statements: number
  /** Null: the sentence is not among the marked ones. */
  place: Place | null
  isMenuOpen: boolean
  onAll: () => void
  onStep: (direction: 1 | -1) => void
  onCopy: () => void
  onMenu: () => void
}

/** What can be done with the card: it stays in sight while what is above it scrolls. */
export function GlanceFoot({ statements, place, isMenuOpen, onAll, onStep, onCopy, onMenu }: Props) {
  const texts = useTexts()
  return (
    <div class="glance-foot">
      <button type="button" class="text-button" onClick={onAll}>
        {count(texts, 'glance_all', statements)}
      </button>
      <span class="glance-steps">
        <IconButton label={texts('glance_previous')} icon={PREVIOUS} step={-1} onPress={() => onStep(-1)} />
        {place !== null && <Count {...place} />}
        <IconButton label={texts('glance_next')} icon={NEXT} step={1} onPress={() => onStep(1)} />
        <span class="glance-rule" />
        <IconButton label={texts('glance_copy')} icon={COPY} onPress={onCopy} />
        <IconButton label={texts('glance_more')} icon={MENU} expanded={isMenuOpen} hasMenu onPress={onMenu} />
      </span>
    </div>
  )
}

function Count({ at, of }: Place) {
  const texts = useTexts()
  const [said, all] = [sayNumber(texts, at), sayNumber(texts, of)]
  return (
    <span class="glance-count" dir="ltr">
      <span aria-hidden="true">{`${said} / ${all}`}</span>
      <span class="visually-hidden">{texts('glance_place', said, all)}</span>
    </span>
  )
}
