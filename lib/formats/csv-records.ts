/**
 * Cuts CSV into records as it comes, in bounded memory (RFC 4180, and semicolons or tabs as spreadsheets write them). The
 * library that writes our CSV reads only whole texts, only with commas, and none in which a stray quotation mark stands.
 */

/** One line of a table: the text of each field. */
export type CsvRecord = readonly string[]

/** UTF-16 units of one record. A quotation mark that is never closed would take in the rest of the file. */
export const RECORD_UNITS = 200_000

export interface CsvCutter {
  /** @returns the records that end in this text, which may be cut anywhere, up to one that is too long */
  cut(text: string): CsvRecord[]
  /** Whether there is such a one. Nothing more can be read then. */
  isTooLong(): boolean
  /** @returns the last record, if no line break ended it */
  end(): CsvRecord[]
}

/** @param separator what stands between two fields: `,`, `;` or a tab */
export function openCsv(separator: string): CsvCutter {
  const stop = new RegExp(`[${separator}\\r\\n"]`, 'g')
  let record: string[] = []
  let field = ''
  let units = 0
  /** Inside of quotation marks, or behind one that may be the end or half of a double one. */
  let state: 'plain' | 'quoted' | 'closing' = 'plain'
  let afterReturn = false

  const endField = () => {
    record.push(field)
    field = ''
  }
  const endRecord = (records: CsvRecord[]) => {
    endField()
    // An empty line is no record.
    if (record.length > 1 || record[0] !== '') records.push(record)
    record = []
    // The line break is counted for the next one.
    units = 0
  }
  /** Outside of quotation marks. */
  const take = (mark: string, records: CsvRecord[]) => {
    const follows = afterReturn && mark === '\n'
    afterReturn = mark === '\r'
    if (mark === separator) endField()
    else if (mark === '"') {
      // Only at the beginning it opens a quoted field; elsewhere it is a character as others are.
      if (field === '') state = 'quoted'
      else field += mark
    } else if (!follows) endRecord(records)
  }
  const cut = (text: string): CsvRecord[] => {
    const records: CsvRecord[] = []
    let at = 0
    /** @returns the place of the next mark, up to which all belongs to the field; or -1 */
    const takeUpTo = (mark: number): number => {
      const to = mark === -1 ? text.length : mark
      if (to > at) afterReturn = false
      field += text.slice(at, to)
      at = to
      return mark
    }
    while (at < text.length && units <= RECORD_UNITS) {
      const from = at
      if (state === 'quoted') {
        if (takeUpTo(text.indexOf('"', at)) !== -1) {
          state = 'closing'
          at++
        }
      } else if (state === 'closing' && text[at] === '"') {
        state = 'quoted'
        field += '"'
        at++
      } else {
        state = 'plain'
        stop.lastIndex = at
        if (takeUpTo(stop.exec(text)?.index ?? -1) !== -1) take(text[at++] ?? '', records)
      }
      units += at - from
    }
    return records
  }
  return {
    cut,
    isTooLong: () => units > RECORD_UNITS,
    end() {
      const records: CsvRecord[] = []
      if (field !== '' || record.length > 0) endRecord(records)
      return records
    },
  }
}

const SEPARATORS = [',', ';', '\t']

/** @returns what separates the fields of a table that begins so: what stands most often in its first line outside of quotation marks */
export function guessSeparator(beginning: string): string {
  const line = beginning.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? ''
  const counts = SEPARATORS.map(separator => line.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}
