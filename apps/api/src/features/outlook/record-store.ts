import type { Pool, Tx } from '@strideloom/db/client.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { type Instant, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { RED_FLAG_IDS } from '@strideloom/domain/library/ids.ts'
import { applicableChanges, type PracticeChange } from '@strideloom/domain/outlook/practice-changes.ts'
import type { PracticeRules } from '@strideloom/domain/outlook/practice-rules.ts'
import type { RuleVersionMade } from '@strideloom/domain/outlook/rules-since.ts'
import { type ProgramParts, phasesOf } from '@strideloom/domain/programs/draft-in-record.ts'
import { withKept } from '@strideloom/domain/record/kept.ts'
import type { ToldExercise } from '@strideloom/domain/record/own-exercises.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { settleAvailability } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { ask } from '../../trpc/ask.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { rulesOfVersion } from '../timing/rule-set-of.ts'
import { recordFromRows } from './record-from-rows.ts'
import type { PlannedRow, RecordRows, WorkoutRow } from './record-rows.ts'
import { RECORD_SQL, WORKOUTS_SQL } from './record-sql.ts'
import { ownOfVariant, workoutsInRecord } from './workouts-from-rows.ts'

/** Twelve weeks: the longest that a conclusion looks back is eight, and a week to fill the first of them. */
const HISTORY_DAYS = 84
/** Tests are told for half a year: re-tests compare visits that lie months apart. */
const TESTS_DAYS = 182
/** Workouts: four weeks of adherence and the two before that it is compared with; ahead as far as plans are judged. */
const WORKOUTS_BACK_DAYS = 42
const WORKOUTS_AHEAD_DAYS = 28
/** Key runs come every week for ever; they are laid on the days that a session can be planned on. */
const KEY_RUNS_BACK_DAYS = 28
export const KEY_RUNS_AHEAD_DAYS = 200

export type LoadedRecord = {
  record: RunnerRecord
  /** Sessions from today on as they are published, with what they were judged by. */
  planned: PlannedRow[]
  /** What is told of days away, limited or without a gym, by their first day. */
  availability: AvailabilityTold[]
  /** Harmful answers that somebody looked at: they lift the lock of tolerance. */
  toleranceReviews: { sessionId: string; reviewedAt: Instant }[]
  /** The rules and thresholds that govern every conclusion in this practice. */
  rules: PracticeRules
  /** The last states of these rules, oldest first. */
  ruleVersions: RuleVersionMade[]
  /** The changes that make them, for the browser; empty: as shipped. */
  overrides: PracticeChange[]
}

type Window = {
  today: Day
  historyDays?: number
  testsDays?: number
  workoutsBackDays?: number
  workoutsAheadDays?: number
}

/** What comes from which program, so that a draft can take its place (draft-in-record.ts). */
const partsOfPrograms = (
  { programs, planned }: RecordRows,
  workouts: readonly WorkoutRow[],
  today: Day,
): Record<string, ProgramParts> =>
  Object.fromEntries(
    programs.map((program) => [
      program.id,
      {
        sessions: planned.filter(({ programId }) => programId === program.id).map(({ id }) => id),
        workouts: workouts.filter(({ programId, day }) => programId === program.id && day >= today).map(({ id }) => id),
        phases: phasesOf(program),
      },
    ]),
  )

/** A practice's own exercises that the plan names, the newest version of each; nothing where there is none. */
const ownExercisesOf = (workouts: readonly WorkoutRow[]): { exercises?: Record<string, ToldExercise> } => {
  const own = workouts.flatMap(({ items }) =>
    items.flatMap(({ exercise, own: told, variant }) => {
      const other = variant && ownOfVariant(variant)
      return [
        ...(told ? [[exercise, told] as const] : []),
        ...(other && variant ? [[variant.exercise, other] as const] : []),
      ]
    }),
  )
  return own.length === 0 ? {} : { exercises: Object.fromEntries(own) }
}

/**
 * One runner's record from the rows, in two statements: everything that is concluded is concluded from it. Histories are
 * cut to a window, so that years of use cost what weeks do.
 * @param db the pool, or a transaction, whose own changes it then sees
 * @throws not found when the runner is gone
 */
export const loadRecord = async (
  db: Pool | Tx,
  { practiceId, runnerId, timeZone }: RunnerScope,
  window: Window,
): Promise<LoadedRecord> => {
  const { today } = window
  const from = addDays(today, -(window.historyDays ?? HISTORY_DAYS))
  const record = ask<{ record: RecordRows }>(db, 'record-of-runner', RECORD_SQL, [
    practiceId,
    runnerId,
    from,
    instantOf(from, '00:00', timeZone),
    today,
    RED_FLAG_IDS,
    addDays(today, -(window.testsDays ?? TESTS_DAYS)),
  ])
  // A transaction has one connection: it answers one statement after the other.
  if (!('query' in db)) await record
  const workouts = ask<{ workouts: WorkoutRow[] }>(db, 'workouts-of-runner', WORKOUTS_SQL, [
    practiceId,
    runnerId,
    addDays(today, -(window.workoutsBackDays ?? WORKOUTS_BACK_DAYS)),
    addDays(today, window.workoutsAheadDays ?? WORKOUTS_AHEAD_DAYS),
  ])
  const [recordRows, workoutRows] = await Promise.all([record, workouts])
  const rows = recordRows[0]?.record
  if (!rows?.runner) throw notFound()
  const keyRunDays = { from: addDays(today, -KEY_RUNS_BACK_DAYS), to: addDays(today, KEY_RUNS_AHEAD_DAYS) }
  const workoutsOf = workoutRows[0]?.workouts ?? []
  return {
    record: withKept<RunnerRecord>(
      {
        ...recordFromRows(rows, keyRunDays),
        ...workoutsInRecord(workoutsOf, {
          today,
          timeZone: rows.runner.timeZone,
          availability: rows.availability,
        }),
        strideloom: {
          programs: partsOfPrograms(rows, workoutsOf, today),
          ...ownExercisesOf(workoutsOf),
          ...(rows.unplanned.length > 0 && { unplanned: rows.unplanned }),
        },
      },
      rows.kept ?? [],
    ),
    planned: rows.planned,
    availability: settleAvailability(rows.availability),
    toleranceReviews: rows.toleranceReviews,
    rules: rulesOfVersion(rows.rules),
    ruleVersions: rows.ruleVersions,
    overrides: applicableChanges(rows.rules?.overrides ?? []).changes,
  }
}
