import type { Db } from '@strideloom/db/client.ts'
import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { settleUnplanned } from '@strideloom/domain/logs/unplanned.ts'
import type { RecordWindow } from '@strideloom/domain/progress/overview.ts'
import { plannedHistory } from '@strideloom/domain/progress/planned-history.ts'
import { declaredAwaySince } from '@strideloom/domain/training/availability.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { findCheckIns } from '../logs/check-ins-store.ts'
import { listUnplanned } from '../logs/unplanned-store.ts'
import { listToldAvailability } from '../training/availability-store.ts'
import { findHeard, findMarks, findWorkoutHistory } from './progress-store.ts'

/** Sessions and races are looked up this far ahead: a marathon is planned for a year before. */
const AHEAD_DAYS = 366

/** The first day of the last `weeks` weeks, the running one included. */
export const firstDay = (today: Day, weeks: number): Day => addDays(startOfWeek(today), -7 * (weeks - 1))

/** Nobody was asked before they joined: those days are not missing, they are not there. */
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

/** The record of the last `weeks` weeks, the running one included, in a few statements side by side. */
export const recordWindow = async (db: Db, runner: RunnerScope, today: Day, weeks: number): Promise<RecordWindow> => {
  const from = firstDay(today, weeks)
  // Work of the coming days may be done already.
  const [history, checkIns, heard, marks, told, beside] = await Promise.all([
    findWorkoutHistory(db, runner, from, addDays(startOfWeek(today), 6)),
    findCheckIns(db, runner, from, today),
    findHeard(db, runner),
    findMarks(db, runner, from, addDays(today, AHEAD_DAYS)),
    listToldAvailability(db, runner),
    listUnplanned(db, runner, from, today),
  ])
  return {
    from: laterOf(from, heard.joinedOn),
    today,
    timeZone: runner.timeZone,
    ...heard,
    workouts: plannedHistory(history.workouts, history.entries).map((workout) => ({
      ...workout,
      awaySince: declaredAwaySince(told, workout.day, runner.timeZone),
    })),
    checkIns,
    unplanned: settleUnplanned(beside).filter(({ day }) => day >= from && day <= today),
    ...marks,
  }
}
