import { addDays, type Day, daysBetween, yearsBetween } from '../calendar/day.ts'
import {
  compareInstants,
  dayOf,
  epochMilliseconds,
  type Instant,
  instantOf,
  type TimeZone,
} from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import { asksForRegion, type RedFlag, redFlag } from '../library/red-flags.ts'
import { covers, eachSide, mirrored, type RegionSide, sideOn } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import type { RecordClearance, RunnerRecord } from '../record/schema.ts'
import { smallestPlaces } from '../sessions/region-parts.ts'
import { placeOf } from '../timing/places.ts'
import type { AskedSession } from './asked-session.ts'

/** A safety answer that still speaks at a session. */
export type ActiveFlag = {
  readonly flag: RedFlag
  /** Null where no region was named. */
  readonly place: RegionSide | null
  /** The flag's own second question was answered with yes: its stronger effects stand instead. */
  readonly followUp: boolean
  /** A note for this flag is on file, not expired, and reaches as far as the flag. */
  readonly cleared: boolean
  /** The runner's day on which it was answered. */
  readonly answeredOn: Day
  /** Since when it is yes, without a no in between; null where nobody knows. */
  readonly began: Day | null
}

type Answer = {
  id: RedFlagId
  place: RegionSide | null
  yes: boolean
  /** What the flag's second question was answered, and on which day; null where it was not put. */
  followUp: { yes: boolean; on: Day } | null
  at: Instant
  /** It has a day and no hour. */
  isOfDay: boolean
  since: Day | null
  /** The day from which on it was yes, without a no in between; null: nobody knows, as of what the intake found. */
  began: Day | null
}

/** A note without an end lasts this long (reference 14.19). */
export const CLEARANCE_DAYS = 90
/** Whole years from which nobody is a minor (POP-02). */
export const ADULT = 18

const placeFrom = (region: RegionSide['region'] | null | undefined, side: RegionSide['side'] | null | undefined) =>
  region ? { region, side: side ?? sideOn(region, 'both') } : null

const secondAnswer = (yes: boolean | undefined, on: Day): Answer['followUp'] => (yes === undefined ? null : { yes, on })

function answersUpTo({ runner, deskAnswers }: RunnerRecord, at: Instant): Answer[] {
  const joined = runner.joinedOn && runner.joinedOn <= dayOf(at, runner.timeZone) ? runner.joinedOn : null
  const asked = runner.intake?.completedOn ?? joined
  // An intake without a day was there from the beginning.
  const intakeAt = asked === null ? '1970-01-01T00:00:00Z' : instantOf(asked, '00:00', runner.timeZone)
  const answers: Answer[] = [
    ...(runner.intake?.flags ?? []).map(({ id, since, region, side, followUp }) => ({
      id,
      place: placeFrom(region, side),
      yes: true,
      followUp: secondAnswer(followUp, dayOf(intakeAt, runner.timeZone)),
      at: intakeAt,
      isOfDay: true,
      since: since ?? null,
      began: since ?? null,
    })),
    ...(deskAnswers ?? []).map((one) => ({
      id: one.flag,
      place: placeFrom(one.region, one.side),
      yes: one.answer !== false,
      followUp: secondAnswer(one.followUp, dayOf(one.at, runner.timeZone)),
      at: one.at,
      isOfDay: false,
      since: null,
      began: dayOf(one.at, runner.timeZone),
    })),
  ]
  const known = dayOf(at, runner.timeZone)
  return answers
    .filter((one) => compareInstants(one.at, at) <= 0 && (one.since === null || one.since <= known))
    .sort((a, b) => compareInstants(a.at, b.at))
}

/** What an earlier answer about both sides is still about after a newer one about one of them (reference 14.9). */
function otherSide(earlier: Answer, { id, place }: Answer): Answer {
  if (earlier.id !== id || earlier.place?.side !== 'both' || !place) return earlier
  const isOneSide = place.side === 'left' || place.side === 'right'
  if (!isOneSide || !includesRegion(place.region, earlier.place.region)) return earlier
  return { ...earlier, place: { ...earlier.place, side: mirrored(place.side) } }
}

