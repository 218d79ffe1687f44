/** What a pointer, a click, a key or scrolling means for the card: turns them into events of the hover states. */
import type { Match } from '../model/page.ts'
import type { HoverEvent, Target } from './hover.ts'
import { targetOf } from './targets.ts'

/** All points are in CSS pixels of the top page's viewport. */
export interface PointerContext {
  send(event: HoverEvent): void
  /** The sentence whose card is open, or null. */
  shown(): Target | null
  /** Whether the open card is what lies under a point; false when none is open. */
  isCardAt(x: number, y: number): boolean
  /** Whether an event came out of the open card. */
  isCard(source: EventTarget | null): boolean
  /** The matches under a point, best claim first. */
  matchesAt(x: number, y: number): readonly Match[]
  /** A card may open for these matches, with the pointer at this `x`. */
  aim(matches: readonly Match[], x: number): void
  /** Moves the open card to its sentence. False: there is no place for it. */
  place(): boolean
  /** A tap opened a card: the page may have to scroll for it. */
  makeRoom(): void
  /** Whether a resting pointer opens a card; if not, only a click does. */
  opensByPointing(): boolean
  /** Closes what is open inside the card. False: nothing was. */
  closeInner(): boolean
}

/** A pointer that goes on by more than so many pixels before a card opens does not rest: it only passes. */
const STILL = 12

/** @returns what to call for each event of pointer and keyboard, which becomes an event of the hover */
export function readPointer({ send, ...context }: PointerContext) {
  /** Where the pointer came to rest. */
  let rest = { x: 0, y: 0 }

  function move(x: number, y: number) {
    if (Math.hypot(x - rest.x, y - rest.y) > STILL) {
      rest = { x, y }
      send({ type: 'busy' })
    }
    if (context.isCardAt(x, y)) return send({ type: 'on-card' })
    const matches = context.opensByPointing() ? context.matchesAt(x, y) : []
    const [best] = matches
    if (best === undefined) return send({ type: 'off' })
    const target = targetOf(best)
    if (target !== context.shown()) context.aim(matches, x)
    send({ type: 'on-match', target })
  }
  return {
    move,
    leave: () => send({ type: 'off' }),
    press: () => send({ type: 'busy' }),
    /** @param plain whether the click is on something that does nothing by itself */
    click(x: number, y: number, source: EventTarget | null, plain: boolean) {
      if (context.isCard(source)) return send({ type: 'press-card' })
      const matches = plain ? context.matchesAt(x, y) : []
      const [best] = matches
      if (best === undefined) return send({ type: 'press-outside' })
      context.aim(matches, x)
      send({ type: 'tap', target: targetOf(best) })
      context.makeRoom()
    },
    /** @returns whether there was a card to close */
    escape(): boolean {
      if (context.closeInner()) return true
      const hadCard = context.shown() !== null
      send({ type: 'escape' })
      return hadCard
    },
    /** @param at where the pointer is, if that is known */
    scroll(at: { readonly x: number; readonly y: number } | null): void {
      send({ type: 'busy' })
      if (context.shown() !== null && !context.place()) send({ type: 'vanished' })
      // Scrolling can carry a sentence away from the pointer; it opens no card by carrying one to it.
      if (context.shown() !== null && at !== null) move(at.x, at.y)
    },
  }
}
