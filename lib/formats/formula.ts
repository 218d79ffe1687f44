/**
 * Cells that a spreadsheet would take for formulas, which may send what else is in the table to anybody. An apostrophe before
 * them, which spreadsheets hide, keeps them as texts (https://owasp.org/www-community/attacks/CSV_Injection).
 */

const FORMULA = /^'*[=+\-@＝＋－＠]/
const KEPT = /^'+[=+\-@＝＋－＠]/

/** @returns a cell that is shown as this text */
export const writeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** @returns the text of a cell, as `writeCell` was given it */
export const readCell = (cell: string): string => (KEPT.test(cell) ? cell.slice(1) : cell)