const earliest = (answers: readonly Answer[]): Day | null =>
  answers
    .map(({ began }) => began)
    .reduce((one, other) => (one === null || other === null ? null : one < other ? one : other))

/**
 * The newest answer to each flag and place. A no without a place is about all of them, one with a place about what it
 * covers, one side of an answer about both among it; a yes that names the place stands for one that did not.
 */
function standing(answers: readonly Answer[]): Answer[] {
  let yes: Answer[] = []
  for (const answer of answers) {
    const isReplaced = (earlier: Answer): boolean => {
      if (earlier.id !== answer.id) return false
      if (answer.place === null) return !answer.yes || earlier.place === null
      return earlier.place === null ? answer.yes : covers(answer.place, earlier.place)
    }
    const replaced = yes.filter(isReplaced)
    yes = yes.filter((earlier) => !isReplaced(earlier)).map((earlier) => otherSide(earlier, answer))
    // Said again, it is the same since it was first said; and a second question that was not put again was not answered no.
    const followUp = answer.followUp ?? replaced.find((earlier) => earlier.followUp?.yes)?.followUp ?? null
    if (answer.yes) yes.push({ ...answer, followUp, began: earliest([answer, ...replaced]) })
  }
  return yes
}

const isValid = ({ filedOn, expires }: RecordClearance, day: Day): boolean =>
  filedOn <= day && day <= (expires ?? addDays(filedOn, CLEARANCE_DAYS))

type Dates = { known: Day; day: Day }

/** Notes of this flag that were on file on the one day and are valid on the other. */
const validNotes = ({ runner }: Pick<RunnerRecord, 'runner'>, { id, began }: NotedFlag, { known, day }: Dates) => {
  const from = WANTS_ITS_OWN_NOTE.includes(id) ? began : null
  return (runner.clearances ?? []).filter(
    (note) =>
      note.flag === id && note.filedOn <= known && (from === null || note.filedOn >= from) && isValid(note, day),
  )
}
type NotedFlag = { id: RedFlagId; began: Day | null }

/** True when there is a valid note of this flag at all, whatever it reaches. */
export const isNoted = (record: Pick<RunnerRecord, 'runner'>, flag: NotedFlag, dates: Dates): boolean =>
  validNotes(record, flag, dates).length > 0

/** True when a note reaches a place; without a place, only one for everything does. */
function reaches({ scope }: RecordClearance, place: RegionSide | null): boolean {
  if (scope === undefined || scope === 'all') return true
  if (place === null) return false
  const keys = typeof scope === 'string' ? [scope] : scope
  return keys.some((key) => {
    const noted = placeOf(key)
    return noted !== null && covers(noted, place)
  })
}

/** A suspicion closes until its note is filed (README 8): one of before is about another. What lasts for years keeps its note. */
const WANTS_ITS_OWN_NOTE: readonly RedFlagId[] = ['bone-stress-suspected']

/**
 * True when a note of this flag lets these places be treated: one for all, or notes that together reach each of them.
 * Without places only one for everything does.
 * @param began since when the answer is yes; null where nobody knows
 */
export const isClearedFor = (
  record: Pick<RunnerRecord, 'runner'>,
  flag: NotedFlag,
  places: readonly RegionSide[],
  dates: Dates,
): boolean => {
  const notes = validNotes(record, flag, dates)
  const isReached = (place: RegionSide) => notes.some((note) => reaches(note, place))
  return places.length === 0
    ? notes.some((note) => reaches(note, null))
    : places.flatMap(eachSide).every((place) => isReached(place) || smallestPlaces(place).every(isReached))
}

/** A note filed since ends what waits for one, if it reaches all of the place; one that had run out when it was filed ends nothing. */
function hasEnded(
  clearances: readonly RecordClearance[],
  { id, place }: Answer,
  { from, known }: { from: Day; known: Day },
): boolean {
  const notes = clearances.filter(
    ({ flag, filedOn, expires }) =>
      flag === id && filedOn >= from && filedOn <= known && (!expires || expires >= filedOn),
  )
  if (place === null) return notes.some((note) => reaches(note, null))
  return eachSide(place).every((side) => notes.some((note) => reaches(note, side)))
}

