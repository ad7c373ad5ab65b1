import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { MarkedWorkout } from '@strideloom/domain/outlook/workout-marks.ts'
import type { SpacedRun } from '@strideloom/domain/programs/heavy-leg-spacing.ts'
import type { RaceChange } from '@strideloom/domain/programs/race-changes.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { Thresholds } from '@strideloom/domain/progress/thresholds.ts'
import type { RecordPlannedSession, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import type { PlanJudgement } from '@strideloom/domain/timing/plan.ts'
import type { TechniqueBar } from '@strideloom/domain/timing/technique-bars.ts'
import type { Verdict } from '@strideloom/domain/timing/verdict.ts'
import type { Change } from './change-words.ts'

/** What the guard concludes of one planned session. */
export type Judged = {
  facts: Facts
  /** Techniques that safety answers keep out. */
  bars: readonly TechniqueBar[]
  verdict: Verdict
  plan: PlanJudgement
  /** What was taken for granted: "start of Lucia 10 km assumed 09:00 local". */
  assumptions: readonly string[]
  missing: readonly string[]
  /** The readiness that the practice asks for corrective work. */
  correctiveFrom: number
}

export type Judge = (session: PlannedSession) => Judged

/** A planned session that was approved and that something has changed for since. */
export type Look = { sessionId: string; published: RecordPlannedSession; changes: readonly Change[] }

/** The timing guard for one draft, in the browser: what the server decides, known beforehand. */
export type Guard = {
  /** Version of the rules. */
  ruleSet: string
  /** Judges a session, as it is or as it would be, among everything else that the program holds. */
  judgeIn: (program: Program) => Judge
  /** What a day says to a session that nobody has planned yet. */
  judgeDay: (program: Program, day: Day) => Judged
  /** The most that a day takes. */
  ceilingIn: (program: Program) => (day: Day) => number
  /** Why a session needs another look; null where nothing has changed, or the draft has another session in its place. */
  lookAt: (session: PlannedSession) => Look | null
  /** Coming workouts of the program of which there is something to say where they stand. */
  workoutMarks: (program: Program) => readonly MarkedWorkout[]
  known: GuardKnown
  /** How it judges, and the runs, while these races were as the plan was laid around them. */
  asLaid: (changes: readonly RaceChange[]) => { judgeIn: Guard['judgeIn']; runs: readonly SpacedRun[] }
  /** What placing needs to know of the runner beside that. */
  placing: PlacingKnown
}

/** What the guard stands on, for what is concluded of it beside the guard. */
export type GuardKnown = { record: RunnerRecord; now: Instant }

export type PlacingKnown = {
  timeZone: TimeZone
  /** The day of the last hands-on session that was held. */
  lastHeld: Day | null
  /** Key runs and races that are still to come, as heavy legs keep their distance from them. */
  runs: readonly SpacedRun[]
  /** The share of the agreed work that was done in four weeks, 0–1; null where nothing was due. */
  doneBefore: number | null
  thresholds: Thresholds
}
