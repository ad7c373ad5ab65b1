import { dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { type ChosenTechnique, SHIPPED_TECHNIQUES } from '@strideloom/domain/library/practice-techniques.ts'
import { techniqueOf } from '@strideloom/domain/library/technique-of.ts'
import { factsFor } from '@strideloom/domain/outlook/facts.ts'
import { askedSession } from '@strideloom/domain/outlook/guard-sessions.ts'
import type { PracticeRules } from '@strideloom/domain/outlook/practice-rules.ts'
import type { Acknowledgement } from '@strideloom/domain/programs/schema.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { isWithinPlan } from '@strideloom/domain/sessions/within-plan.ts'
import { rulesToAnswer, stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { judgeFacts } from '@strideloom/domain/timing/judge.ts'
import { judgePlan } from '@strideloom/domain/timing/judge-plan.ts'
import { lighterPlan } from '@strideloom/domain/timing/lighter.ts'
import type { PlanJudgement } from '@strideloom/domain/timing/plan.ts'
import type { TechniqueBar } from '@strideloom/domain/timing/technique-bars.ts'
import type { Verdict } from '@strideloom/domain/timing/verdict.ts'
import type { StoredSession } from './hooks.ts'
import { minutesOf, type Recording, type RecordingWork } from './recording.ts'

export type RoomVerdict = {
  facts: Facts
  /** Techniques that safety answers keep out. */
  bars: readonly TechniqueBar[]
  verdict: Verdict
  plan: PlanJudgement
  /** What it takes to go on as it stands; null: nothing. */
  asks: 'safety' | 'block' | 'warn' | null
  rules: string[]
  /** The reason that counts: given here, or that of the plan. */
  acknowledged: Acknowledgement | null
  assumptions: readonly string[]
  missing: readonly string[]
  /** The readiness that the practice asks for corrective work. */
  correctiveFrom: number
}

const named = (facts: Facts, names: ReadonlyMap<string, string>): Facts => ({
  ...facts,
  racesAhead: facts.racesAhead?.map((race) => ({ ...race, name: names.get(race.id) ?? null })) ?? null,
  racesBehind: facts.racesBehind?.map((race) => ({ ...race, name: names.get(race.id) ?? null })) ?? null,
})

/** The plan that was approved, and what was acknowledged then; null for a session that nobody planned, or was recorded. */
export type ApprovedPlan = Pick<StoredSession, 'intent' | 'minutes' | 'works' | 'acknowledgement'> | null

/** `record`: without the session itself, so that a correction does not stand in its own way. */
export type RoomGround = {
  record: RunnerRecord
  /** The practice's own. */
  rules: PracticeRules
  now: Instant
  raceNames: ReadonlyMap<string, string>
  approved: ApprovedPlan
}

/** The record without what it knows of one session. */
export const withoutSession = (record: RunnerRecord, id: string): RunnerRecord => ({
  ...record,
  sessions: (record.sessions ?? []).filter((session) => session.id !== id),
  plannedSessions: (record.plannedSessions ?? []).filter((session) => session.id !== id),
})

/** What was given in the room; else that of the plan, while hands do what was planned, or less. */
const acknowledgedIn = (
  { acknowledgement, intent }: Recording,
  works: readonly RecordingWork[],
  minutes: number,
  approved: ApprovedPlan,
) =>
  acknowledgement ??
  (approved && isWithinPlan({ intent, doneMinutes: minutes, works: [...works] }, approved)
    ? approved.acknowledgement
    : null)

/** Minutes that are asked for: how long the session took, and never less than its works. */
const askedMinutes = ({ doneMinutes }: Recording, works: readonly RecordingWork[]): number =>
  Math.max(doneMinutes ?? 0, minutesOf(works), 1)

/**
 * What the guard says of these works in this session, by the same functions as the server asks when it is saved. Without
 * hands there is nothing to judge: the moment alone is.
 */
export const judgeRoom = (
  recording: Recording,
  works: readonly RecordingWork[],
  { record, rules, now, raceNames, approved }: RoomGround,
): RoomVerdict => {
  const { sessionId, doneAt, intent } = recording
  const minutes = askedMinutes(recording, works)
  const acknowledgement = acknowledgedIn(recording, works, minutes, approved)
  const session = {
    id: sessionId,
    day: dayOf(doneAt, record.runner.timeZone),
    start: doneAt,
    minutes,
    intent,
    works: works.map(({ region, side, pressure, technique, own }) => ({ region, side, pressure, technique, own })),
    acknowledgement,
  }
  const asked = askedSession(session)
  const { facts: known, bars, assumptions, missing, correctiveFrom } = factsFor(record, asked, now, rules.thresholds)
  const facts = named(known, raceNames)
  const verdict = judgeFacts(facts, rules)
  const plan: PlanJudgement =
    recording.handsOn && works.length > 0
      ? judgePlan(verdict, { intent, minutes, regions: session.works }, bars)
      : { breaks: [], severity: null, override: null, regionChecks: {} }
  return {
    facts,
    bars,
    verdict,
    plan,
    asks: stillAsked(plan, acknowledgement),
    rules: rulesToAnswer(plan),
    acknowledged: acknowledgement,
    assumptions,
    missing,
    correctiveFrom,
  }
}

/** The works as the moment takes them: less pressure, less time, gentler techniques, closed places left out. */
export type Lighter = {
  intent: Recording['intent']
  minutes: number
  works: RecordingWork[]
  /** Ids of the works that were asked about. */
  asked: string[]
  /** How many of them are left out. */
  left: number
}

/** Another technique may serve another objective. */
const withFittingObjective = (work: RecordingWork): RecordingWork => {
  const objectives = techniqueOf(work)?.objectives ?? [work.objective]
  return objectives.includes(work.objective) ? work : { ...work, objective: objectives[0] ?? work.objective }
}

/** A lighter session that the moment takes, of the practice's techniques; null when nothing is left of it. */
export const lighterRoom = (
  recording: Recording,
  works: readonly RecordingWork[],
  { verdict, facts, bars, correctiveFrom }: Pick<RoomVerdict, 'verdict' | 'facts' | 'bars' | 'correctiveFrom'>,
  techniques: readonly ChosenTechnique[] = SHIPPED_TECHNIQUES,
): Lighter | null => {
  const minutes = askedMinutes(recording, works)
  const plan = lighterPlan({ intent: recording.intent, minutes, works }, verdict, {
    findingActive: works.some(({ findingId }) => findingId !== null),
    readiness: facts.readiness ?? null,
    correctiveFrom,
    bars,
    techniques,
  })
  if (plan === null) return null
  const kept = ((plan.works ?? []) as RecordingWork[]).map(withFittingObjective)
  return {
    intent: plan.intent,
    minutes: plan.minutes,
    works: kept,
    asked: works.map(({ id }) => id),
    left: works.length - kept.length,
  }
}
