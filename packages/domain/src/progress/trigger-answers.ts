import { numberWords } from '../assessments/number-words.ts'
import { atLeast } from '../assessments/threshold.ts'
import type { TriggerPart } from '../assessments/triggers.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { type RegionSide, regionKey } from '../library/region-side.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { mean } from '../training/mean.ts'
import { stiffnessOf } from './stiffness-series.ts'
import type { TriggerGround } from './trigger-ground.ts'

/** `met` null: not known. `says` has the numbers, `missing` what would have to be known. */
export type JudgedPart = { met: boolean | null; says: string; missing: string | null }

type Part<Kind extends TriggerPart['kind']> = Extract<TriggerPart, { kind: Kind }>

const words = (place: RegionSide) => placeKeyWords(regionKey(place))
const since = (today: Day, days: number): Day => addDays(today, 1 - days)

export function stiffWeeks(
  part: Part<'stiff-weeks'>,
  place: RegionSide,
  { maps, today, thresholds }: TriggerGround,
): JudgedPart {
  // A week's mean needs so many answers (README 14: 3).
  const least = thresholds.findings.answers ?? 0
  const weeks = Array.from({ length: part.of }, (_, ago) => {
    const to = addDays(today, -7 * ago)
    const from = since(to, 7)
    const values = maps.flatMap((map) => (map.day >= from && map.day <= to ? (stiffnessOf(map, place) ?? []) : []))
    return values.length >= least ? mean(values) : null
  })
  const stiff = weeks.filter((value) => value !== null && atLeast(value, part.least)).length
  const unknown = weeks.filter((value) => value === null).length
  return {
    met: stiff >= part.weeks ? true : stiff + unknown >= part.weeks ? null : false,
    says: `${words(place)} stiff by ${part.least} or more on average in ${stiff} of ${part.of} weeks`,
    missing: unknown === 0 ? null : `${least} body maps a week (${unknown} of ${part.of} weeks have fewer)`,
  }
}

/** Counts days of answers; too few of them, and a no is not known. */
function daysOf(
  values: readonly { day: Day; value: number }[],
  { least, days, within }: { least: number; days: number; within: number },
) {
  const highest = new Map<Day, number>()
  for (const { day, value } of values) highest.set(day, Math.max(value, highest.get(day) ?? 0))
  const felt = [...highest.values()].filter((value) => value >= least).length
  const tooFew = highest.size < days
  return {
    met: felt >= days ? true : tooFew ? null : false,
    felt,
    missing: tooFew ? `answers of ${days} days in ${within} (${highest.size} answered)` : null,
  }
}

export function stiffDays(part: Part<'stiff-days'>, place: RegionSide, { maps, today }: TriggerGround): JudgedPart {
  const from = since(today, part.within)
  const values = maps
    .filter(({ day }) => day >= from)
    .flatMap((map) => {
      const value = stiffnessOf(map, place)
      return value === null ? [] : [{ day: map.day, value }]
    })
  const { met, felt, missing } = daysOf(values, part)
  return { met, missing, says: `${words(place)} stiff by ${part.least} or more on ${felt} days in ${part.within}` }
}

export function stiffNow(part: Part<'stiff-now'>, place: RegionSide, { maps, today }: TriggerGround): JudgedPart {
  const from = since(today, part.within)
  const newest = maps.filter(({ day }) => day >= from).at(-1)
  const value = newest ? stiffnessOf(newest, place) : null
  return {
    met: value === null ? null : value >= part.least,
    says: `${words(place)} stiff by ${numberWords(value ?? 0)}, last answered ${newest?.day ?? ''}`,
    missing: value === null ? `a body map of the last ${part.within} days` : null,
  }
}

export function feltInRuns(part: Part<'felt-in-runs'>, place: RegionSide, { runs, today }: TriggerGround): JudgedPart {
  const { longerThan, felt, least } = part
  const from = since(today, part.within)
  const answered = runs.flatMap(({ day, one }) => {
    if (day < from) return []
    if (longerThan !== undefined && !((one.minutes ?? 0) > longerThan)) return []
    const lists = { stiffness: one.stiffnessAfter ?? null, pain: one.pain ?? null }
    const known = felt.flatMap((kind) => stiffnessOf({ stiffness: lists[kind] }, place) ?? [])
    return known.length === 0 ? [] : [Math.max(...known)]
  })
  const many = answered.filter((value) => value >= least).length
  const long = longerThan === undefined ? '' : ` of more than ${longerThan} min`
  return {
    met: many >= part.runs ? true : answered.length < part.runs ? null : false,
    says: `${words(place)}: ${felt.join(' or ')} of ${least} or more in ${many} of ${answered.length} runs${long} in ${part.within} days`,
    missing:
      answered.length < part.runs
        ? `${felt.join(' or ')} by region of ${part.runs} runs${long} in ${part.within} days (${answered.length} answered)`
        : null,
  }
}

export function painDays(part: Part<'pain-days'>, place: RegionSide, { pains, today }: TriggerGround): JudgedPart {
  const from = since(today, part.within)
  const values = pains
    .filter(({ day }) => day >= from)
    .flatMap(({ day, pain }) => {
      const value = stiffnessOf({ stiffness: pain }, place)
      return value === null ? [] : [{ day, value }]
    })
  const { met, felt, missing } = daysOf(values, part)
  return {
    met,
    missing,
    says: `pain of ${part.least} or more in the ${words(place)} on ${felt} days in ${part.within}`,
  }
}

export function shortStride(part: Part<'short-stride'>, { runs, today }: TriggerGround): JudgedPart {
  const from = since(today, part.within)
  const answered = runs.flatMap(({ day, one }) => (day >= from ? (one.strideFeel ?? []) : []))
  const short = answered.filter((feel) => feel <= part.most).length
  return {
    met: short >= part.runs ? true : answered.length < part.runs ? null : false,
    says: `stride short (${part.most} or less) in ${short} of ${answered.length} runs in ${part.within} days`,
    missing:
      answered.length < part.runs
        ? `stride feel of ${part.runs} runs in ${part.within} days (${answered.length} answered)`
        : null,
  }
}
