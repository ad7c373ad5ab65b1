import type { Day } from '../calendar/day.ts'
import type { Instant, LocalTime, TimeZone } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import type { OwnTechnique } from '../library/own-technique.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { AdviceNow } from '../outlook/advice-now.ts'
import type { StandingFlag } from '../outlook/standing-flags.ts'
import type { Prompt } from '../progress/prompts-now.ts'
import type { SeriesPoint } from '../progress/stiffness-series.ts'
import type { ToldDecision } from '../sessions/session-decision.ts'
import type { ToleranceStep } from '../sessions/tolerance.ts'
import type { Break, PlanJudgement } from '../timing/plan.ts'
import type { ReadinessBand } from '../training/readiness-band.ts'
import type { Why } from '../why.ts'
import type { LastSessionRow, NoteRow, OverrideRow, PainRow, SessionRow } from './brief-rows.ts'
import type { Coming } from './coming.ts'
import type { DoseThatWorked, LastAnswer } from './last-answer.ts'
import type { LastChange } from './last-change.ts'
import type { CauseLine, PlaceLimit, ReasonLine } from './limits-now.ts'
import type { MonthlyNews } from './monthly-news.ts'
import type { OpenFinding } from './open-findings.ts'
import type { PlaceNow } from './places-now.ts'
import type { Quiet } from './silence.ts'
import type { SinceSession } from './since-session.ts'
import type { TakenNow } from './taken-now.ts'

/** What hands-on work the moment takes. `day`: that of the session, else today. */
export type Limits = {
  day: Day
  isToday: boolean
  allowedIntents: readonly Intent[]
  maxPressure: number
  maxMinutes: number
  /** Places that hands work on, hurt or are stiff, each with its own limit. */
  places: PlaceLimit[]
  /** In words. */
  avoidTechniques: readonly string[]
  requires: readonly string[]
  firedRules: readonly string[]
  /** Every limit of every fired rule; what the headline and the suggestions read. */
  causes: CauseLine[]
  /** Every fired rule once, in a sentence with its own number. */
  reasons: ReasonLine[]
  ruleSet: string
  /** What was taken for granted, and what is not known, in sentences. */
  assumptions: readonly string[]
  missing: readonly string[]
  /** Those that close the session first. */
  flags: StandingFlag[]
  /** The runner has taken back the consent to hands-on work. */
  consentWithdrawn: boolean
  /** When the safety questions were last answered; the time is known for answers at a check-in or the desk. */
  asked: { day: Day; time: LocalTime | null } | null
}

/** The planned session that the brief is for. */
export type BriefSession = Omit<SessionRow, 'works' | 'judgedFacts' | 'judgedBy'> & {
  isToday: boolean
  pressure: number | null
  works: (SessionRow['works'][number] & { limit: PlaceLimit })[]
  /** What it is best made of it where its intent is closed, or it is too long; null: both are open, or nothing is. */
  lighter: { intent: Intent; minutes: number } | null
  plan: Pick<PlanJudgement, 'severity' | 'override'> & {
    breaks: (Pick<Break, 'limit' | 'severity'> & { says: string; rules: string[] })[]
  }
  /** Facts it was approved with have changed: look again. */
  mark: 'needs another look' | null
  changed: { fact: string; says: string }[]
}

/** Freshness of the runner at the moment, 0–100; null is not known, and not low. */
export type Readiness = {
  value: number | null
  band: ReadinessBand | null
  /** Own mean of the 28 days before; null with fewer than 4 answered days. */
  mean: number | null
  /** Further ahead than an answer is valid: it cannot be known yet. */
  notYetKnowable: boolean
  /** So long is an answer valid. */
  hours: number
}

/** Stiffness of one place over the last weeks with what may explain it. */
export type Story = {
  place: RegionSide
  from: Day
  points: SeriesPoint[]
  held: { from: Day; to: Day; days: number }[]
  sessions: { day: Day; pressure: number | null }[]
  races: { day: Day; name: string; priority: 'A' | 'B' | 'C' }[]
  /** Days with a run whose length is known; `fastKm` is the part of it that was fast, by its minutes. */
  runs: { day: Day; km: number; fastKm: number | null }[]
}

