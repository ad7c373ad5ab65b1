import { addDays } from '../calendar/day.ts'
import {
  addMinutes,
  compareInstants,
  dayOf,
  epochMilliseconds,
  hoursBetween,
  type Instant,
  instantOf,
} from '../calendar/instant.ts'
import { covers, eachSide, type RegionSide, regionKey, sideOn } from '../library/region-side.ts'
import { byText } from '../record/by-text.ts'
import type { RecordPain, RunnerRecord } from '../record/schema.ts'
import { type RuleLine, SAFE } from '../rule-page.ts'
import { placeOf } from '../timing/places.ts'

/** Reference 5, SAF-05 to SAF-07. */
const ACUTE_HOURS = 72
const HIGH_PAIN = 7
const HIGH_PAIN_AT_REST = 4
const HIGH_SORENESS = 5

/**
 * How old an answer about soreness may be when a session starts, like the other answers of a day (README 2). Ours:
 * the reference gives no figure; at the desk it is asked again.
 */
const BELIEVED_HOURS = 48

/**
 * High pain closes its place until somebody answers otherwise, for so long as a clinician should look at it (`painToLookAt`, 7 days): no
 * answer is not a no (README 4).
 */
const HIGH_PAIN_HOURS = 7 * 24
const HOUR = 3_600_000

/** What was told of a place; null is a question that was put and not answered, or not put. */
type FeltAt = { place: RegionSide; value: number | null; atRest: boolean | null }

/**
 * Places that were asked about in one go. `isWhole`: all of the body was, so that what is not named is free of it. `isOfDay`: its hour
 * is not known.
 */
export type Answered = { moment: number; isWhole: boolean; isOfDay: boolean; felt: readonly FeltAt[] }

/** Places each side on its own, as the facts write them, once each and sorted. */
export const placeKeys = (places: readonly RegionSide[]): string[] =>
  [...new Set(places.flatMap(eachSide).map(({ region, side }) => regionKey({ region, side })))].sort()

/** Places that were injured under 72 h before a session. */
export const acutePlaces = ({ injuries }: RunnerRecord, start: Instant, now: Instant): RegionSide[] =>
  (injuries ?? []).filter((injury) => {
    const hours = hoursBetween(injury.at, start)
    return compareInstants(injury.at, now) <= 0 && hours >= 0 && hours < ACUTE_HOURS
  })

/** Where nothing hurts nothing hurts at rest either, whether or not that was asked. */
const painOf = (pain: readonly RecordPain[]): FeltAt[] =>
  pain.flatMap(({ region, side, value, atRest }) =>
    eachSide({ region, side }).map((place) => ({ place, value, atRest: value === 0 ? false : (atRest ?? null) })),
  )

type Given = { at: Instant; isWhole: boolean; isOfDay?: boolean; felt: () => FeltAt[] }

const worst = ({ felt }: Answered): number => Math.max(0, ...felt.map(({ value }) => value ?? 0))

/** Of two answers of one moment the worse is read first, and the one that ends the reading last. */
const atOnce = (a: Answered, b: Answered): number =>
  worst(b) - worst(a) || Number(a.isWhole) - Number(b.isWhole) || byText(b, a)

/** What can still be believed of a session after `now`, the newest first. */
const believable = (given: readonly Given[], now: Instant, hours: number): Answered[] => {
  const latest = epochMilliseconds(now)
  return given
    .flatMap(({ at, isWhole, isOfDay = false, felt }): Answered[] => {
      const moment = epochMilliseconds(at)
      return moment > latest || latest - moment > hours * HOUR ? [] : [{ moment, isWhole, isOfDay, felt: felt() }]
    })
    .sort((a, b) => b.moment - a.moment || atOnce(a, b))
}

/**
 * Pain that was measured as a test. A measurement has a day and no hour: a high one is taken for the last word of its day, another one
 * for the first, so that neither hides what was said to hurt on that day.
 */
const measuredPain = ({ assessments, runner: { timeZone } }: RunnerRecord, now: Instant): Given[] =>
  (assessments ?? []).flatMap(({ test, date, region, side, value }): Given[] => {
    if (test !== 'pain-nrs' || !region || typeof value !== 'number' || date > dayOf(now, timeZone)) return []
    const ends = addMinutes(instantOf(addDays(date, 1), '00:00', timeZone), -1)
    const last = compareInstants(ends, now) < 0 ? ends : now
    const at = value >= HIGH_PAIN ? last : instantOf(date, '00:00', timeZone)
    const place = { region, side: side ?? sideOn(region, 'both') }
    return [{ at, isWhole: false, isOfDay: true, felt: () => painOf([{ ...place, value }]) }]
  })

/** Answers about pain up to a moment: of check-ins, which ask for the whole body, of runs, of the desk, and as measured. */
export const painAnswers = (record: RunnerRecord, now: Instant): Answered[] => {
  const { runs, checkIns, deskAnswers } = record
  const given = (at: Instant, pain: readonly RecordPain[] | null | undefined, isWhole: boolean): Given[] =>
    pain ? [{ at, isWhole, felt: () => painOf(pain) }] : []
  return believable(
    [
      ...(runs ?? []).flatMap(({ start, pain }) => given(start, pain, false)),
      ...(checkIns ?? []).flatMap(({ at, pain }) => given(at, pain, true)),
      ...(deskAnswers ?? []).flatMap(({ at, pain }) => given(at, pain, false)),
      ...measuredPain(record, now),
    ],
    now,
    HIGH_PAIN_HOURS,
  )
}

