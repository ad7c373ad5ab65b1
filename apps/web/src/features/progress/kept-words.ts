import { formatCount, formatOf } from '@strideloom/ui/format/number.ts'
import type { StandsNow } from './hooks.ts'

type Kept = StandsNow['kept']

/** The server sends this for more than three days: there is no infinity over the wire. */
const MORE_THAN_THREE = 4

export const normalWords = (days: number | null): string => {
  if (days === null) return 'not answered'
  return days >= MORE_THAN_THREE ? 'over 3 days' : days === 0 ? 'at once' : formatCount(days, 'day')
}

/** The part in a sentence: what was still there at the next visit. */
export const keptTitle = ({ holdRate }: Pick<Kept, 'holdRate'>): string => {
  if (holdRate.share === null) return 'Not known yet what lasts to the next visit.'
  return `${formatOf(holdRate.done, holdRate.due, 'change')} ${holdRate.done === 1 ? 'was' : 'were'} still there at the next visit.`
}

export const shareWords = ({ done, due }: { done: number; due: number }, nothing: string): string =>
  due === 0 ? nothing : formatOf(done, due)
