import type { BriefRows } from '../briefs/brief-rows.ts'
import { silenceNow } from '../briefs/silence.ts'
import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { adviceNow } from '../outlook/advice-now.ts'
import { type StandingFlag, standingFlags } from '../outlook/standing-flags.ts'
import { assessmentDue, assessmentDueLine } from '../progress/assessment-due.ts'
import { type AtRiskReason, atRiskLines, atRiskReasons } from '../progress/at-risk.ts'
import { blockEndsLine, overdueLine, painLine, raceNearLine, silentLine } from '../progress/need-settings.ts'
import { type DueWork, dueWork } from '../progress/record-weeks.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { isHarmful } from '../sessions/classify-response.ts'
import { type GivenSession, givenSessions } from '../sessions/given-sessions.ts'
import { becauseWords } from '../sessions/step-words.ts'
import { lockedSessions, type ToleranceReview } from '../sessions/tolerance.ts'
import { type Why, whyAmong, whyOf } from '../why.ts'
import { answerOverdue } from './answer-overdue.ts'
import type { Need } from './need.ts'
import { painOver, painsIn } from './pain-over.ts'
import { blockEnding, raceNear } from './plan-ends.ts'
import { inOrder } from './rank.ts'

/** What is known of a runner, to say what they need. `rows`: as the brief has them. */
export type NeedGround = {
  record: RunnerRecord
  rows: Pick<BriefRows, 'names' | 'pains' | 'lastLogDay' | 'lastCheckInDay' | 'lastUnplannedDay'>
  toleranceReviews: readonly ToleranceReview[]
  thresholds: Thresholds
}

/** A finished week of the agreed work: 0–1, and how many workouts make it. `total` null: nothing was due, or it was excused. */
export type NeedWeek = { week: Day; total: number | null; due: number; answered: number }

/** What stands at a moment: what is needed, and the four finished weeks that it is read beside. */
export type NeedsNow = { needs: Need[]; weeks: NeedWeek[] }

type Moment = { at: Instant; today: Day; given: GivenSession[]; work: DueWork }

const WEEKS = 4
/** So long after a session that was too much it holds (RSP-02). */
const AFTER_TOO_MUCH = 7
/** A session within so many days is soon enough. */
const SOON = 7
/** A race so near decides what is done this week. */
const RACE_WEEK = 7

const without = ({ numbers, ...why }: Why): Need['why'] => why
const by = (line: RuleLine): Need['why'] => without(whyOf(line))

const CONSENT: Need['why'] = {
  rule: 'SAF-01',
  says: 'The consent to hands-on work is taken back: no hands-on work.',
  confidence: 'high',
  source: 'reference 5',
  setting: null,
}

const flagWhy = ({ id, question }: StandingFlag): Need['why'] => ({
  rule: `FLAG:${id}`,
  says: `Yes to: ${question}.`,
  confidence: 'high',
  source: 'the safety question that was answered',
  setting: null,
})

const weeksOf = ({ weeks, workouts }: DueWork): NeedWeek[] =>
  weeks
    .filter(({ isOver }) => isOver)
    .slice(-WEEKS)
    .map(({ week, total }) => {
      const here = workouts.filter((one) => one.week === week)
      const answered = here.filter(({ items }) => items.some(({ logged }) => logged !== null)).length
      return { week, total, due: here.length, answered }
    })

function safety({ record }: NeedGround, { at, today }: Moment): Need | null {
  const flags = standingFlags(record, at).filter(({ closes }) => closes)
  // With nothing planned nobody's hands are held back by it.
  const isPlanned = (record.plannedSessions ?? []).some(({ start }) => dayOf(start, record.runner.timeZone) >= today)
  const consentGone = record.runner.consent?.handsOn === false && isPlanned
  const [first] = flags
  if (!first && !consentGone) return null
  return {
    kind: 'safety',
    level: 'first',
    flags: flags.map(({ id, question, place, urgent, answeredOn }) => ({ id, question, place, urgent, answeredOn })),
    consentGone,
    why: first ? flagWhy(first) : CONSENT,
  }
}

const ADVERSE: Need['why'] = {
  rule: 'adverse answer',
  says: 'An adverse answer waits for a therapist’s look; nothing is booked before.',
  confidence: 'low',
  source: 'reference 6',
  setting: null,
}

const TOO_MUCH: Need['why'] = {
  rule: 'RSP-02',
  says: `The last session was too much, less than ${AFTER_TOO_MUCH} days ago: recovery or light maintenance only.`,
  confidence: 'low',
  source: 'reference 5',
  setting: null,
}

function review({ toleranceReviews, thresholds }: NeedGround, { at, today, given }: Moment): Need | null {
  const adverse = lockedSessions(given, toleranceReviews, at, thresholds).at(-1)
  const last = given.at(-1)
  const isTooMuch = last && isHarmful(last.answer.class) && daysBetween(last.day, today) < AFTER_TOO_MUCH
  const found = adverse ?? (isTooMuch ? last : null)
  if (!found) return null
  return {
    kind: 'review',
    level: adverse ? 'today' : 'week',
    locked: adverse !== undefined,
    sessionOn: found.day,
    pressure: found.pressure,
    because: [...new Set(found.answer.because.map(becauseWords))],
    why: adverse ? ADVERSE : TOO_MUCH,
  }
}

