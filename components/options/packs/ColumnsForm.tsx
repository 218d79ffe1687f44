import { useId, useState } from 'preact/hooks'
import { type ColumnsWanted, CSV_FIELDS, type CsvMapping } from '../../../lib/model/import.ts'
import { sayNumber, type Texts, useTexts } from '../../text/text.tsx'

interface Props {
  wanted: ColumnsWanted
  /** What was chosen before for this file, or null. */
  chosen: CsvMapping | null
  onChosen: (mapping: CsvMapping) => void
}

/** Has a person tell which column of a CSV file has what. */
export function ColumnsForm({ wanted: { columns, rows, guess }, chosen, onChosen }: Props) {
  const texts = useTexts()
  const id = useId()
  const [mapping, setMapping] = useState(chosen ?? guess)
  return (
    <form
      class="columns"
      onSubmit={event => {
        event.preventDefault()
        if (mapping.statement !== null) onChosen(mapping)
      }}
    >
      <p>{texts('packs_columnsText')}</p>
      <div class="fields">
        {CSV_FIELDS.map(field => (
          <div key={field}>
            <label for={`${id}${field}`}>{texts(`packs_column_${field}`)}</label>
            <select
              id={`${id}${field}`}
              value={String(placeOf(columns, mapping[field]))}
              required={field === 'statement'}
              onChange={({ currentTarget }) =>
                setMapping({ ...mapping, [field]: columns[Number(currentTarget.value)] ?? null })
              }
            >
              <option value="-1">{texts('packs_columnNone')}</option>
              {columns.map((column, n) => (
                <option key={n} value={String(n)}>
                  {sayColumn(texts, column, n)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <SampleRows columns={columns} rows={rows} />
      <div>
        <button type="submit" class="button" disabled={mapping.statement === null}>
          {texts('packs_check')}
        </button>
      </div>
    </form>
  )
}

/** @returns the column's place; -1: none, though a column may have an empty name */
const placeOf = (columns: readonly string[], column: string | null): number =>
  column === null ? -1 : columns.indexOf(column)

const sayColumn = (texts: Texts, column: string, n: number): string =>
  column.trim() === '' ? texts('packs_columnNumber', sayNumber(texts, n + 1)) : column

/** Can be scrolled by keyboard: it may be wider than the page. */
function SampleRows({ columns, rows }: Pick<ColumnsWanted, 'columns' | 'rows'>) {
  const texts = useTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="sample-rows" tabIndex={0} aria-label={texts('packs_rows')}>
      <table>
        <thead>
          <tr>
            {columns.map((column, n) => (
              <th key={n} scope="col" dir="auto">
                {sayColumn(texts, column, n)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {columns.map((_, n) => (
                <td key={n} dir="auto">
                  {row[n]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
