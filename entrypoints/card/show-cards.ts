/** Opens a card for a sentence, keeps it up to date, and closes it. */
import type { CardActions } from '../../components/card/card-actions.ts'
import type { FactKeeper } from '../../lib/card/fact-keeper.ts'
import { orderClaims } from '../../lib/card/facts.ts'
import { type HoverEvent, type HoverState, readShown, type Target } from '../../lib/card/hover.ts'
import { listClaims, listTargets } from '../../lib/card/targets.ts'
import type { Match } from '../../lib/model/page.ts'
import type { Sentences } from '../../lib/page/card/sentences.ts'
import type { ReaderBridge } from '../../lib/page/mark/reader-bridge.ts'
import type { CardTexts } from './card-texts.ts'
import { type CardContent, type ShownCard, showCard } from './shown-card.ts'

/** What a card is opened for: where the pointer is, and the matches whose claims come first. */
export interface Aim {
  readonly x: number | null
  readonly matches: readonly Match[]
}

interface Parts {
  readonly reader: Pick<ReaderBridge, 'open'>
  readonly sentences: Sentences
  readonly facts: FactKeeper
  readonly texts: CardTexts
  readonly actions: () => CardActions
  readonly state: () => HoverState
  readonly send: (event: HoverEvent) => void
}

/** Milliseconds for which the card tells that something was copied. */
const TOLD = 3000

export interface Cards {
  /** Asks about a sentence as soon as the pointer rests, so that its card opens with everything in it. */
  prepare(target: Target): void
  open(target: Target): void
  close(): void
  refresh(): void
  aim(aim: Aim): void
  /** Tells in the card, for a moment, whether something was copied. */
  tellCopied(isCopied: boolean): void
  /** The card that is open, or null; and what it shows. */
  card(): ShownCard | null
  content(): CardContent | null
  /** The sentence whose card was open last, or null. */
  last(): Target | null
}

/** Opens and closes the card beside its sentence; at most one is open. */
export function showCards({ reader, sentences, facts, texts, actions, state, send }: Parts): Cards {
  let card: ShownCard | null = null
  let last: Target | null = null
  let aim: Aim = { x: null, matches: [] }
  let content: CardContent | null = null
  let told: 'glance_copied' | 'glance_notCopied' | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (what: typeof told) => {
    told = what
    cards.refresh()
  }
  const cards: Cards = {
    prepare(target) {
      const speakers = sentences.matchesOf(target).flatMap(match => match.speaker ?? [])
      facts.learn(target, listClaims(sentences.matches(), target, []), speakers)
    },
    open(target) {
      if (sentences.matchesOf(target).length === 0) return send({ type: 'vanished' })
      cards.prepare(target)
      const element = sentences.elementOf(target)
      const direction = element !== null && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
      const placing = { measure: () => sentences.linesOf(target), direction, pointerX: aim.x } as const
      card = showCard(document, texts.current(), placing, actions())
      last = target
      reader.open?.(target)
      cards.refresh()
      if (!card?.place() && state().name !== 'pinned') send({ type: 'vanished' })
    },
    close() {
      clearTimeout(timer)
      told = null
      card?.close()
      card = null
      reader.open?.(null)
    },
    refresh() {
      const target = readShown(state())
      if (card === null || target === null) return
      const [matches, pageMatches] = [sentences.matchesOf(target), sentences.matches()]
      if (matches.length === 0) return send({ type: 'vanished' })
      const targets = listTargets(pageMatches)
      content = {
        facts: orderClaims(facts.factsOf(target), listClaims(matches, target, aim.matches)),
        matches,
        pageMatches,
        place: { at: targets.indexOf(target) + 1, of: targets.length },
        told: told && texts.current()(told),
        isOutlined: state().name === 'pinned',
      }
      card.update(content)
    },
    aim(next) {
      aim = next
    },
    tellCopied(isCopied) {
      clearTimeout(timer)
      tell(isCopied ? 'glance_copied' : 'glance_notCopied')
      timer = setTimeout(tell, TOLD, null)
    },
    card: () => card,
    content: () => content,
    last: () => last,
  }
  return cards
}
