import type { Cell } from './own-tables.ts'

/**
 * A spreadsheet takes a cell that begins so for a formula, wherever it came from (OWASP, CSV injection): an apostrophe before it makes
 * it text. So does one behind a sign at which some spreadsheets part cells: they read a semicolon or a tab where others read a comma.
 * Numbers of ours stay numbers, also below zero.
 */
const FORMULA = /^[=+\-@\t\r\n]/
const BEHIND_A_SIGN = /([;\t\r\n] *)(?=[=+\-@])/g

const wordsOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join('; ')
  const safe = text.replace(BEHIND_A_SIGN, "$1'")
  return FORMULA.test(safe) ? `'${safe}` : safe
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as RFC 4180 has them: commas, CRLF after every line, quotes where they are needed. No byte order mark. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map((cell) => quoted(wordsOf(cell))).join(',')}\r\n`).join('')
