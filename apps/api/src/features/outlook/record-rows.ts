import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Intent, RedFlagId, RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import type { JudgedBy } from '@strideloom/domain/outlook/judged-by.ts'
import type { RuleVersionMade } from '@strideloom/domain/outlook/rules-since.ts'
import type { FlagReply, Injury } from '@strideloom/domain/people/answer-schema.ts'
import type { ConsentKind } from '@strideloom/domain/people/consent.ts'
import type { PrescribedVariant } from '@strideloom/domain/programs/prescribed.ts'
import type { Block, Dose, PlannedSession, Prescription } from '@strideloom/domain/programs/schema.ts'
import type { Kept } from '@strideloom/domain/record/kept.ts'
import type { ToldExercise } from '@strideloom/domain/record/own-exercises.ts'
import type {
  RecordEvaluation,
  RecordOpenSlot,
  RecordResponse,
  RecordRun,
  RecordSkippedRun,
  RecordWeekly,
} from '@strideloom/domain/record/schema.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import type { OtherWork } from '@strideloom/domain/training/other-work.ts'
import type { ToldOfDay } from '@strideloom/domain/training/running-days.ts'
import type { Race, UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import type { StoredRules } from '../timing/rule-set-of.ts'

/** What the two statements of record-sql.ts answer, field by field. Moments end in `Z`. */
export type FlagRow = {
  flag: RedFlagId
  reply: FlagReply
  askedAt: 'intake' | 'check-in' | 'desk'
  answeredAt: Instant
  since: Day | null
  region: RegionId | null
  side: Side | null
  followUp: FlagReply | null
}

type RegionRow = { region: RegionId; side: Side }
/** Asked of pain alone; null: not asked. */
type PainRow = { atRest: boolean | null; night: boolean | null }

export type RunRow = {
  id: string
  start: Instant
  minutes: number | null
  km: number | null
  rpe: number | null
  type: RecordRun['type']
  strideFeel: number | null
  warmup: RecordRun['warmup']
  surface: RecordRun['surface']
  hillMinutes: number | null
  speedMinutes: number | null
  soreness48: number | null
  asked: string[]
  regions: (RegionRow & PainRow & { kind: 'attention' | 'stiffness-after' | 'pain'; value: number | null })[]
}

export type CheckInRow = {
  day: Day
  answeredAt: Instant
  sleep: number | null
  freshness: number | null
  muscleFeel: number | null
  calm: number | null
  mood: number | null
  stiffnessAnswered: boolean
  regions: (RegionRow & { value: number })[]
  painAnswered: boolean
  pain: (RegionRow & PainRow & { value: number })[]
}

/** The answer that counts of one day and key run. */
export type RunningDayRow = {
  day: Day
  usualKeyRunId: string | null
  told: ToldOfDay
  reason: RecordSkippedRun['reason']
}

export type WeeklyRow = Required<Omit<RecordWeekly, 'problem'>> & { region: RegionId | null; side: Side | null }

export type MeasurementRow = {
  day: Day
  test: string
  own: OwnTest | null
  region: RegionId | ''
  side: 'left' | 'right' | 'center'
  value: number | null
  tester: string
  pelvisControlled: boolean | null
  stoppedByPain: boolean
}

export type SessionRow = {
  id: string
  day: Day
  startTime: string | null
  minutes: number
  status: 'done' | 'signed' | 'cancelled'
  intent: Intent
  doneAt: Instant | null
  doneMinutes: number | null
  handsOn: boolean
  guarded: boolean | null
  stiffnessBefore: number | null
  cupMarksAgreed: boolean | null
  cancelledBy: 'runner' | 'therapist' | null
  therapist: string
  /** Region, side, pressure of each work. Null where there is none, as in the lists below. */
  treated: [RegionId, Side, number][] | null
  /** Test, region or empty, side, before, after, who tested, and the practice's version of the test. */
  retests: [string, RegionId | '', Side, number | null, number | null, string, OwnTest | null][] | null
  responses: ResponseRow[] | null
}

type Answer = Required<RecordResponse>
/** Question, when, soreness, stiffness, legs, worries (null: passed over), hours to normal, places, agreed mark, note. */
type ResponseRow = [
  Answer['question'],
  Instant,
  number | null,
  number | null,
  Answer['legs'],
  Answer['worry'],
  Answer['hoursToNormal'],
  Answer['regions'],
  boolean | null,
  string,
]

/** A session that is still to come, with what it was judged by when it was published. */
export type PlannedRow = {
  id: string
  programId: string | null
  day: Day
  startTime: string | null
  minutes: number
  intent: Intent
  status: string
  therapist: string
  judgedFacts: Record<string, unknown> | null
  judgedHash: string | null
  judgedAt: Instant | null
  judgedBy: JudgedBy | null
  acknowledgement: { rules: string[]; reason: string } | null
  works: (PlannedSession['works'][number] & { findingId: string | null })[]
}

export type RecordRows = {
  runner: { birthDate: Day | null; sex: 'female' | 'male' | 'other' | null; timeZone: string; joinedOn: Day }
  intake: { complete: boolean; regularFirmMassage: boolean | null; recordedAt: Instant } | null
  flags: FlagRow[]
  consents: { kind: ConsentKind; stands: boolean }[]
  clearances: { flag: RedFlagId; filedOn: Day; expiresOn: Day | null; regions: `${RegionId}/${Side}`[] }[]
  races: (Omit<Race, 'name'> & { finishAt: Instant | null; distanceRunKm: number | null })[]
  usualKeyRuns: UsualKeyRun[]
  runs: RunRow[]
  runningDays: RunningDayRow[]
  /** Everything that was told of days away, few and without a window: since when a day was told depends on all of it. */
  availability: AvailabilityTold[]
  unplanned: OtherWork[]
  checkIns: CheckInRow[]
  weekly: WeeklyRow[]
  injuries: (Pick<Injury, 'kind' | 'side'> & { region: RegionId; occurredOn: Day; recordedAt: Instant })[]
  measurements: MeasurementRow[]
  palpations: (RegionRow & { side: 'left' | 'right' | 'center'; day: Day; value: number; tester: string })[]
  sessions: SessionRow[]
  planned: PlannedRow[]
  /** Earlier weekly results of the signs, oldest first. */
  evaluations: RecordEvaluation[]
  /** The responsible therapist names open times at all. */
  offersTimes: boolean
  /** Times that the responsible therapist offers and that nobody has been given yet. */
  openSlots: RecordOpenSlot[]
  programs: { id: string; blocks: Record<string, Block> }[]
  /** What the practice made of the timing rules, as it stands; null: nothing. */
  rules: StoredRules
  /** Its last states, oldest first. */
  ruleVersions: RuleVersionMade[]
  toleranceReviews: { sessionId: string; reviewedAt: Instant }[]
  /** Of a record that came in as another program's document: what it says beside its rows; null for any other. */
  kept: Kept[] | null
}

/** A row of what was prescribed: a changed dose is a new row of the same item, the old one is retired. */
export type ItemRow = {
  id: string
  itemId: string
  exercise: string
  role: Prescription['role']
  dose: Dose
  retired: boolean
  /** The other way that was prescribed; null where there is none. */
  variant: PrescribedVariant | null
  /** A practice's own exercise, as it was prescribed; null for a shipped one. */
  own: ToldExercise | null
}

export type EntryRow = Pick<
  LogEntry,
  'id' | 'workoutId' | 'workoutItemId' | 'performedOn' | 'loggedAt' | 'outcome' | 'reason' | 'pain' | 'effort'
> & {
  /** Done the other way that was prescribed; null where it speaks of a whole workout. */
  elsewhere: boolean | null
  /** The exercise that was done instead; null where the prescribed one was. */
  swappedFor: string | null
  /** Side, repetitions, seconds, in reserve. */
  sets: ['left' | 'right' | 'both', number | null, number | null, number | null][] | null
}

export type WorkoutRow = {
  id: string
  programId: string
  day: Day
  area: 'strength' | 'mobility' | 'prehab'
  retired: boolean
  /** When a publication last put it on another day, or brought it back. */
  laidAgainAt: Instant | null
  items: ItemRow[]
  entries: EntryRow[]
  moves: Move[]
}
