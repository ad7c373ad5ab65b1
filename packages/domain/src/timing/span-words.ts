import { hoursWords } from './number-words.ts'

/** [from, to): null is open. */
export type Span = { readonly from: number | null; readonly to: number | null }

const isDays = (hours: number): boolean => hoursWords(hours).endsWith('days')

/** "24 to 48 h", "4 to 10 days", "72 h to 5 days", "less than 4 h", "72 h or more". A span ends before its last number. */
export function hoursSpan({ from, to }: Span): string {
  if (to === null) return `${hoursWords(from ?? 0)} or more`
  if (from === null || from === 0) return `less than ${hoursWords(to)}`
  return isDays(from) === isDays(to)
    ? `${hoursWords(from).replace(/ (h|days)$/, '')} to ${hoursWords(to)}`
    : `${hoursWords(from)} to ${hoursWords(to)}`
}

/** "40 to under 60", "below 40", "60 or more" */
export function numberSpan({ from, to }: Span): string {
  if (to === null) return `${from ?? 0} or more`
  return from === null ? `below ${to}` : `${from} to under ${to}`
}

/** "less than 7 days ago", "56 days ago or more", "7 to under 14 days ago" */
export function daysAgo({ from, to }: Span): string {
  if (to === null) return `${from ?? 0} days ago or more`
  return from === null ? `less than ${to} days ago` : `${from} to under ${to} days ago`
}