type Lasts = RedFlag['effects']['lasts']

/** A day without an hour may have been its last minute, if that is gone by: of what is counted in hours the stricter reading (README 9). */
const latestBeginning = ({ since, at, isOfDay }: Answer, now: Instant, timeZone: TimeZone): number => {
  const day = since ?? (isOfDay ? dayOf(at, timeZone) : null)
  if (day === null) return epochMilliseconds(at)
  return Math.min(epochMilliseconds(instantOf(addDays(day, 1), '00:00', timeZone)), epochMilliseconds(now))
}

function stillLasts(
  lasts: Lasts,
  answer: Answer,
  { runner }: RunnerRecord,
  session: { start: Instant; day: Day },
  at: Instant,
): boolean {
  const { timeZone } = runner
  const known = dayOf(at, timeZone)
  const answered = dayOf(answer.at, timeZone)
  if (lasts === 'while-true') return true
  if (lasts === 'until-note-filed')
    return !hasEnded(runner.clearances ?? [], answer, { from: answer.since ?? answered, known })
  if (lasts === 'end-of-day') return session.day <= answered
  if ('hours' in lasts) {
    return epochMilliseconds(session.start) < latestBeginning(answer, at, timeZone) + lasts.hours * 3_600_000
  }
  const days = 'days' in lasts ? lasts.days : lasts.weeks * 7
  return daysBetween(answer.since ?? answered, session.day) < days
}

/** The safety answers that stand at a moment, whatever session is asked about. */
export const standingAnswers = (record: RunnerRecord, at: Instant): StandingAnswers => standing(answersUpTo(record, at))
export type StandingAnswers = readonly Answer[]

/**
 * The safety answers that speak at a session, as known at a moment (`effects.lasts` of red-flags.json): those of the
 * intake and of the desk, the newest of each flag and place.
 *
 * @param answers those that stand at that moment, where they are known already
 */
export function activeFlags(
  record: RunnerRecord,
  session: Pick<AskedSession, 'start' | 'regions'>,
  at: Instant,
  answers: StandingAnswers = standingAnswers(record, at),
): ActiveFlag[] {
  const { timeZone, birthDate } = record.runner
  const day = dayOf(session.start, timeZone)
  const known = dayOf(at, timeZone)
  return answers.flatMap((answer): ActiveFlag[] => {
    const flag = redFlag(answer.id)
    // Whoever has a birth date is not asked how old they are.
    if (flag.effects.factsWhenUnknown?.ageYears !== undefined && birthDate && yearsBetween(birthDate, day) >= ADULT)
      return []
    const lasts = (how: Lasts, one: Answer) => stillLasts(how, one, record, { start: session.start, day }, at)
    const stronger = answer.followUp?.yes ? flag.effects.followUp?.ifYes : undefined
    // Once a note is filed for the stronger effects, those of the flag itself stand again. What they tell of is known since it was
    // asked, however long the flag itself has been true: a note of before is about another thing.
    const followUp =
      stronger !== undefined && lasts(stronger.lasts, { ...answer, since: answer.followUp?.on ?? answer.since })
    if (!followUp && !lasts(flag.effects.lasts, answer)) return []
    const isCleared = (places: readonly RegionSide[]) => isClearedFor(record, answer, places, { known, day })
    const said = { flag, followUp, answeredOn: dayOf(answer.at, timeZone), began: answer.began }
    const { place } = answer
    // Where a place should have been named, only a note for all of the body is about it for certain.
    if (place === null)
      return [{ ...said, place, cleared: isCleared(asksForRegion(flag) ? [] : (session.regions ?? [])) }]
    const sides = eachSide(place).map((side) => ({ ...said, place: side, cleared: isCleared([side]) }))
    // A note about one side leaves the other as it is; where both are alike they stay one.
    return new Set(sides.map(({ cleared }) => cleared)).size > 1
      ? sides
      : [{ ...said, place, cleared: isCleared([place]) }]
  })
}
