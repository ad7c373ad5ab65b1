import { type Day, eachDay } from '../calendar/day.ts'
import type { RegionId } from '../library/ids.ts'
import { type MeasuredSide, type RegionSide, regionKey, type Side } from '../library/region-side.ts'
import { ancestors } from '../library/regions.ts'
import { smallestPlaces } from '../sessions/region-parts.ts'

/** One day's answer on the body map. `stiffness` null: the map was passed over; empty: asked, and nothing was stiff. */
export type MapAnswer = {
  day: Day
  stiffness: readonly { region: RegionId; side: MeasuredSide; value: number }[] | null
}

export type SeriesPoint = { day: Day; value: number | null }

/** `both` is left and right, and the centre of an axial region the whole of it. */
const sameSide = (a: Side, b: Side): boolean => a === b || [a, b].some((side) => side === 'both' || side === 'center')

/** What one answer named: null is a place that was asked about and not answered. */
export type NamedStiffness = readonly { region: RegionId; side: Side; value: number | null }[]

type Part = { side: Side; chain: readonly RegionId[] }
const partsByPlace = new Map<string, readonly Part[]>()

/** The smallest parts of a place, each with the regions around it, the nearest first. */
const partsAround = (place: RegionSide): readonly Part[] => {
  const key = regionKey(place)
  const known = partsByPlace.get(key)
  if (known) return known
  const parts = smallestPlaces(place).map(({ region, side }) => ({ side, chain: [region, ...ancestors(region)] }))
  partsByPlace.set(key, parts)
  return parts
}

/**
 * What an answer says of a place: the highest of its parts, each by its own value or else by that of the nearest region around it that
 * has one, which stands for the parts that were not named. 0 when the map was answered and nothing there was named; null when it was
 * not, and where nothing of what was named has a value.
 */
export const stiffnessOf = ({ stiffness }: { stiffness: NamedStiffness | null }, place: RegionSide): number | null => {
  if (stiffness === null) return null
  if (stiffness.length === 0) return 0
  let highest: number | null = null
  let isNamed = false
  for (const { side: own, chain } of partsAround(place))
    for (const outer of chain) {
      const here = stiffness.filter(({ region, side }) => region === outer && sameSide(side, own))
      isNamed ||= here.length > 0
      const values = here.flatMap(({ value }) => value ?? [])
      if (values.length === 0) continue
      highest = Math.max(highest ?? 0, ...values)
      break
    }
  return highest ?? (isNamed ? null : 0)
}

/** A value for each day from `from` to `to`; a day without an answer is null, never 0. `answers`: at most one a day. */
export const stiffnessSeries = (
  answers: readonly { day: Day; stiffness: NamedStiffness | null }[],
  place: RegionSide,
  from: Day,
  to: Day,
): SeriesPoint[] => {
  const byDay = new Map(answers.map((answer) => [answer.day, answer]))
  return eachDay(from, to).map((day) => {
    const answer = byDay.get(day)
    return { day, value: answer ? stiffnessOf(answer, place) : null }
  })
}

export type StiffPlace = {
  region: RegionId
  side: MeasuredSide
  /** Days on which it was named above 0. */
  days: number
  highest: number
  /** Newest answer about it, 0–10. */
  latest: number
  latestDay: Day
}

/** The places that were named stiff, those that matter most first: sum of all answers, then the newest answer. */
export const stiffPlaces = (answers: readonly MapAnswer[]): StiffPlace[] => {
  const places = new Map<string, { region: RegionId; side: MeasuredSide }>()
  for (const { stiffness } of answers)
    for (const { region, side, value } of stiffness ?? [])
      if (value > 0) places.set(regionKey({ region, side }), { region, side })
  return [...places.values()]
    .map((place) => {
      const points = answers
        .map((answer) => ({ day: answer.day, value: stiffnessOf(answer, place) }))
        .filter((point): point is { day: Day; value: number } => point.value !== null)
        .sort((a, b) => (a.day < b.day ? -1 : 1))
      const values = points.map(({ value }) => value)
      const last = points.at(-1)
      return {
        ...place,
        days: values.filter((value) => value > 0).length,
        highest: Math.max(...values),
        latest: last?.value ?? 0,
        latestDay: last?.day ?? '',
        weight: values.reduce((sum, value) => sum + value, 0),
      }
    })
    .sort((a, b) => b.weight - a.weight || b.latest - a.latest || regionKey(a).localeCompare(regionKey(b)))
    .map(({ weight, ...place }) => place)
}
