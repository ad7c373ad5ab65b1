import { compareDays, type Day } from './day.ts'

/** The earlier day first, and of one day the lower id: an order for `sort` that is the same each time. */
export const byDayThenId = (
  one: { readonly day: Day; readonly id: string },
  other: { readonly day: Day; readonly id: string },
): number => compareDays(one.day, other.day) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
