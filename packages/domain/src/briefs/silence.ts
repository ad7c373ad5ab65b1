import { type Day, daysBetween } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** Silence is a finding from this many days on (product default). */
export const SILENT_FROM_DAYS = 4

/** How long nobody has heard anything. Silence is not health: what was due meanwhile is counted with it. */
export type Quiet = { lastHeardOn: Day | null; days: number; workoutsDue: number; isSilent: boolean }

/**
 * Days since the runner last answered anything: a check-in, an exercise, a run, the questions after a session. Before the
 * first answer they are counted from joining.
 */
export const silenceNow = (
  record: RunnerRecord,
  heard: { lastLogDay: Day | null; lastCheckInDay: Day | null; lastUnplannedDay: Day | null },
  today: Day,
): Quiet => {
  const { runner, runs = [], sessions = [], prescriptions = [], logs = [], excuses = [] } = record
  const local = (instant: string): Day => dayOf(instant, runner.timeZone)
  const answers = sessions.flatMap(({ responses = [] }) => responses.flatMap(({ answeredAt }) => answeredAt ?? []))
  const days = [
    heard.lastLogDay,
    heard.lastCheckInDay,
    heard.lastUnplannedDay,
    runs.at(-1)?.start,
    ...answers.sort().slice(-1),
  ]
    .flatMap((one) => one ?? [])
    .map((one) => (one.length > 10 ? local(one) : one))
    .filter((day) => day <= today)
    .sort()
  const lastHeardOn = days.at(-1) ?? null
  const since = lastHeardOn ?? runner.joinedOn ?? today
  const answered = new Set([...logs, ...excuses].map(({ session }) => session))
  const workoutsDue = prescriptions
    .flatMap(({ snapshot }) => snapshot.sessions)
    .filter(({ id, due }) => due > since && due < today && !answered.has(id)).length
  const silent = daysBetween(since, today)
  return { lastHeardOn, days: silent, workoutsDue, isSilent: silent >= SILENT_FROM_DAYS }
}