/** Where a safety answer speaks, the signs say no more than it does. */
function signs({ record, thresholds }: NeedGround, { at, today }: Moment): Need | null {
  const { recommendation, counts, reasons, why } = adviceNow(record, at, thresholds)
  const clinician = recommendation === 'see-clinician'
  if (!clinician && recommendation !== 'book-now') return null
  if (clinician && standingFlags(record, at).some(({ closes }) => closes)) return null
  const ahead = (record.plannedSessions ?? [])
    .map(({ start }) => dayOf(start, record.runner.timeZone))
    .filter((day) => day >= today)
    .sort()
  const nextOn = ahead[0] ?? null
  const isSoon = nextOn !== null && daysBetween(today, nextOn) < SOON
  const [because] = why
  if (!because) return null
  return {
    kind: 'signs',
    level: clinician || !isSoon ? 'today' : 'week',
    clinician,
    yes: counts.yes,
    known: counts.known,
    reasons,
    nextOn,
    why: without(because),
  }
}

function pain({ record, rows, thresholds }: NeedGround, { today }: Moment): Need | null {
  const told = rows.pains.map(({ day, pain: value, region, side }) => ({
    day,
    value,
    place: region && side ? { region, side } : null,
  }))
  const over = painOver([...told, ...painsIn(record)], today, thresholds)
  return over && { kind: 'pain', level: 'today', ...over, why: by(painLine(thresholds)) }
}

const RISK_LINES: Record<AtRiskReason['code'], string> = {
  'two-low-weeks': 'two low weeks',
  'low-four-weeks': 'low month',
  drop: 'drop',
  'no-log': 'silent',
  'pain-answers': 'pain',
}

function atRisk({ record, thresholds }: NeedGround, { at, work }: Moment): Need | null {
  const reasons = atRiskReasons(record, work, at, thresholds)
  const [first] = reasons
  if (!first) return null
  const why = without(whyAmong(atRiskLines(thresholds), RISK_LINES[first.code]))
  const weeks = weeksOf(work)
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0)
  const due = weeks.reduce((sum, week) => sum + week.due, 0)
  return { kind: 'at-risk', level: 'week', reasons, answered, due, why }
}

function overdue({ thresholds }: NeedGround, { at, today, given }: Moment): Need | null {
  const found = answerOverdue(given, at, today, thresholds)
  return found && { kind: 'overdue', level: 'week', ...found, why: by(overdueLine(thresholds)) }
}

function reassess({ record, thresholds }: NeedGround, { today }: Moment): Need | null {
  const due = assessmentDue(record, today, thresholds)
  return due && { kind: 'reassess', level: 'plan', ...due, why: by(assessmentDueLine(thresholds)) }
}

function blockEnds({ record, thresholds }: NeedGround, { today }: Moment): Need | null {
  const ends = blockEnding(record, today, thresholds)
  return ends && { kind: 'block-ends', level: 'plan', ...ends, why: by(blockEndsLine(thresholds)) }
}

function race({ record, rows, thresholds }: NeedGround, { today }: Moment): Need | null {
  const near = raceNear(record, today, thresholds)
  if (!near) return null
  const { id, date: day, priority, distanceKm } = near
  const level = priority !== 'C' && day <= addDays(today, RACE_WEEK) ? 'week' : 'look'
  const why = by(raceNearLine(thresholds))
  return { kind: 'race', level, name: rows.names[id] ?? 'Race', day, priority, distanceKm, why }
}

/** Of somebody who is followed: a plan asked for something meanwhile, or they have answered before and something is still to come. */
function silent({ record, rows, thresholds }: NeedGround, { today }: Moment): Need | null {
  const quiet = silenceNow(record, rows, today, thresholds)
  const isAhead =
    (record.plannedSessions ?? []).length > 0 ||
    (record.prescriptions ?? []).some(({ snapshot }) => snapshot.sessions.some(({ due }) => due >= today))
  if (!quiet.isSilent || (quiet.workoutsDue === 0 && !(isAhead && quiet.lastHeardOn !== null))) return null
  return {
    kind: 'silent',
    level: 'look',
    heardOn: quiet.lastHeardOn,
    from: quiet.lastHeardOn ?? record.runner.joinedOn ?? today,
    workoutsDue: quiet.workoutsDue,
    why: by(silentLine(thresholds)),
  }
}

const RULES = [safety, review, pain, signs, atRisk, overdue, reassess, blockEnds, race, silent]

/** What a runner needs at a moment, the gravest first; empty where nothing asks for anybody. */
export function needsAt(ground: NeedGround, at: Instant): NeedsNow {
  const { record, thresholds } = ground
  const moment: Moment = {
    at,
    today: dayOf(at, record.runner.timeZone),
    given: givenSessions(record, at, thresholds),
    work: dueWork(record, at, thresholds),
  }
  return { needs: inOrder(RULES.flatMap((rule) => rule(ground, moment) ?? [])), weeks: weeksOf(moment.work) }
}
