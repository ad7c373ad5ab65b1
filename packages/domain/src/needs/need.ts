import type { Day } from '../calendar/day.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { AssessmentDue } from '../progress/assessment-due.ts'
import type { AtRiskReason } from '../progress/at-risk.ts'
import type { PhaseName } from '../record/schema.ts'
import type { Why } from '../why.ts'

/** What may put a runner on the page of who needs somebody, the gravest first: the order in which they are told. */
export const NEED_KINDS = [
  'safety',
  'review',
  'pain',
  'signs',
  'at-risk',
  'overdue',
  'reassess',
  'block-ends',
  'race',
  'silent',
] as const
export type NeedKind = (typeof NEED_KINDS)[number]

/** How soon: `first` before anybody else, `today`, within the `week`, when the plan is next opened, or worth a `look`. */
export const NEED_LEVELS = ['look', 'plan', 'week', 'today', 'first'] as const
export type NeedLevel = (typeof NEED_LEVELS)[number]

/**
 * What was found, by its days and numbers and without a word that only today makes true ("for 8 days"): so that what is stored stays right
 * as long as nobody writes anything.
 */
export type NeedFacts =
  | {
      kind: 'safety'
      flags: { id: string; question: string; place: RegionSide | null; urgent: boolean; answeredOn: Day }[]
      /** The consent to hands-on work is taken back while a session is still planned. */
      consentGone: boolean
    }
  /** `locked`: an adverse answer that nobody has looked at; else the last session was too much. */
  | { kind: 'review'; locked: boolean; sessionOn: Day; pressure: number | null; because: string[] }
  | { kind: 'pain'; value: number; day: Day; place: RegionSide | null; times: number }
  /** What the six signs recommend, in their own words; the next session that is planned. */
  | { kind: 'signs'; clinician: boolean; yes: number; known: number; reasons: string[]; nextOn: Day | null }
  /** Workouts of the finished weeks that were due, and those of them that anything was said about. */
  | { kind: 'at-risk'; reasons: AtRiskReason[]; answered: number; due: number }
  /** The session that nobody answered. `settled`: its questions are closed, it stays unknown. */
  | { kind: 'overdue'; sessionId: string; sessionOn: Day; pressure: number | null; settled: boolean }
  | ({ kind: 'reassess' } & AssessmentDue)
  /** `next`: the block that follows; null: nothing does. */
  | { kind: 'block-ends'; phase: PhaseName; to: Day; next: PhaseName | null }
  | { kind: 'race'; name: string; day: Day; priority: 'A' | 'B' | 'C'; distanceKm: number }
  /** `heardOn` null: nothing since joining on `from`. */
  | { kind: 'silent'; heardOn: Day | null; from: Day; workoutsDue: number }

export type Need = NeedFacts & { level: NeedLevel; why: Omit<Why, 'numbers'> }
