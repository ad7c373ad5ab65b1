import type { Day } from '@strideloom/domain/calendar/day.ts'

/** A DATE column as Prisma gives it (midnight UTC) as a day, and back. The only two places where they meet. */
export const toDay = (date: Date): Day => date.toISOString().slice(0, 10)
export const fromDay = (day: Day): Date => new Date(`${day}T00:00:00.000Z`)
