/** Reads other people's claims, in whichever of the known formats they are: docs/formats.md. */
import type { CsvMapping } from '../model/import.ts'
import { openSource, type Source } from './byte-source.ts'
import { findReviews } from './claim-review.ts'
import { openGatherer } from './gather.ts'
import { readJsonEntries } from './json-entries.ts'
import type { RawReview } from './raw-review.ts'
import { readCsv } from './read-csv.ts'
import { type ReadEvent, wrong } from './read-event.ts'

export type { ReadEvent } from './read-event.ts'

/**
 * Reads a file of any size in bounded memory. It never throws, whatever the file holds. Events are given as soon as they are
 * sure; a claim comes once no more reviews are to be joined with it.
 * @param bytes the file; it is cancelled when reading ends before its end
 * @param file its name, whose ending may tell what it is not
 * @param mapping which column has what, for CSV; null: a CSV file gives its columns
 */
export async function* readClaims(
  bytes: ReadableStream<Uint8Array>,
  file: string,
  mapping: CsvMapping | null,
): AsyncGenerator<ReadEvent> {
  const source = openSource(bytes)
  const gatherer = openGatherer()
  let found = false
  let last: ReadEvent | null = null
  try {
    for await (const read of readReviews(source, file, mapping)) {
      const events = read.kind === 'review' ? gatherer.add(read) : [read]
      found ||= read.kind === 'review' || read.kind === 'columns'
      for (const event of events) {
        if (event.kind === 'wrong' || event.kind === 'unknown') last = event
        else yield event
      }
      if (last !== null) break
    }
    yield* gatherer.finish()
    if (last !== null) yield last
    else if (!found) yield { kind: 'unknown' }
  } finally {
    await source.close()
  }
}

/** What a file begins with, white space apart. */
const JSON_BEGINS = /^\s*[{[]/
const MARKUP_BEGINS = /^\s*</
/** Names of files that may hold a table; a name may also have no ending. */
const TABLE_NAME = /(?:\.(?:csv|tsv|tab|txt)|^[^.]*)$/i

async function* readReviews(
  source: Source,
  file: string,
  mapping: CsvMapping | null,
): AsyncGenerator<RawReview | ReadEvent> {
  const beginning = await source.peek()
  const encoding = beginning[0] === 0xff && beginning[1] === 0xfe ? 'utf-16le' : 'utf-8'
  const text = new TextDecoder(encoding).decode(beginning)
  if (JSON_BEGINS.test(text) && encoding === 'utf-8') {
    for await (const entry of readJsonEntries(source.read())) {
      if (entry.kind === 'wrong') yield entry
      else yield* findReviews(entry.value, entry.path)
    }
  } else if (MARKUP_BEGINS.test(text) || text.includes('\0') || !TABLE_NAME.test(file)) yield { kind: 'unknown' }
  else yield* readTable(source, encoding, mapping)
  const fault = source.fault()
  if (fault !== null) yield fault
}

async function* readTable(
  source: Source,
  encoding: string,
  mapping: CsvMapping | null,
): AsyncGenerator<RawReview | ReadEvent> {
  let isText = true
  async function* decode(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding, { fatal: true })
    try {
      for await (const piece of source.read()) yield decoder.decode(piece, { stream: true })
      yield decoder.decode()
    } catch {
      isText = false
    }
  }
  for await (const read of readCsv(decode(), mapping)) {
    if (!isText) break
    yield read
  }
  if (!isText) yield wrong('', 'is not written in UTF-8: save the table as "CSV UTF-8".')
}
