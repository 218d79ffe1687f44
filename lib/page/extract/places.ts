/** Gathers from a document what `story.ts` needs to know of its blocks. */
import { attributeOf, composedParentOf, nameOf } from '../dom/dom.ts'
import { type BlockFacts, type Place, readNames } from './story-facts.ts'
import type { WalkedBlock } from './walk-blocks.ts'

const NAMING = ['class', 'id', 'data-testid']

/** @returns a function that gathers a block's facts; it remembers every element that it was at */
export function keepPlaces(): (block: WalkedBlock) => BlockFacts {
  const places = new WeakMap<Element, Place>()
  const placeOf = (element: Element): Place => {
    const known = places.get(element)
    if (known) return known
    const around = composedParentOf(element)
    const above = around && placeOf(around)
    const name = nameOf(element)
    const names = NAMING.map(key => attributeOf(element, key) ?? '').join(' ')
    const place = { above, name, isLinked: name === 'a' || above?.isLinked === true, ...readNames(names) }
    places.set(element, place)
    return place
  }
  return ({ kind, text, segments, container }) => {
    const place = placeOf(container)
    let linked = 0
    for (const { node, length } of segments) {
      let around = composedParentOf(node)
      while (around && around !== container && nameOf(around) !== 'a') around = composedParentOf(around)
      if (around && (around !== container || place.isLinked)) linked += length
    }
    return { kind, text, linked: linked / text.length, place }
  }
}
