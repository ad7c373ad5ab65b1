import { z } from 'zod'
import { type Day, dayFromParts, dayParts, daysInMonth } from '../calendar/day.ts'

/**
 * Years for which a signed session record is kept after the session once its runner was erased. Ten are shipped, as the laws of several
 * countries ask of those who treat (Germany: BGB § 630f (3); Sweden: Patientdatalagen 3 kap. 17 §). Whether one of them holds for a
 * practice is for the practice to find out. 0: nothing is kept.
 */
export const RECORD_YEARS = { shipped: 10, least: 0, most: 30 }

const sentence = `Choose ${RECORD_YEARS.least} to ${RECORD_YEARS.most} whole years.`
export const recordYearsSchema = z
  .number({ error: sentence })
  .int(sentence)
  .min(RECORD_YEARS.least, sentence)
  .max(RECORD_YEARS.most, sentence)

/** The first day on which the record of a session of `day` is kept no longer. */
export const keptUntil = (day: Day, years: number): Day => {
  const { year, month, date } = dayParts(day)
  return dayFromParts({ year: year + years, month, date: Math.min(date, daysInMonth(year + years, month)) })
}