/** Answers about soreness after a session, up to a moment: of the places named, else of those that were treated. */
export const sorenessAnswers = ({ sessions }: RunnerRecord, now: Instant): Answered[] =>
  believable(
    (sessions ?? []).flatMap(({ treated, responses, status }) =>
      status !== 'done'
        ? []
        : (responses ?? []).flatMap(({ answeredAt, soreness, regions }): Given[] => {
            if (answeredAt === null || soreness === null || soreness === undefined) return []
            const felt = () => {
              const named = (regions ?? []).flatMap((key) => placeOf(key) ?? [])
              return (named.length > 0 ? named : (treated ?? []))
                .flatMap(eachSide)
                .map(({ region, side }) => ({ place: { region, side }, value: soreness, atRest: null }))
            }
            return [{ at: answeredAt, isWhole: false, felt }]
          }),
    ),
    now,
    BELIEVED_HOURS,
  )

/** What one go of questions told of a place; `untold`: parts of it that were named on their own and not answered. */
type Told<Answer> = { place: RegionSide; says: Answer; untold: readonly RegionSide[] }

/** The part of a place that lies in some places: all of it where these are all of the body (null). */
const partIn = (places: readonly RegionSide[] | null, one: RegionSide): RegionSide[] =>
  places === null ? [one] : places.flatMap((place) => (covers(place, one) ? [one] : covers(one, place) ? [place] : []))

/**
 * The answers to one question that may still count when a session starts, the newest go first. A place that was named without an answer
 * was not told of: what was said of it before stands (README 4), also where all of the body was asked about since.
 */
function toldOf<Answer>(
  answers: readonly Answered[],
  { start, hours }: { start: Instant; hours: number },
  ask: (felt: FeltAt) => Answer | null,
): Told<Answer>[][] {
  const session = epochMilliseconds(start)
  const goes: Told<Answer>[][] = []
  /** After an answer about all of the body only these are still to be told. */
  let open: readonly RegionSide[] | null = null
  for (const { moment, isWhole, isOfDay, felt } of answers) {
    // What was measured on the day of a session that has begun may have been measured after it.
    if (isOfDay && moment >= session) continue
    if (session - moment > hours * HOUR) break
    const left: readonly RegionSide[] | null = open
    const untold = felt.filter((one) => ask(one) === null).map(({ place }) => place)
    goes.push(
      felt.flatMap((one) => {
        const says = ask(one)
        if (says === null) return []
        return partIn(left, one.place).map((place) => ({ place, says, untold }))
      }),
    )
    if (isWhole) open = untold.flatMap((one) => partIn(left, one))
    if (open?.length === 0) break
  }
  return goes
}

/** The newest answer about all of a place; of one go the worst. Null: nobody told of it. */
function saysOf<Answer extends number | boolean>(goes: readonly Told<Answer>[][], place: RegionSide): Answer | null {
  for (const go of goes) {
    const said = go
      .filter((told) => covers(told.place, place) && !told.untold.some((part) => covers(part, place)))
      .map(({ says }) => says)
    if (said.length > 0) return said.reduce((worst, one) => (one > worst ? one : worst))
  }
  return null
}

/** Every place that was told of, once. */
const placesIn = (goes: readonly Told<unknown>[][]): RegionSide[] => [
  ...new Map(goes.flat().map(({ place }) => [regionKey(place), place])).values(),
]

/**
 * Places with pain 7/10 or more, or 4/10 or more at rest, each by the newest answer about it: the desk beats the morning (reference
 * 14.8). How much it hurts and whether it does at rest are two questions: the one that was not put again still stands.
 */
export function highPainPlaces(answers: readonly Answered[], start: Instant): RegionSide[] {
  const within = { start, hours: HIGH_PAIN_HOURS }
  const values = toldOf(answers, within, ({ value }) => value)
  const atRest = toldOf(answers, within, (felt) => felt.atRest)
  return placesIn([...values, ...atRest]).filter((place) => {
    const value = saysOf(values, place) ?? 0
    return value >= HIGH_PAIN || (value >= HIGH_PAIN_AT_REST && saysOf(atRest, place) === true)
  })
}

/** Places that are called sore by 5/10 or more. */
export function sorePlaces(answers: readonly Answered[], start: Instant): RegionSide[] {
  const told = toldOf(answers, { start, hours: BELIEVED_HOURS }, ({ value }) => value)
  return placesIn(told).filter((place) => (saysOf(told, place) ?? 0) >= HIGH_SORENESS)
}

/** The same, for the document of rules. */
export const placeLines = (): RuleLine[] => [
  {
    id: 'fresh injury',
    when: `under ${ACUTE_HOURS} h before the session`,
    means: 'SAF-05 closes the place',
    confidence: 'high',
    source: 'reference 5',
    fixed: SAFE,
  },
  {
    id: 'high pain',
    when: `${HIGH_PAIN} of 10 or more, or ${HIGH_PAIN_AT_REST} or more at rest`,
    means: `SAF-06 closes the place until it is answered otherwise, each question on its own, for ${HIGH_PAIN_HOURS / 24} days`,
    confidence: 'medium',
    source: 'reference 5',
    fixed: SAFE,
  },
  {
    id: 'very sore',
    when: `${HIGH_SORENESS} of 10 or more`,
    means: 'SAF-07 caps the place',
    confidence: 'medium',
    source: 'reference 5',
  },
  {
    id: 'age of an answer',
    when: `an answer about soreness older than ${BELIEVED_HOURS} h`,
    means: 'is no longer believed; it is asked again at the desk',
    confidence: 'low',
    source: 'ours: the reference gives no figure',
  },
]
