import type { Grounds } from '../assessments/conditions.ts'
import type { GateThresholds } from '../assessments/gate-settings.ts'
import type { OfferThresholds } from '../assessments/offer-settings.ts'
import { aboutRunner, readingsAt } from '../assessments/tests-at.ts'
import type { TriggerThresholds } from '../assessments/trigger-settings.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { type OnDay, onDays } from '../record/on-days.ts'
import type { RecordPain, RecordRun, RunnerRecord } from '../record/schema.ts'
import { loadFactsAt } from '../training/load-facts.ts'
import type { LoadThresholds } from '../training/load-settings.ts'
import { readinessAt } from '../training/readiness.ts'
import { type StiffnessDay, stiffnessDays } from './stiffness-days.ts'

/** The longest look back of a trigger: four weeks. */
const DAYS = 28

/** At which numbers a pattern shows, a contributor is supported and hops may start, and those of the load behind them. */
export type FindingThresholds = LoadThresholds & TriggerThresholds & GateThresholds & OfferThresholds

/** What the triggers and contributors of patterns are judged on, as known at a moment. */
export type TriggerGround = {
  today: Day
  /** Body maps of four weeks, one a day. */
  maps: readonly StiffnessDay[]
  runs: readonly OnDay<RecordRun>[]
  /** Every answer about pain, of check-ins, runs and the desk. */
  pains: readonly { day: Day; pain: readonly RecordPain[] }[]
  history: RunnerRecord['history']
  injuries: NonNullable<RunnerRecord['injuries']>
  grounds: Grounds
  thresholds: FindingThresholds
}

export function triggerGround(record: RunnerRecord, at: Instant, thresholds: FindingThresholds): TriggerGround {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const window = { from: addDays(today, 1 - DAYS), to: today, timeZone, until: at }
  const runs = onDays(record.runs, ({ start }) => start, window)
  const asked = [
    ...onDays(record.checkIns, (one) => one.at, window),
    ...runs,
    ...onDays(record.deskAnswers, (one) => one.at, window),
  ]
  return {
    today,
    maps: stiffnessDays(record.checkIns, window),
    runs,
    pains: asked.flatMap(({ day, one: { pain } }) => (pain ? [{ day, pain }] : [])),
    history: record.history,
    injuries: (record.injuries ?? []).filter((injury) => dayOf(injury.at, timeZone) <= today),
    grounds: {
      readings: readingsAt(record, at),
      runner: aboutRunner(record),
      load: loadFactsAt(record, at, thresholds),
      facts: { readiness: readinessAt(record.checkIns, at, thresholds) },
      thresholds,
    },
    thresholds,
  }
}