export type HeadlineKind =
  | 'safety'
  | 'lock'
  | 'response'
  | 'race'
  | 'key-run'
  | 'back'
  | 'silence'
  | 'first'
  | 'held'
  | 'quiet'
  | 'not-known'

/** The most important thing, and what qualifies it. `rules`: what of the guard says so. */
export type Headline = { kind: HeadlineKind; sentence: string; more: string | null; rules: string[] }

/** Hands-on work as it is written into the planned session when a suggestion is taken. */
export type HandsTake = RegionSide & {
  kind: 'hands'
  /** The planned work that becomes this; null: it is added. */
  workId: string | null
  technique: string
  own: OwnTechnique | null
  pressure: number
  minutes: number
  findingId: string | null
  /** Of a planned work only the pressure has a new reason; null: its own stays. */
  whyTissue: string | null
  whyPressure: string
  whyNow: string | null
}

/** What a session is for, and how long it is: as taking the suggestion leaves it. */
export type HeadTake = { kind: 'head'; intent: Intent; minutes: number }

/** What taking a suggestion writes into the planned session. */
export type Take = HandsTake | HeadTake

/** One thing to do in this session, with the numbers that put it here. */
export type Suggestion = {
  id: string
  kind: 'refer' | 'review' | 'ask' | 'retest' | 'hands' | 'plan' | 'home'
  title: string
  why: string
  minutes: number | null
  /** Hands: what is asked, and the limit of that place. */
  pressure: number | null
  limit: number | null
  place: RegionSide | null
  test: string | null
  rules: string[]
  /** What it was concluded by, where it is not a rule of the guard. */
  reason: Why | null
  /** What taking it writes into the plan; null: nothing is to be written. */
  takes: Take | null
  /** The plan says just that already. */
  inPlan: boolean
}

/** Everything that is read before a session, composed from the record: results, not rows. */
export type BriefParts = {
  at: Instant
  today: Day
  timeZone: TimeZone
  runner: { name: string; joinedOn: Day | null }
  session: BriefSession | null
  /** The next planned one after it. */
  next: Pick<SessionRow, 'id' | 'day' | 'startTime' | 'intent'> | null
  limits: Limits
  readiness: Readiness
  silence: Quiet
  answers: { answered: number; due: number }
  change: LastChange | null
  /** Of what got better on the table and was measured again: what was still there at the next visit. Null: nothing yet. */
  holdRate: { held: number; of: number } | null
  answer: LastAnswer | null
  tolerance: {
    ceiling: number
    start: number
    lock: boolean
    /** Sessions that the number comes from, of which the newest ones are told. */
    sessions: number
    regions: PlaceLimit[]
    dose: DoseThatWorked | null
    /** Newest first. */
    steps: Pick<ToleranceStep, 'day' | 'pressure' | 'class' | 'after' | 'flag' | 'says'>[]
  }
  since: SinceSession
  /** Whether it is time to book, as it stands now: whatever day the session is of. */
  advice: AdviceNow
  /** What asks for a look or a plan before a sign does. */
  prompts: Prompt[]
  /** The last day of the last four weeks on which a body map was answered, an empty one too; null: none was. */
  mapOn: Day | null
  places: PlaceNow[]
  story: Story | null
  pains: PainRow[]
  notes: NoteRow[]
  findings: OpenFinding[]
  drivers: RegionSide[]
  coming: Coming
  /** What the six questions on an injury told since the last session; null: nothing new. */
  monthly: MonthlyNews | null
  /** What was decided where hands alone are not enough: first what nobody noted an outcome of. */
  decisions: ToldDecision[]
  /** After so many days it is asked what came of a referral: the practice’s own number. */
  referralAfter: number
  overrides: OverrideRow[]
  /** Suggestions that were taken into this session, newest first. */
  taken: TakenNow[]
  last: LastSessionRow | null
}

/** What is sent: the parts that are shown, the headline, and what to do. */
export type Brief = Omit<BriefParts, 'limits'> & {
  limits: Omit<Limits, 'causes'>
  headline: Headline
  doToday: Suggestion[]
  /** Planned work past its limit that is not among them. */
  alsoToFit: Suggestion[]
}
