import { type Day, daysBetween } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import type { NeedThresholds } from '../progress/need-settings.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** The newest days of which something was told that the record of a moment may not reach back to. */
export type HeardDays = { lastLogDay: Day | null; lastCheckInDay: Day | null; lastUnplannedDay: Day | null }

/** How long nobody has heard anything. Silence is not health: what was due meanwhile is counted with it. */
export type Quiet = { lastHeardOn: Day | null; days: number; workoutsDue: number; isSilent: boolean }

/**
 * Days since the runner last answered anything: a check-in, an exercise, a run, the questions after a session. Before the
 * first answer they are counted from joining. From how many days on that is a finding is the practice's number.
 */
export const silenceNow = (record: RunnerRecord, heard: HeardDays, today: Day, { needs }: NeedThresholds): Quiet => {
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
  return { lastHeardOn, days: silent, workoutsDue, isSilent: silent >= needs.silentDays }
}
