/** A table for people. Columns behind the first hold figures and are set to the right. */
export interface Table {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** @returns the table as aligned text under its title, with two spaces before each line */
export function formatTable({ title, head, rows }: Table): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map(row => (row[i] ?? '').length)))
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [title, ...[head, ...rows].map(row => `  ${line(row).trimEnd()}`)].join('\n')
}

/** @returns the table as Markdown under a heading of the third level */
export function formatMarkdown({ title, head, rows }: Table): string {
  const line = (row: readonly string[]) => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '---:')))
  return [`### ${title}`, '', line(head), rule, ...rows.map(line)].join('\n')
}
