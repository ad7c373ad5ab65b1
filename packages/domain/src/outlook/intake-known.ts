import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'

/**
 * Whether the health intake of a record had been finished at a moment: one of a later day was not, whatever was said then. Facts are
 * those known at the moment (README 3), and an intake that nobody has done says nothing (README 4). Without a day it was always there.
 */
export const isIntakeFinished = ({ intake, timeZone }: RunnerRecord['runner'], at: Instant): boolean => {
  const { complete = false, completedOn = null } = intake ?? {}
  return complete === true && (completedOn === null || completedOn <= dayOf(at, timeZone))
}
