import { yearsBetween } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { ADULT, activeFlags } from './active-flags.ts'

/** True for a runner who is known to be under 18: by the birth date, else by the safety questions. Not known is not under 18. */
export const isMinorAt = (record: RunnerRecord, at: Instant): boolean => {
  const { birthDate, timeZone } = record.runner
  return birthDate
    ? yearsBetween(birthDate, dayOf(at, timeZone)) < ADULT
    : activeFlags(record, { start: at }, at).some(({ flag }) => flag.id === 'minor')
}
