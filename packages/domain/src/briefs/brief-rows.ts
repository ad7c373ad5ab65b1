import type { Finding, FindingSource, SuspectedContributor } from '../assessments/schema.ts'
import type { Day } from '../calendar/day.ts'
import type { Instant, LocalTime } from '../calendar/instant.ts'
import type { Intent, RegionId } from '../library/ids.ts'
import type { OwnTechnique } from '../library/own-technique.ts'
import type { LibraryEdit } from '../library/practice-items.ts'
import type { Side } from '../library/region-side.ts'
import type { JudgedBy } from '../outlook/judged-by.ts'
import type { MonthlyRow } from '../progress/monthly-outcome.ts'
import type { AddendumPart } from '../sessions/addendum-schema.ts'
import type { ToldDecision } from '../sessions/session-decision.ts'
import type { Facts, Severity } from '../timing/facts.ts'
import type { TakenRow } from './taken-now.ts'

/** One work of a planned session with its reasons. */
export type WorkRow = {
  id: string
  technique: string
  /** The practice's own version of it; null as shipped. */
  own?: OwnTechnique | null
  region: RegionId
  side: Side
  pressure: number
  minutes: number
  whyTissue: string
  whyPressure: string
  whyNow: string
}

/** A coming session as it is planned; times are the runner's. */
export type SessionRow = {
  id: string
  day: Day
  startTime: LocalTime | null
  minutes: number
  intent: Intent
  status: string
  therapist: string
  works: WorkRow[]
  /** The facts that it was judged with when it was published; null when it was not. */
  judgedFacts: Facts | null
  /** The rules that it was judged by then; null where they were not kept. */
  judgedBy: JudgedBy | null
}

export type HomeworkRow = { kind: 'move' | 'load' | 'recover'; text: string; exercise: string | null }

/** The last session that was done, in the therapist's words. The private note is for therapists only. */
export type LastSessionRow = {
  id: string
  therapist: string
  restricted: string
  changed: string
  needsAttention: string
  privateNote: string
  homework: HomeworkRow[]
  /** What was added after it was signed, in order. */
  addenda: { part: AddendumPart; words: string; writtenBy: string; tellRunner: boolean }[]
}

/** A limit that somebody went past, with the reason they wrote. */
export type OverrideRow = {
  id: string
  sessionId: string
  sessionDay: Day
  severity: Severity
  rules: string[]
  reason: string
  madeBy: string
  madeAt: Instant
}

/** Movement work that belongs to one pairing of the published plan. */
export type PairingRow = { id: string; title: string; exercises: string[] }

/** A finding that stands, with the value of its test and what is suspected to drive it. */
export type FindingRow = Pick<Finding, 'id' | 'day' | 'region' | 'side' | 'state' | 'role' | 'pattern' | 'note'> & {
  source: FindingSource
  value: number | null
  contributors: Pick<SuspectedContributor, 'kind' | 'region' | 'side' | 'label'>[]
}

/** Pain that was named in an exercise or after a run, with its place where one was given. */
export type PainRow = {
  day: Day
  pain: number
  /** In an exercise, in work beside the plan, in a run, or told of the day in a check-in. */
  during: 'exercise' | 'beside' | 'run' | 'day'
  /** Its id; of work beside the plan what it was called. */
  exercise: string | null
  region: RegionId | null
  side: Side | null
  note: string
  /** Told of a day: also at rest, also at night. Not asked is not told. */
  atRest: boolean
  night: boolean
}

/** What the runner wrote in a check-in, in their words: shown as it is, and nothing is concluded from it (reference 14.12). */
export type NoteRow = { day: Day; note: string }

/**
 * What a brief needs beside the record: names, titles and words, which no conclusion reads. All of it is of one runner.
 */
export type BriefRows = {
  runner: { name: string }
  /** Names of races, and titles of the usual key runs, by their ids. */
  names: Readonly<Record<string, string>>
  last: LastSessionRow | null
  overrides: OverrideRow[]
  /** Without an outcome, however old; with one, of the last four weeks. */
  decisions: ToldDecision[]
  /** Answers to the six questions on an injury, of thirteen months, in order. */
  monthly: MonthlyRow[]
  pairings: PairingRow[]
  findings: FindingRow[]
  /** Suggestions that were taken into coming sessions, newest first. */
  taken: TakenRow[]
  /** What the practice made of the shipped techniques. */
  techniques: LibraryEdit<OwnTechnique>[]
  /** Of the last four weeks, newest first. */
  pains: PainRow[]
  /** Newest first, one a day. */
  notes: NoteRow[]
  /** Newest ever, whatever the window. */
  lastLogDay: Day | null
  lastCheckInDay: Day | null
  lastUnplannedDay: Day | null
}
