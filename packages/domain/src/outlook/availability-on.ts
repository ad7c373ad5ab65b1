import type { Day } from '../calendar/day.ts'
import { type AvailabilityKind, spansOn } from '../training/availability.ts'
import type { Availability } from './day-merit.ts'

type Span = { readonly fromDay: Day; readonly toDay: Day; readonly kind: AvailabilityKind }

/**
 * How free the told days leave somebody, as placing asks: away takes nothing, limited only where nothing else is as good, and a day
 * without a gym is a limited one for what needs it. What is not told is free.
 */
export const availabilityOn =
  (spans: readonly Span[]) =>
  (day: Day, asksForGym = false): Availability => {
    const kinds = spansOn(spans, day).map(({ kind }) => kind)
    if (kinds.includes('away')) return 'away'
    return kinds.includes('limited') || (asksForGym && kinds.includes('no-gym')) ? 'limited' : 'free'
  }
