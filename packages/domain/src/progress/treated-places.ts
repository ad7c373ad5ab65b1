import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { type OnDay, onDays } from '../record/on-days.ts'
import type { RecordSession, RunnerRecord } from '../record/schema.ts'

/** Hands-on work that was done. What stands among the sessions without saying so is hands-on. */
export const isHandsOnDone = ({ status, handsOn }: Pick<RecordSession, 'status' | 'handsOn'>): boolean =>
  status === 'done' && handsOn !== false

/** Hands-on sessions of a window of days, in order of time; cancelled ones leave no trace (reference 14.7). */
export const handsOnSessions = (
  { runner, sessions }: Pick<RunnerRecord, 'runner' | 'sessions'>,
  window: { from: Day; to: Day; until: Instant },
): OnDay<RecordSession>[] =>
  onDays((sessions ?? []).filter(isHandsOnDone), ({ start }) => start, { ...window, timeZone: runner.timeZone })

/** Those that treated a place, a part of it, or what it is part of. */
export const sessionsOn = (
  record: Pick<RunnerRecord, 'runner' | 'sessions'>,
  place: RegionSide,
  window: { from: Day; to: Day; until: Instant },
): OnDay<RecordSession>[] =>
  handsOnSessions(record, window).filter(({ one }) => (one.treated ?? []).some((treated) => overlaps(treated, place)))
