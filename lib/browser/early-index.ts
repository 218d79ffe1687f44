/**
 * Starts fetching the index before the rest of the background's script runs, so the background must import this module
 * first. The index is then there by the time the browser delivers the message for which it started the background.
 */
import { PACK_FILES } from '../engine/index/file-names.ts'
import { fetchBytes } from './store.ts'

const fetchFile = () => fetchBytes(`/${PACK_FILES.index}`)
let early: ReturnType<typeof fetchFile> | null = fetchFile()

/** @returns the index file's bytes, or why there are none. The first call takes the early fetch, later ones fetch again */
export function fetchIndex(): ReturnType<typeof fetchFile> {
  const bytes = early ?? fetchFile()
  early = null
  return bytes
}
