import { compareInstants, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { wrongField } from './wrong-field.ts'

/** An hour ahead is a phone's clock; more is a moment that has not been. */
const CLOCK_MS = 3_600_000

/** @throws a refusal at the field where a phone tells of a moment that is still to come */
export const notAhead = (field: string, moment: Instant, now: Date): void => {
  if (compareInstants(moment, new Date(now.getTime() + CLOCK_MS).toISOString()) > 0)
    throw wrongField(field, 'This lies in the future. Check the clock of your phone.')
}
