import { weekday } from '@strideloom/domain/calendar/day.ts'
import { instantOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { RecordRun, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { placesOnce, type Stage, whole } from './stage.ts'

type Part = Pick<RunnerRecord, 'races' | 'runs' | 'keyRuns' | 'skippedOrCutRuns' | 'confirmedRestDays'>

/** Races, runs, key runs and what was told of days without a run. Ids are those of here. */
export const putTraining = (record: Part, stage: Stage): void => {
  const { runnerId, knownAt, newId, put } = stage
  for (const race of record.races ?? [])
    put('Race', {
      runnerId,
      id: race.id,
      name: `Race over ${race.distanceKm} km`,
      day: race.date,
      startTime: race.startTime ?? null,
      distanceKm: race.distanceKm,
      priority: race.priority,
      status: race.status,
      finishAt: race.finish ?? null,
      distanceRunKm: race.distanceRunKm ?? null,
      createdAt: knownAt,
      revision: 1,
    })
  for (const run of record.keyRuns ?? []) putKeyRun(run, stage)
  for (const run of record.runs ?? []) putRun(run, stage)
  const days = [
    ...(record.skippedOrCutRuns ?? []).map(({ date, reason }) => ({
      date,
      told: 'skipped',
      reason: reason ?? 'other',
    })),
    ...(record.confirmedRestDays ?? []).map((date) => ({ date, told: 'rest', reason: null })),
  ]
  for (const [index, { date, told, reason }] of days.entries())
    put('RunningDay', {
      ...dayTold(date, told, reason, stage),
      id: newId('day', runnerId, index),
      usualKeyRunId: null,
    })
}

const dayTold = (day: string, told: string, reason: string | null, { runnerId, timeZone, now }: Stage) => ({
  runnerId,
  day,
  told,
  reason,
  toldAt: instantOf(day, '20:00', timeZone),
  receivedAt: now,
})

/** A key run of one day is a habit of that day alone: the document does not say what is usual. */
const putKeyRun = (run: NonNullable<Part['keyRuns']>[number], stage: Stage): void => {
  const { runnerId, timeZone, knownAt, newId, put } = stage
  const [id = '', day = ''] = run.id.split('/')
  put('UsualKeyRun', {
    runnerId,
    id,
    weekday: weekday(day),
    startTime: timeOf(run.start, timeZone),
    minutes: whole(run.minutes),
    kind: run.kind,
    effort: run.effort ?? null,
    title: run.kind === 'long' ? 'Long run' : 'Quality run',
    fromDay: day,
    untilDay: day,
  })
  if (run.status === 'skipped')
    put('RunningDay', {
      ...dayTold(day, 'skipped', 'other', stage),
      id: newId('skipped', id),
      usualKeyRunId: id,
      toldAt: knownAt,
    })
}

const putRun = (run: RecordRun, { runnerId, now, put }: Stage): void => {
  const { attention, stiffnessAfter, pain, soreness48, start } = run
  const asked = [
    ...(attention ? ['attention'] : []),
    ...(stiffnessAfter ? ['stiffness-after'] : []),
    ...(pain ? ['pain'] : []),
  ]
  put('Run', {
    runnerId,
    id: run.id,
    startAt: start,
    minutes: run.minutes ?? null,
    km: run.km ?? null,
    rpe: whole(run.rpe),
    type: run.type,
    strideFeel: run.strideFeel ?? null,
    warmup: run.warmup ?? null,
    surface: run.surface ?? null,
    hillMinutes: run.hillMinutes ?? null,
    speedMinutes: run.speedMinutes ?? null,
    soreness48: whole(soreness48),
    asked,
    source: 'import',
    revision: 1,
    createdAt: now,
  })
  const none = { value: null as number | null, atRest: null as boolean | null, night: null as boolean | null }
  const place = (kind: string, one: { region: string; side: string }, told: Partial<typeof none> = {}) =>
    put('RunRegion', { runId: run.id, kind, region: one.region, side: one.side, ...none, ...told })
  for (const one of placesOnce(attention ?? [])) place('attention', one)
  for (const one of placesOnce(stiffnessAfter ?? [])) place('stiffness-after', one, { value: whole(one.value) })
  for (const one of placesOnce(pain ?? []))
    place('pain', one, { value: whole(one.value), atRest: one.atRest ?? null, night: one.night ?? null })
}
