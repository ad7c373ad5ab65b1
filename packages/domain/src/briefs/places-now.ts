import { addDays, type Day } from '../calendar/day.ts'
import { covers, eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import type { CarryOver } from '../progress/carry-over.ts'
import type { CarriedLately } from '../progress/recurring.ts'
import { namedPlaces, type StiffnessDay } from '../progress/stiffness-days.ts'
import { stiffnessOf } from '../progress/stiffness-series.ts'

/** The own mean looks at four weeks before the newest answer. */
export const MEAN_DAYS = 28
/** Fewer answers make no mean to compare with (product default). */
const MEAN_ANSWERS = 4
/** A difference of a whole point is worth an arrow; less is the noise of a 0–10 answer. */
const ARROW_FROM = 1

/** One place as it was last answered, against the runner's own four weeks before. */
export type PlaceNow = RegionSide & {
  value: number
  day: Day
  /** Mean of the 28 days before that answer; null with fewer than 4 answers. */
  mean: number | null
  answers: number
  direction: 'up' | 'down' | 'same' | null
  /** It was treated last time, or is planned for this session. */
  worked: boolean
  /** It keeps coming back: so many weeks in a row (reference 7.4). Null where it does not. */
  carried: { label: NonNullable<CarryOver['label']>; weeks: number } | null
}

type CarriedHere = Pick<CarriedLately, 'place' | 'label' | 'streak'>

const carriedIn = (carried: readonly CarriedHere[], place: RegionSide): PlaceNow['carried'] => {
  const found = carried.find((one) => regionKey(one.place) === regionKey(place))
  return found?.label ? { label: found.label, weeks: found.streak } : null
}

const meanOf = (values: readonly number[]): number | null =>
  values.length < MEAN_ANSWERS ? null : values.reduce((sum, value) => sum + value, 0) / values.length

const directionOf = (value: number, mean: number | null): PlaceNow['direction'] => {
  if (mean === null) return null
  if (value - mean >= ARROW_FROM) return 'up'
  return mean - value >= ARROW_FROM ? 'down' : 'same'
}

const placeNow = (
  answers: readonly StiffnessDay[],
  place: RegionSide,
  beside: Pick<PlaceNow, 'worked' | 'carried'>,
): PlaceNow | null => {
  const known = answers.flatMap((answer) => {
    const value = stiffnessOf(answer, place)
    return value === null ? [] : [{ day: answer.day, value }]
  })
  const newest = known.at(-1)
  if (!newest) return null
  const from = addDays(newest.day, -MEAN_DAYS)
  const before = known.filter(({ day }) => day >= from && day < newest.day)
  const mean = meanOf(before.map(({ value }) => value))
  return {
    ...place,
    ...newest,
    mean,
    answers: before.length,
    direction: directionOf(newest.value, mean),
    ...beside,
  }
}

/**
 * The places worth a line: those that were stiff in the last four weeks and those that hands work on, the stiffest of
 * the newest answer first, at most `most`. `worked`: treated last time or planned now.
 */
export const placesNow = (
  answers: readonly StiffnessDay[],
  { worked, carried }: { worked: readonly RegionSide[]; carried: readonly CarriedHere[] },
  today: Day,
  most = 6,
): PlaceNow[] => {
  const recent = answers.filter(({ day }) => day > addDays(today, -MEAN_DAYS) && day <= today)
  const all = answers.filter(({ day }) => day <= today)
  const treated = worked.flatMap(eachSide)
  const isIn = (places: readonly RegionSide[], place: RegionSide) =>
    places.some((one) => covers(one, place) || covers(place, one))
  // A stiff part that lies in a worked place is told by that place's line, and the other way round.
  const stiff = namedPlaces(recent).filter((place) => recent.some((answer) => (stiffnessOf(answer, place) ?? 0) > 0))
  const wasStiff = (place: RegionSide) => all.some((answer) => (stiffnessOf(answer, place) ?? 0) > 0)
  const untold = treated.filter((place) => !isIn(stiff, place) && wasStiff(place))
  return (
    [...new Map([...stiff, ...untold].map((place) => [regionKey(place), place])).values()]
      .flatMap(
        (place) => placeNow(all, place, { worked: isIn(treated, place), carried: carriedIn(carried, place) }) ?? [],
      )
      // A place that was once a little stiff and is not now is no line, unless hands work on it. Where too little is known to
      // say what is usual, what was named is told: it is 0 now, not unknown.
      .filter(({ value, mean, worked: isWorked }) => value > 0 || isWorked || mean === null || mean >= ARROW_FROM)
      .sort(
        (a, b) =>
          (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
          b.value - a.value ||
          Number(b.worked) - Number(a.worked) ||
          (b.mean ?? 0) - (a.mean ?? 0) ||
          regionKey(a).localeCompare(regionKey(b)),
      )
      .slice(0, most)
  )
}
