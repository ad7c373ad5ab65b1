import { addDays, type Day } from '../calendar/day.ts'
import { addMinutes, dayOf, type Instant } from '../calendar/instant.ts'
import { choices } from '../library/practice-items.ts'
import { practiceTechniques } from '../library/practice-techniques.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { activeFlags } from '../outlook/active-flags.ts'
import { adviceNow } from '../outlook/advice-now.ts'
import { bookingAdvice } from '../outlook/booking-advice.ts'
import { watchSession } from '../outlook/judge-session.ts'
import type { PracticeRules } from '../outlook/practice-rules.ts'
import type { RuleVersionMade } from '../outlook/rules-since.ts'
import { adherence4w } from '../progress/adherence-at.ts'
import { durability } from '../progress/durability.ts'
import { answerRate } from '../progress/overview.ts'
import { promptsNow } from '../progress/prompts-now.ts'
import { stiffnessDays } from '../progress/stiffness-days.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type GivenSession, givenSessions } from '../sessions/given-sessions.ts'
import { type Tolerance, type ToleranceReview, toleranceAt } from '../sessions/tolerance.ts'
import { placeOf } from '../timing/places.ts'
import type { Verdict } from '../timing/verdict.ts'
import type { AvailabilityTold } from '../training/availability-schema.ts'
import type { Brief, BriefParts } from './brief.ts'
import type { BriefRows, SessionRow } from './brief-rows.ts'
import { comingAfter } from './coming.ts'
import { decisionsNow } from './decisions-now.ts'
import { alsoToFit, doToday } from './do-today.ts'
import { headlineOf } from './headline.ts'
import { doseThatWorked, lastAnswer } from './last-answer.ts'
import { lastChange } from './last-change.ts'
import { limitsAt } from './limits-at.ts'
import { placeLimit } from './limits-now.ts'
import { monthlyNews } from './monthly-news.ts'
import { openFindings, suspectedDrivers } from './open-findings.ts'
import { overridesTogether } from './overrides-together.ts'
import { MEAN_DAYS, placesNow } from './places-now.ts'
import { readinessNow } from './readiness-now.ts'
import { askedMoment, briefSession } from './session-now.ts'
import { silenceNow } from './silence.ts'
import { sinceSession } from './since-session.ts'
import { storyOf } from './story.ts'
import { takenNow } from './taken-now.ts'

export type BriefInput = {
  record: RunnerRecord
  /** Sessions from today on as they are published, in order. */
  planned: readonly SessionRow[]
  toleranceReviews: readonly ToleranceReview[]
  rows: BriefRows
  at: Instant
  /** The session it is read for; null: the next one. */
  sessionId: string | null
  /** Those of the practice. */
  rules: PracticeRules
  /** The states of these rules, oldest first: what was changed since a session was approved is named. */
  ruleVersions: readonly RuleVersionMade[]
  /** What is told of days away, settled; absent: nothing. */
  availability?: readonly AvailabilityTold[]
}

/** Stiffness is read back this far: four weeks before an answer that is itself four weeks old. */
const ANSWERS_DAYS = 84
/** A session that lies further back says nothing about the work since: then these are the last four weeks. */
const SINCE_DAYS = 42
const WITHOUT_SESSION_DAYS = 28
/** Stiff from here up, a place is worth a limit of its own. */
const STIFF_FROM = 3
const MOST_PLACES = 8

/** Places that hands work on: planned now, else those treated last time. */
const workedPlaces = (session: SessionRow | null, given: readonly GivenSession[]): RegionSide[] => {
  const works = session?.works ?? given.at(-1)?.session.treated ?? []
  return works.map(({ region, side }) => ({ region, side }))
}

const tolerancePart = (tolerance: Tolerance, verdict: Verdict, thresholds: Thresholds): BriefParts['tolerance'] => ({
  ceiling: tolerance.ceiling,
  start: tolerance.start,
  lock: tolerance.lock,
  sessions: tolerance.steps.length,
  regions: Object.keys(tolerance.regionCeilings).flatMap((key) => {
    const place = placeOf(key)
    const limit = place && placeLimit(verdict, tolerance, place)
    const own = tolerance.regionCeilings[key] ?? tolerance.ceiling
    return limit && own < tolerance.ceiling ? [{ ...limit, limit: own }] : []
  }),
  dose: doseThatWorked(tolerance, thresholds),
  steps: tolerance.steps
    .slice(-4)
    .reverse()
    .map(({ day, pressure, class: answered, after, flag, says }) => ({
      day,
      pressure,
      class: answered,
      after,
      flag,
      says,
    })),
})

const nextAfter = (planned: readonly SessionRow[], session: SessionRow | null): BriefParts['next'] => {
  const after = session === null ? planned : planned.slice(planned.indexOf(session) + 1)
  const [next] = after
  return next ? { id: next.id, day: next.day, startTime: next.startTime, intent: next.intent } : null
}

