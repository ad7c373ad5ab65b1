import { addDays, type Day, dayParts } from '@strideloom/domain/calendar/day.ts'
import {
  addMinutes,
  dayOf,
  type Instant,
  instantOf,
  type LocalTime,
  type TimeZone,
} from '@strideloom/domain/calendar/instant.ts'
import { regionKey } from '@strideloom/domain/library/region-side.ts'
import { hasMiddle } from '@strideloom/domain/library/regions.ts'
import { type NamesTest, testOf } from '@strideloom/domain/library/test-of.ts'
import { countingAnswers } from '@strideloom/domain/people/counting-answers.ts'
import { phasesOf, sessionInRecord, sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import type {
  RecordAssessment,
  RecordCheckIn,
  RecordDeskAnswer,
  RecordInjury,
  RecordIntakeFlag,
  RecordKeyRun,
  RecordPain,
  RecordRun,
  RecordSession,
  RecordSkippedRun,
  RecordTreated,
  RecordWeekly,
  RunnerRecord,
} from '@strideloom/domain/record/schema.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import type { CheckInRow, FlagRow, RecordRows, RunningDayRow, RunRow, SessionRow, WeeklyRow } from './record-rows.ts'

/**
 * When a key run without a time of day is taken to begin: nine in the morning, as for a race whose start is not known
 * (reference 14.3).
 */
export const ASSUMED_KEY_RUN_TIME: LocalTime = '09:00'

/** The rows of one runner as the document that everything is concluded from; `keyRunDays` are laid on the calendar. */
export const recordFromRows = (rows: RecordRows, keyRunDays: { from: Day; to: Day }): RunnerRecord => {
  const { timeZone } = rows.runner
  const ankle = ankleSprain(rows)
  return {
    schema: 1,
    runner: runnerPart(rows),
    ...(ankle && { history: { ankleSprain: ankle } }),
    phases: rows.programs.flatMap(phasesOf).sort((a, b) => (a.from < b.from ? -1 : 1)),
    races: rows.races.map(({ day, finishAt, ...race }) => ({ ...race, date: day, finish: finishAt })),
    ...(isToldOfRunning(rows) && {
      runs: rows.runs.map(runPart),
      skippedOrCutRuns: rows.runningDays.flatMap(skippedRun),
    }),
    confirmedRestDays: rows.runningDays.flatMap(({ day, told }) => (told === 'rest' ? [day] : [])),
    keyRuns: keyRunsOf(rows, keyRunDays),
    checkIns: checkInsOf(rows),
    checkInsDue: true,
    weekly: rows.weekly.map(weeklyPart),
    deskAnswers: deskAnswers(rows),
    injuries: rows.injuries.map((row) => injuryPart(row, timeZone)),
    assessments: assessmentsOf(rows),
    sessions: rows.sessions
      .map((row) => sessionPart(row, timeZone))
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
    plannedSessions: rows.planned.map((row) => sessionInRecord(row, timeZone, row.judgedAt)),
    evaluations: rows.evaluations,
    ...(rows.offersTimes && { openSlots: rows.openSlots }),
  }
}

/** Where nobody tells of their running, neither runs nor skipped ones are known: that is not none. */
const isToldOfRunning = ({ runs, runningDays }: RecordRows): boolean => runs.length + runningDays.length > 0

const skippedRun = ({ day, told, reason }: RunningDayRow): RecordSkippedRun[] =>
  told === 'skipped' || told === 'cut-short' ? [{ date: day, reason }] : []

const weeklyPart = ({ region, side, ...answers }: WeeklyRow): RecordWeekly => ({
  ...answers,
  problem: region && side ? { region, side } : null,
})

/** The rows that safety answers are concluded from. */
export type SafetyRows = Pick<RecordRows, 'runner' | 'intake' | 'flags' | 'consents' | 'clearances'>

/** Only what tells of safety: for lists of many runners. */
export const safetyRecord = (rows: SafetyRows): RunnerRecord => ({
  schema: 1,
  runner: runnerPart(rows),
  deskAnswers: deskAnswers(rows),
})

const runnerPart = ({ runner, intake, flags, consents, clearances }: SafetyRows): RunnerRecord['runner'] => {
  const consent = (kind: string): boolean | null => consents.find((one) => one.kind === kind)?.stands ?? null
  return {
    ...runner,
    regularFirmMassage8w: intake?.regularFirmMassage ?? null,
    intake: intake
      ? {
          complete: intake.complete,
          completedOn: intake.complete ? dayOf(intake.recordedAt, runner.timeZone) : null,
          flags: flags.filter(({ askedAt, reply }) => askedAt === 'intake' && reply === 'yes').map(intakeFlag),
        }
      : { complete: false },
    clearances: clearances.map(({ flag, filedOn, expiresOn, regions }) => ({
      flag,
      filedOn,
      expires: expiresOn,
      scope: regions.length > 0 ? regions : 'all',
    })),
    consent: { handsOn: consent('hands-on'), guardian: consent('guardian') },
  }
}

const intakeFlag = ({ flag, since, region, side, followUp }: FlagRow): RecordIntakeFlag => ({
  id: flag,
  since,
  ...(region && { region }),
  ...(side && { side }),
  ...((followUp === 'yes' || followUp === 'no') && { followUp: followUp === 'yes' }),
})

/** Answers given since the intake was last asked the same: a later intake's yes or no stands in their place. */
const deskAnswers = ({ flags, clearances, runner }: SafetyRows): RecordDeskAnswer[] => {
  const asked = new Map(
    flags
      .filter(({ askedAt, reply }) => askedAt === 'intake' && reply !== 'unknown')
      .map(({ flag, answeredAt }) => [flag, answeredAt]),
  )
  return countingAnswers(flags, clearances, runner.timeZone)
    .filter(
      ({ flag, askedAt, reply, answeredAt }) =>
        askedAt !== 'intake' && reply !== 'unknown' && answeredAt >= (asked.get(flag) ?? ''),
    )
    .map(({ flag, reply, answeredAt, region, side, followUp }) => ({
      at: answeredAt,
      flag,
      region,
      side,
      answer: reply === 'yes',
      ...((followUp === 'yes' || followUp === 'no') && { followUp: followUp === 'yes' }),
    }))
}

/** A key run that its runner said they skip is not run, be it ahead or behind. */
const keyRunsOf = (
  { usualKeyRuns, runningDays, runner }: RecordRows,
  { from, to }: { from: Day; to: Day },
): RecordKeyRun[] => {
  const skipped = new Set(
    runningDays.flatMap(({ day, usualKeyRunId, told }) => (told === 'skipped' ? [`${usualKeyRunId}/${day}`] : [])),
  )
  return keyRunsBetween(usualKeyRuns, from, to).map(({ usualKeyRunId, day, startTime, minutes, kind, effort }) => ({
    id: `${usualKeyRunId}/${day}`,
    start: instantOf(day, startTime ?? ASSUMED_KEY_RUN_TIME, runner.timeZone),
    minutes,
    kind,
    effort,
    status: skipped.has(`${usualKeyRunId}/${day}`) ? 'skipped' : 'planned',
  }))
}

const runPart = ({ asked, regions, ...run }: RunRow): RecordRun => {
  const named = (kind: RunRow['regions'][number]['kind']) =>
    asked.includes(kind) ? regions.filter((one) => one.kind === kind) : null
  return {
    ...run,
    attention: named('attention')?.map(({ region, side }) => ({ region, side })) ?? null,
    stiffnessAfter: named('stiffness-after')?.map(({ region, side, value }) => ({ region, side, value })) ?? null,
    pain: named('pain')?.map(painPart) ?? null,
  }
}

/** What was not asked of a pain is left out. */
const painPart = ({ region, side, value, atRest, night }: Omit<RunRow['regions'][number], 'kind'>): RecordPain => ({
  region,
  side,
  value,
  ...(atRest !== null && { atRest }),
  ...(night !== null && { night }),
})

/**
 * A check-in speaks of its day. One that was answered on another day stands at the day's end, or at its beginning when the
 * phone was ahead of it: never later than what it tells of. Several of them stand a minute apart, in the order in which they were answered.
 */
const checkInsOf = ({ checkIns, runner: { timeZone } }: RecordRows): RecordCheckIn[] => {
  const answered = checkIns.map((row) => {
    const on = dayOf(row.answeredAt, timeZone)
    return { row, told: on === row.day ? ('then' as const) : on < row.day ? ('before' as const) : ('after' as const) }
  })
  return answered.map(({ row, told }, index) => {
    if (told === 'then') return checkInPart(row, row.answeredAt)
    const others = told === 'before' ? answered.slice(0, index) : answered.slice(index + 1)
    const between = others.filter((other) => other.row.day === row.day && other.told === told).length
    const [clock, minutes] = told === 'before' ? (['00:00', between] as const) : (['23:59', -between] as const)
    return checkInPart(
      row,
      between === 0 ? instantOf(row.day, clock, timeZone) : addMinutes(instantOf(row.day, clock, timeZone), minutes),
    )
  })
}

const checkInPart = (row: CheckInRow, at: Instant): RecordCheckIn => {
  return {
    at,
    sleep: row.sleep,
    fatigue: row.freshness,
    soreness: row.muscleFeel,
    stress: row.calm,
    mood: row.mood,
    stiffness: row.stiffnessAnswered ? row.regions : null,
    ...(row.painAnswered && { pain: row.pain.map(painPart) }),
  }
}

/**
 * An injury is told by its day. Its moment is the latest it can have been, so that the days of rest after it are not cut
 * short: the end of the day, or when it was written down on the same day.
 */
const injuryPart = (row: RecordRows['injuries'][number], timeZone: TimeZone): RecordInjury => ({
  at:
    dayOf(row.recordedAt, timeZone) === row.occurredOn
      ? row.recordedAt
      : instantOf(addDays(row.occurredOn, 1), '00:00', timeZone),
  kind: row.kind,
  region: row.region,
  side: row.side ?? (hasMiddle(row.region) ? 'center' : 'both'),
})

const ankleSprain = ({ injuries }: RecordRows) => {
  const last = injuries.findLast(({ kind, region }) => kind === 'sprain' && region === 'ankle')
  return last ? { side: last.side ?? ('both' as const), year: dayParts(last.occurredOn).year } : null
}

/** Yes and no are kept as 1 and 0. */
const result = (named: NamesTest, value: number | null): number | boolean | null =>
  value !== null && testOf(named).unit === 'yes/no' ? value === 1 : value

const assessmentsOf = ({ measurements, palpations }: RecordRows): RecordAssessment[] => [
  ...measurements.map(({ day, region, value, own, ...one }) => ({
    ...one,
    ...(own && { own }),
    date: day,
    ...(region !== '' && { region }),
    value: result({ test: one.test, own }, value),
  })),
  ...palpations.map(({ day, ...one }) => ({ ...one, date: day, test: 'tone-palpation' as const })),
]

/** Places that were treated, each once with its highest pressure. */
const treatedPlaces = (works: SessionRow['treated']): RecordTreated[] => {
  const places = new Map<string, RecordTreated>()
  for (const [region, side, pressure] of works ?? []) {
    const key = regionKey({ region, side })
    const known = places.get(key)?.pressure ?? 0
    places.set(key, { region, side, pressure: Math.max(known, pressure) })
  }
  return [...places.values()]
}

const sessionPart = (row: SessionRow, timeZone: TimeZone): RecordSession => {
  const { id, therapist, intent, handsOn, guarded, stiffnessBefore, cupMarksAgreed } = row
  const start = row.doneAt ?? sessionStart(row, timeZone)
  const head = { id, therapist, start, minutes: row.doneMinutes ?? row.minutes, intent }
  if (row.status === 'cancelled') return { ...head, status: 'cancelled', cancelledBy: row.cancelledBy }
  return {
    ...head,
    status: 'done',
    handsOn,
    treated: treatedPlaces(row.treated),
    guarded,
    stiffnessBefore,
    cupMarksAgreed,
    retests: (row.retests ?? []).map(([test, region, side, before, after, tester, own]) => ({
      test,
      ...(own && { own }),
      ...(region !== '' && { region }),
      side,
      before: result({ test, own }, before),
      after: result({ test, own }, after),
      tester,
    })),
    responses: (row.responses ?? []).map(
      ([question, answeredAt, soreness, stiffness, legs, worry, hoursToNormal, regions, mark, note]) => ({
        question,
        answeredAt,
        soreness,
        stiffness,
        legs,
        worry,
        hoursToNormal,
        regions,
        bruiseIsAgreedCupMark: mark,
        note: note === '' ? null : note,
      }),
    ),
  }
}
