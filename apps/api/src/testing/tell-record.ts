import { addDays, type Day, startOfWeek, weekday } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type Instant, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { WeeklyAnswer } from '@strideloom/domain/logs/weekly-schema.ts'
import type { RecordRun, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Caller } from './world.ts'

/** What the phone and the desk would have sent, so that this record came about; `at` is when. */
type Sent = { at: Instant; send: () => Promise<unknown> }

type Told = { record: RunnerRecord; runner: Caller; therapist: Caller; clock: { now: Date } }

/** How long after its start a run is told, and its soreness is answered. */
const TOLD_AFTER_MS = 2 * 3_600_000
const SORE_AFTER_MS = 48 * 3_600_000

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString()

const runInput = ({ start, soreness48: _, paceSecPerKm: __, heartRate: ___, ...run }: RecordRun) =>
  ({ startAt: start, ...run, soreness48: null, revision: null }) as unknown as Run & { revision: null }

const weekOf = (day: Day): Day => (weekday(day) === 7 ? startOfWeek(day) : addDays(startOfWeek(day), -7))

/**
 * Tells a record through the API, piece by piece and in order of time, the clock going with it: runs with what was asked of them, days
 * of rest and skipped runs, check-ins, weekly answers, and the times that the therapist offers.
 */
export const tellRecord = async ({ record, runner, therapist, clock }: Told): Promise<void> => {
  const { timeZone } = record.runner
  const evening = (day: Day): Instant => `${day}T19:00:00.000Z`
  const sent: Sent[] = [
    ...(record.runs ?? []).flatMap((run): Sent[] => {
      const told = later(run.start, TOLD_AFTER_MS)
      const sore = later(run.start, SORE_AFTER_MS)
      return [
        { at: told, send: () => runner.training.runs.save(runInput(run)) },
        ...(typeof run.soreness48 === 'number'
          ? [
              {
                at: sore,
                send: () =>
                  runner.training.runs.soreness({
                    id: uuidv7(),
                    runId: run.id,
                    answeredAt: sore,
                    soreness: run.soreness48 ?? null,
                  }),
              },
            ]
          : []),
      ]
    }),
    ...(record.skippedOrCutRuns ?? []).map(
      ({ date, reason = null }): Sent => ({
        at: evening(date),
        send: () =>
          runner.training.tellDay({ id: uuidv7(), day: date, told: 'skipped', reason, toldAt: evening(date) }),
      }),
    ),
    ...(record.confirmedRestDays ?? []).map(
      (day): Sent => ({
        at: evening(day),
        send: () => runner.training.tellDay({ id: uuidv7(), day, told: 'rest', toldAt: evening(day) }),
      }),
    ),
    ...(record.checkIns ?? []).map(
      ({
        at,
        sleep = null,
        fatigue = null,
        soreness = null,
        stress = null,
        mood = null,
        stiffness = null,
        pain,
      }): Sent => ({
        at,
        send: () =>
          runner.logs.checkIns.save({
            id: uuidv7(),
            day: dayOf(at, timeZone),
            answeredAt: at,
            sleep,
            freshness: fatigue,
            muscleFeel: soreness,
            calm: stress,
            mood,
            stiffness: stiffness as never,
            pain: pain as never,
          }),
      }),
    ),
    ...(record.weekly ?? []).map(
      ({ at, form: _, ...answers }): Sent => ({
        at,
        send: () =>
          runner.logs.weekly.answer({
            id: uuidv7(),
            week: weekOf(dayOf(at, timeZone)),
            answeredAt: at,
            ...(answers as Pick<WeeklyAnswer, 'problem' | 'participation' | 'amount' | 'performance' | 'symptoms'>),
          }),
      }),
    ),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  for (const { at, send } of sent) {
    clock.now = new Date(at)
    await send()
  }
  for (const { start, minutes } of record.openSlots ?? [])
    await therapist.sessions.slots.offer({
      id: uuidv7(),
      day: dayOf(start, timeZone),
      startTime: timeOf(start, timeZone),
      minutes,
    })
}