/** Since when the agreed work is counted: the last session, unless it lies too far back. */
const sinceWhen = (given: readonly GivenSession[], today: Day): { from: Day; afterSession: boolean } => {
  const last = given.at(-1)?.day
  return last !== undefined && last >= addDays(today, -SINCE_DAYS)
    ? { from: last, afterSession: true }
    : { from: addDays(today, -WITHOUT_SESSION_DAYS), afterSession: false }
}

/**
 * The brief: everything that is read before a session, concluded from the record at one moment. Sentences and numbers, no
 * rows: what is sent is what is shown. A session of another day is judged for its own moment; without any, what stands
 * here is what now would take.
 */
export const composeBrief = (input: BriefInput): Brief => {
  const { record, planned, toleranceReviews, rows, at, sessionId, rules, ruleVersions, availability = [] } = input
  const { thresholds } = rules
  const { timeZone, joinedOn = null } = record.runner
  const today = dayOf(at, timeZone)
  const session = planned.find(({ id }) => sessionId === null || id === sessionId) ?? null
  const given = givenSessions(record, at, thresholds)
  const tolerance = toleranceAt(record, at, thresholds, toleranceReviews, (moment) =>
    adherence4w(record, moment, thresholds),
  )
  const answers = stiffnessDays(record.checkIns, {
    from: addDays(today, -ANSWERS_DAYS),
    to: today,
    timeZone,
    until: at,
  })
  const worked = workedPlaces(session, given)
  const places = placesNow(answers, { worked, carried: bookingAdvice(record, at, thresholds).carried }, today)
  const findings = openFindings(rows.findings)
  const ofInterest: RegionSide[] = [
    ...worked,
    ...places.filter(({ value }) => value >= STIFF_FROM),
    ...findings.filter(({ state }) => state === 'restricted'),
  ]

  const asked = askedMoment(record, session, worked, at)
  const judged = watchSession(record, asked, at, session?.judgedFacts ?? null, {
    rules,
    by: session?.judgedBy ?? null,
    versions: ruleVersions,
  })
  const { limits, verdict } = limitsAt(record, { at, start: asked.start, today }, judged, {
    tolerance,
    places: ofInterest.slice(0, MOST_PLACES),
    flags: activeFlags(record, asked, at),
    names: rows.names,
  })

  const { holdRate: lasting } = durability(record, at)
  const change = lastChange(record, given, answers, today, thresholds)
  const since = sinceWhen(given, today)
  const storyPlace = change?.place ?? places[0] ?? worked[0] ?? null
  const parts: BriefParts = {
    at,
    today,
    timeZone,
    runner: { name: rows.runner.name, joinedOn },
    session:
      session &&
      briefSession(session, judged, verdict, tolerance, {
        isToday: limits.isToday,
        timeZone,
        findingActive: findings.some((one) => worked.some((place) => overlaps(one, place))),
      }),
    next: nextAfter(planned, session),
    limits,
    readiness: readinessNow(record, judged.facts, at, today, thresholds),
    silence: silenceNow(record, rows, today, thresholds),
    answers: answerRate({
      from: addDays(since.from, 1),
      today,
      joinedOn: joinedOn ?? since.from,
      checkIns: (record.checkIns ?? []).map((checkIn) => ({ day: dayOf(checkIn.at, timeZone) })),
    }),
    change,
    holdRate: lasting.due === 0 ? null : { held: lasting.done, of: lasting.due },
    answer: lastAnswer(given, tolerance, at),
    tolerance: tolerancePart(tolerance, verdict, thresholds),
    since: sinceSession(
      record,
      { ...since, today },
      { pairings: rows.pairings, homework: since.afterSession ? (rows.last?.homework ?? []) : [] },
      thresholds,
    ),
    advice: adviceNow(record, at, thresholds),
    prompts: promptsNow(
      record,
      { findings, ahead: planned.flatMap(({ works }) => works), planned: planned.length },
      at,
      thresholds,
    ),
    mapOn: answers.findLast(({ day }) => day > addDays(today, -MEAN_DAYS))?.day ?? null,
    places,
    story:
      storyPlace && storyOf(record, storyPlace, { sessions: given, answers, names: rows.names, today }, thresholds),
    pains: rows.pains,
    notes: rows.notes,
    findings,
    drivers: suspectedDrivers(rows.findings),
    coming: comingAfter(record, rows.names, addMinutes(asked.start, asked.minutes), today, availability),
    monthly: monthlyNews(rows.monthly, given.at(-1)?.session ?? null, today, thresholds),
    decisions: decisionsNow(rows.decisions, today),
    referralAfter: thresholds.prompts.referralAfter,
    overrides: overridesTogether(rows.overrides),
    taken: takenNow(session, rows.taken),
    last: rows.last,
  }
  const { causes, ...shown } = limits
  const techniques = choices(practiceTechniques(rows.techniques))
  const suggested = doToday(parts, techniques)
  return {
    ...parts,
    limits: shown,
    headline: headlineOf(parts),
    doToday: suggested,
    alsoToFit: alsoToFit(parts, suggested, techniques),
  }
}
