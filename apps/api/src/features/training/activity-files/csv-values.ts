import { FILE_LIMITS } from './unreadable.ts'

/** Which sign separates decimals in a table. */
export type Decimal = ',' | '.'

const BLANKS = /[\s\u00a0\u202f\u2009'’]/g

/**
 * The sign for decimals, from all numbers of a column: a number with both signs has its decimals behind the last; a sign that
 * comes twice groups thousands; one with one or two digits behind it, or with more than three, is for decimals. Null where nothing decides it.
 */
export const decimalOf = (values: readonly string[]): Decimal | null => {
  const votes = { ',': 0, '.': 0 }
  for (const value of values) {
    const text = value.replace(BLANKS, '')
    const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
    if (comma >= 0 && dot >= 0) votes[comma > dot ? ',' : '.'] += 1
    else if (comma >= 0 || dot >= 0) {
      const sign = comma >= 0 ? ',' : '.'
      const parts = text.split(sign)
      if (parts.length > 2) votes[sign === ',' ? '.' : ','] += 1
      else if (parts[1]?.length !== 3 || parts[0] === '0' || (parts[0]?.length ?? 0) > 3) votes[sign] += 1
    }
  }
  if (votes[','] === votes['.']) return null
  return votes[','] > votes['.'] ? ',' : '.'
}

/**
 * A number of a table; null when it is none. `decimal` decides where a sign could group thousands as well: one that cannot (`3189.0`
 * among commas: some tables write their columns in two ways) is for decimals.
 */
export const csvNumber = (value: string | undefined, decimal: Decimal): number | null => {
  const text = (value ?? '').replace(BLANKS, '').replace(/(km|mi|m|bpm)$/i, '')
  const [comma, dot] = [text.lastIndexOf(','), text.lastIndexOf('.')]
  const sign = comma >= 0 && dot >= 0 ? (comma > dot ? ',' : '.') : decimal
  const grouped = sign === ',' ? /^\d{1,3}(\.\d{3})+(,\d+)?$/ : /^\d{1,3}(,\d{3})+(\.\d+)?$/
  if (grouped.test(text)) return Number(text.replaceAll(sign === ',' ? '.' : ',', '').replace(',', '.'))
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** Seconds of `1:02:03`, `52:10`, `00:52:10.4`, `1h 2m 3s`; null when it is none. */
export const csvSeconds = (value: string | undefined): number | null => {
  const text = (value ?? '').trim()
  if (text.length > FILE_LIMITS.cell) return null
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/.exec(text)
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock
    if (Number(seconds) > 59 || (clock[1] !== undefined && Number(minutes) > 59)) return null
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  }
  const words = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s)?$/i.exec(text)
  if (words && text !== '') return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0)
  return null
}
