import { addDays, type Day } from '../calendar/day.ts'
import examples from './data/examples.json' with { type: 'json' }
import { readRecord } from './read-record.ts'
import type { RecordCheckIn, RecordRun, RunnerRecord } from './schema.ts'

/** Makers for tests that conclude something from a record. */

/** A worked example of the shared reference: the record, the question and what must be concluded. */
export function example(id: string) {
  const found = examples.cases.find((one) => one.id === id)
  const record = found ? readRecord(found.record).record : null
  if (!found || !record) throw new Error(`No example ${id}`)
  return { record, ask: found.ask, expect: found.expect as Record<string, unknown> }
}

export const BERLIN = 'Europe/Berlin'

export const recordWith = (parts: Partial<Omit<RunnerRecord, 'runner'>> = {}): RunnerRecord => ({
  runner: { timeZone: BERLIN },
  ...parts,
})

/** 06:30 of a day in Berlin's summer. */
export const morning = (day: Day): string => `${day}T06:30:00+02:00`
export const evening = (day: Day): string => `${day}T21:00:00+02:00`

export const checkIn = (day: Day, more: Partial<RecordCheckIn> = {}): RecordCheckIn => ({
  at: morning(day),
  sleep: 4,
  fatigue: 4,
  soreness: 4,
  stress: 4,
  mood: 4,
  ...more,
})

export const run = (day: Day, more: Partial<RecordRun> = {}): RecordRun => ({
  id: day,
  start: `${day}T07:00:00+02:00`,
  minutes: 60,
  km: 10,
  rpe: 4,
  type: 'easy',
  ...more,
})

/** The left calf's stiffness, one answer a day from `first` on; null is a day without an answer. */
export const calfDays = (first: Day, values: readonly (number | null)[]): RecordCheckIn[] =>
  values.flatMap((value, index) =>
    value === null ? [] : [checkIn(addDays(first, index), { stiffness: [{ region: 'calf', side: 'left', value }] })],
  )
