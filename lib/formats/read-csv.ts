/** Reads claims from a table: one review a line, under a line with the columns' names. */
import type { CsvMapping } from '../model/import.ts'
import { CSV_FIELDS } from '../model/import.ts'
import { guessMapping } from './csv-mapping.ts'
import { type CsvRecord, guessSeparator, openCsv, RECORD_UNITS } from './csv-records.ts'
import { readCell } from './formula.ts'
import type { RawReview } from './raw-review.ts'
import { type ReadEvent, wrong } from './read-event.ts'

/** Somebody has to choose among them. */
const MOST_COLUMNS = 1000
/** Rows that are shown to who has to name the columns. */
const SHOWN_ROWS = 5

/**
 * @param texts the file's text, cut anywhere
 * @param mapping names of columns; null: only the columns are read
 * @returns each line as a review, or the columns; `unknown` for a text that is no table
 */
export async function* readCsv(
  texts: AsyncIterable<string>,
  mapping: CsvMapping | null,
): AsyncGenerator<RawReview | ReadEvent> {
  let columns: CsvRecord | null = null
  let toReview: ((row: CsvRecord, line: number) => RawReview) | null = null
  const rows: CsvRecord[] = []
  let line = 1
  for await (const records of cutRecords(texts)) {
    if (records === null)
      return yield columns === null
        ? { kind: 'unknown' }
        : wrong(`row ${line + 1}`, `is longer than ${RECORD_UNITS} characters: close its quotation marks.`)
    for (const record of records) {
      if (columns === null) {
        columns = record.map(name => name.trim())
        if (columns.length < 2) return yield { kind: 'unknown' }
        if (columns.length > MOST_COLUMNS) return yield wrong('row 1', TOO_MANY)
        if (mapping === null) continue
        const missing = CSV_FIELDS.find(field => mapping[field] !== null && !columns?.includes(mapping[field]))
        if (missing !== undefined)
          return yield wrong('row 1', `has no column "${mapping[missing]}": name one that is there for ${missing}.`)
        if (mapping.statement === null) return yield wrong('row 1', 'has no column for the statement: name one.')
        toReview = openRows(columns, mapping)
        continue
      }
      line++
      if (toReview !== null) yield toReview(record, line)
      else if (rows.push(columns.map((_, n) => record[n] ?? '')) === SHOWN_ROWS) break
    }
    if (rows.length === SHOWN_ROWS) break
  }
  if (columns === null) yield { kind: 'unknown' }
  else if (mapping === null) yield { kind: 'columns', columns, rows, guess: guessMapping(columns) }
}

const TOO_MANY = `has more than ${MOST_COLUMNS} columns: leave out those that say nothing of the claims.`

/** The separator is guessed from this much of the text. */
const BEGINNING = 10_000

/** @returns records by the piece; null at last, if one is too long */
async function* cutRecords(texts: AsyncIterable<string>): AsyncGenerator<readonly CsvRecord[] | null> {
  let cutter: ReturnType<typeof openCsv> | null = null
  let beginning = ''
  for await (const text of texts) {
    if (cutter === null) {
      beginning += text
      if (beginning.length < BEGINNING) continue
      cutter = openCsv(guessSeparator(beginning))
    }
    yield cutter.cut(beginning === '' ? text : beginning)
    beginning = ''
    if (cutter.isTooLong()) return yield null
  }
  cutter ??= openCsv(guessSeparator(beginning))
  yield cutter.cut(beginning)
  if (cutter.isTooLong()) yield null
  else yield cutter.end()
}

function openRows(columns: CsvRecord, mapping: CsvMapping): (row: CsvRecord, line: number) => RawReview {
  const places = new Map(
    CSV_FIELDS.map(field => [field, mapping[field] === null ? -1 : columns.indexOf(mapping[field])]),
  )
  return (row, line) => {
    const read = (field: keyof CsvMapping): string | null => {
      const cell = row[places.get(field) ?? -1]
      return cell === undefined ? null : readCell(cell)
    }
    return {
      kind: 'review',
      path: `row ${line}`,
      claimId: null,
      statement: read('statement'),
      title: read('title'),
      claimant: read('claimant'),
      date: read('date'),
      language: null,
      reviewer: read('reviewer'),
      rating: read('rating'),
      url: read('url'),
      reviewTitle: null,
      reviewDate: read('reviewDate'),
    }
  }
}
