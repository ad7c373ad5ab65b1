import type { Day } from '@strideloom/domain/calendar/day.ts'

// A DATE column is a Prisma `Date` at midnight UTC in typed queries; raw queries of our client give the day itself.
// These are the only two places where the two meet.

/** The day of a `@db.Date` field. Throws a `RangeError` for an invalid date. */
export const toDay = (column: Date): Day => column.toISOString().slice(0, 10)

/** The value of a `@db.Date` field for a day. Throws a `RangeError` for anything that is no day, 30 February too. */
export const fromDay = (day: Day): Date => {
  const column = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(column.getTime()) || toDay(column) !== day) throw new RangeError(`“${day}” is no day (YYYY-MM-DD)`)
  return column
}
