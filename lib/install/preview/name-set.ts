import type { SetName } from '../../claim-set/view-reviewed.ts'
import { hash64 } from '../../formats/hash.ts'
import { hidesSomething } from '../../pack/hidden.ts'

/** UTF-16 units of a file's name that its set's id has. */
const SHOWN = 50
/** What an id cannot tell apart: letters and digits that it does not have. Signs and spaces may differ in a copy of a file. */
const LOST = /[^a-z0-9\p{P}\p{S}\p{Z}]/u

/** @returns what a file's set is called. A file of the same name, whatever its ending, is a later version of the same set */
export function nameSet(file: string): SetName {
  const title = showPlainly(file.replace(/(?<=.)\.\w+$/, ''))
  const folded = title.normalize('NFC').toLowerCase()
  const words = folded
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SHOWN)
    .replace(/^-|-$/g, '')
  const isWhole = !LOST.test(folded) && folded.length <= SHOWN && words !== ''
  const parts = ['set', ...(words === '' ? [] : [words]), ...(isWhole ? [] : [hash64(folded)])]
  return { id: parts.join('-'), title }
}

/** Anybody may have named the file, and its title stands in the card. */
const showPlainly = (name: string): string =>
  hidesSomething(name) ? [...name].filter(character => !hidesSomething(character)).join('') : name
