/** Opens the two files that packs compile to: the index, which every scan reads, and the claims' texts, which few do. */

import type { Trouble } from '../../model/report.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { openArrays } from './array-file.ts'
import type { PACK_FILES } from './file-names.ts'
import { openIndex } from './index-file.ts'
import { countRecords, type Index, makeIndex } from './records.ts'

/** The bytes of both files. */
export type PackFiles = Readonly<Record<keyof typeof PACK_FILES, ArrayBuffer>>

/** @returns the index without its texts; fails like `openIndex` */
export function openPacks(bytes: ArrayBuffer): Result<Index, Trouble> {
  const sections = openIndex(bytes)
  return sections.ok ? ok(makeIndex(sections.value, null)) : sections
}

/** @returns the index with its texts; fails like `openArrays`, and with `indexForeign` for the texts of other packs */
export function addTexts(index: Index, bytes: ArrayBuffer): Result<Index, Trouble> {
  const texts = openArrays('texts', bytes)
  if (!texts.ok) return texts
  if (texts.value.recordStarts.length !== countRecords(index, 'claims') + 1) return fail('indexForeign')
  return ok({ ...index, texts: texts.value })
}

/** Opens packs that were just compiled. @throws when they do not open, which is a bug */
export function openCompiled({ index, texts }: PackFiles): Index {
  const opened = openPacks(index)
  const whole = opened.ok ? addTexts(opened.value, texts) : opened
  if (!whole.ok) throw new Error(`freshly compiled packs did not open: ${whole.error}`)
  return whole.value
}
