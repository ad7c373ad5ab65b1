import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { type Instant, instantOf, isLocalTime, type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { RunType } from '@strideloom/domain/training/run-answers.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { type PainDraft, painOf } from './pain-draft.ts'
import type { LatelyKeyRun } from './running.ts'

/** What is being told of a run. Null was not said: nothing is put in its place. */
export type RunDraft = Omit<Run, 'id' | 'startAt' | 'type' | 'soreness48' | 'stiffnessAfter' | 'pain'> & {
  type: RunType | null
  day: Day
  /** Local wall time, as the field has it; empty until it is said. */
  startTime: string
  pain: PainDraft[] | null
}

/** A planned key run gives what it is and when it was to begin; what was run is told. */
export const newRun = (day: Day, keyRun: LatelyKeyRun | null): RunDraft => ({
  type: keyRun?.kind ?? null,
  day,
  startTime: keyRun?.startTime ?? '',
  minutes: null,
  km: null,
  rpe: null,
  strideFeel: null,
  warmup: null,
  surface: null,
  hillMinutes: null,
  speedMinutes: null,
  attention: null,
  pain: null,
})

export type Missing = Partial<
  Record<'type' | 'startTime' | 'minutes' | 'km' | 'hillMinutes' | 'speedMinutes' | 'pain', string>
>

/** The most that the server keeps; the fields say so, too. */
export const MOST_OF_RUN = { minutes: 2880, km: 400 } as const

const outOfReach = (value: number | null, most: number): boolean => value !== null && (value < 0 || value > most)

/** The run that a draft tells, or what is missing at which field. */
export const runOf = (
  draft: RunDraft,
  { id, now, today, timeZone }: { id: string; now: Instant; today: Day; timeZone: TimeZone },
): { run: Run } | { missing: Missing } => {
  const { day, startTime, type, pain: painDraft, ...rest } = draft
  const missing: Missing = {}
  if (type === null) missing.type = 'Choose what it was.'
  if (!isLocalTime(startTime)) missing.startTime = 'Say when it began.'
  else if (day === today && startTime > timeOf(now, timeZone)) missing.startTime = 'This is still to come.'
  if (outOfReach(rest.minutes, MOST_OF_RUN.minutes)) missing.minutes = 'At most two days.'
  if (outOfReach(rest.km, MOST_OF_RUN.km)) missing.km = 'At most 400 km.'
  for (const part of ['hillMinutes', 'speedMinutes'] as const)
    if (rest.minutes !== null && (rest[part] ?? 0) > rest.minutes) missing[part] = 'More than the run took.'
  const pain = painOf(painDraft)
  if ('missing' in pain) missing.pain = pain.missing
  if (type === null || 'missing' in pain || Object.keys(missing).length > 0) return { missing }
  return {
    run: {
      ...rest,
      id,
      type,
      startAt: instantOf(day, startTime, timeZone),
      soreness48: null,
      stiffnessAfter: null,
      pain: pain.pain?.map((one) => ({ ...one, atRest: one.atRest ?? null, night: one.night ?? null })) ?? null,
    },
  }
}

/** Days that a run can be told of here: today, and the days before as far as Today looks back. */
export const DAYS_TO_TELL = 7
export const firstDayToTell = (today: Day): Day => addDays(today, -DAYS_TO_TELL)
