import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import { byText } from '../record/by-text.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine, SAFE } from '../rule-page.ts'
import type { BookingRecommendation } from '../timing/facts.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'
import { SIGN_IDS, type SignId, type Signs } from './signs.ts'
import { handsOnSessions } from './treated-places.ts'

/** An evaluation this many days back is that of the week before. */
const WEEK_BEFORE = { from: 4, to: 10 }

export type Counts = { yes: number; known: number }

export type Recommendation = {
  counts: Counts
  recommendation: BookingRecommendation
  /** The first day after a session's cool-down; null when there is none now. */
  notBookNowBefore: Day | null
  /** Why, in the order of reference 7.3: the first that fits. */
  because:
    | 'clinician'
    | 'three-signs'
    | 'hot-spots'
    | 'stride-and-area'
    | 'two-weeks'
    | 'cool-down'
    | 'signs'
    | 'carried'
    | 'none'
    | 'unknown'
}

type Ground = Pick<RunnerRecord, 'runner' | 'sessions' | 'evaluations'>

export const countsOf = (signs: Signs): Counts => ({
  yes: SIGN_IDS.filter((id) => signs[id].state === 'yes').length,
  known: SIGN_IDS.filter((id) => signs[id].state !== 'unknown').length,
})

/** Was there a yes at the evaluation of the week before, and no session since? */
function wasYesBefore(record: Ground, at: Instant): boolean {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const weekBefore = (record.evaluations ?? []).filter((one) => {
    const age = daysBetween(dayOf(one.at, timeZone), today)
    return age >= WEEK_BEFORE.from && age <= WEEK_BEFORE.to
  })
  // Of two of that week the later one: with another in between they are not two in a row.
  const newest = weekBefore.sort((a, b) => compareInstants(a.at, b.at) || byText(a, b)).at(-1)
  if (newest === undefined) return false
  const { at: when, signs, recommendation } = newest
  const window = { from: dayOf(when, timeZone), to: today, until: at }
  const since = handsOnSessions(record, window).filter(({ one }) => compareInstants(one.start, when) >= 0)
  // A booking was recommended for at least one yes.
  const hadYes = recommendation === 'book-now' || SIGN_IDS.some((id: SignId) => signs?.[id] === 'yes')
  return hadYes && since.length === 0
}

/** The day on which the cool-down after the last session ends, by local dates (README 3); null when it is over, or there was none. */
function coolDownEnds(record: Ground, at: Instant, { booking: { coolDownDays } }: SignThresholds): Day | null {
  const today = dayOf(at, record.runner.timeZone)
  const window = { from: addDays(today, 1 - coolDownDays), to: today, until: at }
  const last = handsOnSessions(record, window).at(-1)
  return last ? addDays(last.day, coolDownDays) : null
}

/** Why it may be time to book now; null where nothing says so. */
function bookNow(
  signs: Signs,
  { yes }: Counts,
  record: Ground,
  at: Instant,
  { booking }: SignThresholds,
): Recommendation['because'] | null {
  if (yes >= booking.signs) return 'three-signs'
  if (yes >= booking.signsWithHotSpots && signs.S5.state === 'yes') return 'hot-spots'
  // The stride has no side, so any side will do (README 12).
  if (signs.S1.state === 'yes' && signs.S3.state === 'yes') return 'stride-and-area'
  return yes > 0 && wasYesBefore(record, at) ? 'two-weeks' : null
}

/**
 * What the six signs recommend (reference 7.3, the first that fits). In the cool-down after a session it is at most
 * `plan-one`, whatever the count (README 12); a clinician comes before everything.
 *
 * @param carriedWeeks the longest carry-over streak of any place
 * @param needsClinician a red flag, a substantial overuse problem, or pain that is one to be looked at
 */
export function recommend(
  record: Ground,
  at: Instant,
  known: { signs: Signs; carriedWeeks: number; needsClinician: boolean },
  thresholds: SignThresholds,
): Recommendation {
  const { signs, carriedWeeks, needsClinician } = known
  const counts = countsOf(signs)
  const notBookNowBefore = coolDownEnds(record, at, thresholds)
  const base = { counts, notBookNowBefore }
  if (needsClinician) return { ...base, recommendation: 'see-clinician', because: 'clinician' }
  const booking = bookNow(signs, counts, record, at, thresholds)
  if (booking !== null)
    return notBookNowBefore === null
      ? { ...base, recommendation: 'book-now', because: booking }
      : { ...base, recommendation: 'plan-one', because: 'cool-down' }
  if (counts.yes > 0) return { ...base, recommendation: 'plan-one', because: 'signs' }
  if (carriedWeeks >= thresholds.booking.carriedWeeks)
    return { ...base, recommendation: 'plan-one', because: 'carried' }
  if (counts.known >= thresholds.booking.knownSigns) return { ...base, recommendation: 'no-need', because: 'none' }
  return { ...base, recommendation: 'not-enough-data', because: 'unknown' }
}

const REFERENCE = { confidence: 'low', source: 'reference 7.3' } as const
const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules: the first that fits. */
export const recommendationLines = (thresholds: SignThresholds): RuleLine[] => {
  const { signs, signsWithHotSpots, carriedWeeks, coolDownDays, knownSigns, runsAfterSession } = thresholds.booking
  return [
    {
      id: 'see a clinician',
      when: 'a red flag stands, the overuse answers tell of a substantial problem, or pain is one to be looked at',
      means: 'before any massage',
      ...REFERENCE,
      fixed: SAFE,
    },
    line(thresholds, ['booking.signs', 'booking.signsWithHotSpots'], {
      id: 'book now',
      when: `${signs} signs are a yes; or ${signsWithHotSpots}, S5 among them; or S1 and S3; or one that was a yes ${WEEK_BEFORE.from} to ${WEEK_BEFORE.to} days ago too, with no session since`,
      means: 'the earliest slot that the timing rules allow is offered',
      ...REFERENCE,
    }),
    line(thresholds, ['booking.carriedWeeks', 'booking.coolDownDays'], {
      id: 'plan one',
      when: `a sign is a yes, or tightness was carried over for ${carriedWeeks} weeks; and whatever the count in the ${coolDownDays} days after a session`,
      means: 'plan a session; nothing is urgent',
      ...REFERENCE,
    }),
    line(thresholds, ['booking.knownSigns'], {
      id: 'no need',
      when: `no sign is a yes, and ${knownSigns} are known`,
      means: 'nothing to do',
      ...REFERENCE,
    }),
    { id: 'not enough data', when: 'otherwise', means: 'the missing answers are named', ...REFERENCE },
    line(thresholds, ['booking.runsAfterSession'], {
      id: 'after a session',
      when: `the first four signs look only at what came after it, and need ${runsAfterSession} answered runs`,
      means: 'not known before',
      ...REFERENCE,
    }),
  ]
}
