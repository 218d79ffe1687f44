/**
 * The index, asked for before the rest of the background's script is run: so it must be what that imports first. It is
 * opened then while the browser still hands over the message for which it started the background.
 */
import { PACK_FILES } from '../engine/index/file-names.ts'
import { fetchBytes } from './store.ts'

const fetchAnew = () => fetchBytes(`/${PACK_FILES.index}`)
let early: ReturnType<typeof fetchAnew> | null = fetchAnew()

/** @returns the index file's bytes, or why there are none: at the first call what was asked for early, later anew */
export function fetchIndex(): ReturnType<typeof fetchAnew> {
  const bytes = early ?? fetchAnew()
  early = null
  return bytes
}
