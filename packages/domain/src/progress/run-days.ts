import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordKeyRun, RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'

type Ground = Pick<RunnerRecord, 'runner' | 'runs' | 'keyRuns' | 'skippedOrCutRuns' | 'sessions'>

/** What came of a share of things: of `due`, `done`; null as a share where nothing was due. */
export type DoneOf = { done: number; due: number; share: number | null }

export const doneOf = (done: number, due: number): DoneOf => ({ done, due, share: due === 0 ? null : done / due })

/** The days on which somebody ran, from `from` to the moment. */
export function runDays({ runner, runs }: Ground, from: Day, at: Instant): Set<Day> {
  const { timeZone } = runner
  const window = { from, to: dayOf(at, timeZone), timeZone, until: at }
  return new Set(onDays(runs, ({ start }) => start, window).map(({ day }) => day))
}

/** Four weeks. */
const AVAILABLE_DAYS = 28

/**
 * Planned running days that were run, of four weeks (S80): a day with a planned key run, or one that was skipped, is a
 * planned one; so is every day that was run. Today counts once it was run. A run that was cut short was run.
 */
export function availability(record: Ground, at: Instant): DoneOf {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const from = addDays(today, 1 - AVAILABLE_DAYS)
  const run = runDays(record, from, at)
  const planned = [
    ...(record.keyRuns ?? []).filter(({ status }) => status !== 'cancelled').map(({ start }) => dayOf(start, timeZone)),
    ...(record.skippedOrCutRuns ?? []).map(({ date }) => date),
  ].filter((day) => day >= from && day < today)
  return doneOf(run.size, new Set([...run, ...planned]).size)
}

const SPAN_DAYS = 7

/** Done, skipped, or not known: a key run that still stands as planned was done if somebody ran on its day. */
function outcome({ status, start }: RecordKeyRun, timeZone: string, run: ReadonlySet<Day>): boolean | null {
  if (status === 'done') return true
  if (status === 'skipped') return false
  if (status === 'cancelled') return null
  return run.has(dayOf(start, timeZone)) ? true : null
}

/**
 * Key runs that were done in the seven days before and in the seven days after hands-on sessions (S79). A key run of a day with hands on
 * belongs to neither; one that nobody closed is not counted. It shows what went together, not what caused what.
 */
export function keyRunsAroundSessions(record: Ground, at: Instant): { before: DoneOf; after: DoneOf } {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const days = (record.sessions ?? [])
    .filter(({ status, handsOn }) => status === 'done' && handsOn !== false)
    .map(({ start }) => dayOf(start, timeZone))
    .filter((day) => day <= today)
  const first = [...days].sort()[0]
  if (first === undefined) return { before: doneOf(0, 0), after: doneOf(0, 0) }
  const run = runDays(record, addDays(first, -SPAN_DAYS), at)
  const settled = (record.keyRuns ?? []).flatMap((keyRun) => {
    const day = dayOf(keyRun.start, timeZone)
    const done = day > today ? null : outcome(keyRun, timeZone, run)
    return done === null ? [] : [{ day, done }]
  })
  const count = (isNear: (day: Day, session: Day) => boolean): DoneOf => {
    const near = settled.filter(({ day }) => days.some((session) => isNear(day, session)))
    return doneOf(near.filter(({ done }) => done).length, near.length)
  }
  return {
    before: count((day, session) => day < session && day >= addDays(session, -SPAN_DAYS)),
    after: count((day, session) => day > session && day <= addDays(session, SPAN_DAYS)),
  }
}

/** The same, for the document of rules. */
export const AVAILABILITY_LINE: RuleLine = {
  id: 'available',
  when: `a day of the last ${AVAILABLE_DAYS} had a planned key run, a run that was skipped, or a run`,
  means: 'the share of those days that were run; a run that was cut short was run',
  confidence: 'low',
  source: 'ours, for promise S80',
}
export const KEY_RUNS_AROUND_LINE: RuleLine = {
  id: 'key runs around sessions',
  when: `a key run lies in the ${SPAN_DAYS} days before, or after, a session with hands`,
  means: 'how many were done; one that nobody closed is not counted. What went together, not what caused what',
  confidence: 'low',
  source: 'ours, for promise S79',
}
