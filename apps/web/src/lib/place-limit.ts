import { eachSide, type RegionSide } from '@strideloom/domain/library/region-side.ts'
import { leadWords } from '@strideloom/domain/timing/lead-words.ts'
import { keyTouches } from '@strideloom/domain/timing/places.ts'
import type { Cause, Verdict } from '@strideloom/domain/timing/verdict.ts'

/** What a place takes: the lowest of the day's limit and the caps that touch the place, why, and by which cause. Null: nothing limits it. */
export const placeLimit = (
  place: RegionSide,
  { causes }: Pick<Verdict, 'causes'>,
): { ceiling: number; cause: string; by: Cause } | null => {
  const sides = eachSide(place)
  const touches = (keys: readonly string[]) => keys.some((key) => sides.some((side) => keyTouches(key, side)))
  const numbered = causes.flatMap((cause): { cause: Cause; number: number }[] => {
    if (cause.limit === 'pressure') return [{ cause, number: cause.value }]
    if (cause.limit === 'regionCap' && touches(cause.regions)) return [{ cause, number: cause.value }]
    return cause.limit === 'region' && touches(cause.value) ? [{ cause, number: 0 }] : []
  })
  const [lowest] = numbered.sort((a, b) => a.number - b.number)
  return lowest
    ? { ceiling: lowest.number, cause: leadWords(lowest.cause) ?? lowest.cause.reason, by: lowest.cause }
    : null
}
