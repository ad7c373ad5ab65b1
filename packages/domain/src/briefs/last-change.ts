import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { Intent } from '../library/ids.ts'
import { eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import type { CarryOverThresholds } from '../progress/carry-over-settings.ts'
import { type Held, heldAfter } from '../progress/held.ts'
import type { StiffnessDay } from '../progress/stiffness-days.ts'
import { stiffnessOf, stiffnessSeries } from '../progress/stiffness-series.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { GivenSession } from '../sessions/given-sessions.ts'
import { type RetestNow, retestNow } from './retests-now.ts'
import { type Grew, whatGrew } from './what-grew.ts'

/** The value before a session is at most this many days old (as in progress/held.ts). */
const BEFORE_DAYS = 3

/** Days of stiffness after a session in one treated place. */
export type PlaceHeld = RegionSide & {
  held: Held | null
  /** Why it is not known; null when it is. */
  notKnown: 'not-asked-before' | 'not-stiff-before' | 'no-answer-since' | null
  /** Newest answer since the session. */
  latest: { day: Day; value: number } | null
  /** Days since the session with an answer about places, of those that are over (and today, once answered). */
  answered: number
  due: number
}

/** What became of the last hands-on session: held, came back, or not known; never read out of silence. */
export type LastChange = {
  session: { id: string; day: Day; intent: Intent | null; minutes: number; pressure: number | null }
  daysAgo: number
  retests: RetestNow[]
  /** The treated place that was stiffest before; null when no place was written down. */
  place: PlaceHeld | null
  verdict: 'held' | 'back' | 'not-known'
  /** The newest day that the verdict stands on. */
  knownOn: Day | null
  grew: Grew[]
}

/** What an answer, at most three days old, said of a place before a session. */
const valueBefore = (answers: readonly StiffnessDay[], place: RegionSide, session: Day): number | null =>
  answers
    .filter(({ day }) => day <= session && daysBetween(day, session) <= BEFORE_DAYS)
    .map((answer) => stiffnessOf(answer, place))
    .filter((value) => value !== null)
    .at(-1) ?? null

/** The treated place that was stiffest before the session, else the one that was pressed hardest. */
export const leadPlace = ({ session, day }: GivenSession, answers: readonly StiffnessDay[]): RegionSide | null => {
  const places = (session.treated ?? []).flatMap(({ region, side, pressure }) =>
    eachSide({ region, side }).map((place) => ({
      place,
      pressure: pressure ?? 0,
      before: valueBefore(answers, place, day) ?? -1,
    })),
  )
  places.sort(
    (a, b) => b.before - a.before || b.pressure - a.pressure || regionKey(a.place).localeCompare(regionKey(b.place)),
  )
  return places[0]?.place ?? null
}

const placeHeld = (
  given: GivenSession,
  answers: readonly StiffnessDay[],
  today: Day,
  thresholds: CarryOverThresholds,
): PlaceHeld | null => {
  const place = leadPlace(given, answers)
  if (place === null) return null
  const points = stiffnessSeries(answers, place, addDays(given.day, -BEFORE_DAYS), today)
  const since = points.filter(({ day, value }) => day > given.day && (day < today || value !== null))
  const known = since.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const before = valueBefore(answers, place, given.day)
  const held = heldAfter(points, given.day, today, thresholds)
  const notKnown =
    held !== null
      ? null
      : before === null
        ? 'not-asked-before'
        : before < thresholds.held.backFrom
          ? 'not-stiff-before'
          : 'no-answer-since'
  return { ...place, held, notKnown, latest: known.at(-1) ?? null, answered: known.length, due: since.length }
}

const verdictOf = (retests: readonly RetestNow[], place: PlaceHeld | null): Pick<LastChange, 'verdict' | 'knownOn'> => {
  const measured = retests.flatMap(({ state, now }) => (now ? [{ state, day: now.day }] : []))
  const felt = place?.held && place.latest ? [{ held: place.held, day: place.latest.day }] : []
  const back = [
    ...measured.filter(({ state }) => state === 'back'),
    ...felt.filter(({ held }) => held.backOn !== null),
  ].map(({ day }) => day)
  if (back.length > 0) return { verdict: 'back', knownOn: back.sort().at(-1) ?? null }
  const held = [
    ...measured.filter(({ state }) => state === 'held'),
    ...felt.filter(({ held: { days } }) => days > 0),
  ].map(({ day }) => day)
  if (held.length > 0) return { verdict: 'held', knownOn: held.sort().at(-1) ?? null }
  return { verdict: 'not-known', knownOn: null }
}

/**
 * Did the last change hold: the newest hands-on session followed to today, measure by measure and morning by morning.
 * Null before the first session. `sessions`: those that were given, oldest first.
 */
export const lastChange = (
  record: RunnerRecord,
  sessions: readonly GivenSession[],
  answers: readonly StiffnessDay[],
  today: Day,
  thresholds: CarryOverThresholds,
): LastChange | null => {
  const given = sessions.at(-1)
  if (!given) return null
  const { session, day, pressure } = given
  const retests = (session.retests ?? []).map((retest) => retestNow(record, sessions, given, retest, today))
  const place = placeHeld(given, answers, today, thresholds)
  const backOn = place?.held?.backOn ?? null
  return {
    session: { id: session.id, day, intent: session.intent ?? null, minutes: session.minutes, pressure },
    daysAgo: daysBetween(day, today),
    retests,
    place,
    ...verdictOf(retests, place),
    grew: backOn === null ? [] : whatGrew(record, day, backOn),
  }
}
