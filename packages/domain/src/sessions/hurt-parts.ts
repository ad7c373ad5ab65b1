import type { RegionSide } from '../library/region-side.ts'
import type { RecordSession } from '../record/schema.ts'
import { isHarmful } from './classify-response.ts'
import type { GivenSession } from './given-sessions.ts'
import { partsOf, placeOfKey } from './region-parts.ts'

/** What was treated, part by part, with the highest pressure given there; null where none was noted. */
export function treatedParts({ treated }: Pick<RecordSession, 'treated'>): Map<string, number | null> {
  const parts = new Map<string, number | null>()
  for (const place of treated ?? [])
    for (const part of partsOf(place)) {
      const known = parts.get(part) ?? null
      parts.set(part, known === null ? place.pressure : Math.max(known, place.pressure ?? known))
    }
  return parts
}

/** The places that the runner or the therapist named in a harmful answer; none when it was not harmful. */
export const hurtPlaces = ({ session, answer }: Pick<GivenSession, 'session' | 'answer'>): RegionSide[] =>
  isHarmful(answer.class)
    ? [
        ...(session.hurtRegions ?? []),
        ...Object.values(answer.answers).flatMap(({ regions }) => regions.map(placeOfKey)),
      ]
    : []

/**
 * The parts that a harmful answer is about: those that were named, within what was treated. A place that was named and
 * not treated is hurt all the same. Where nobody named a place it is all that was treated: the question asks for the
 * soreness there.
 */
export function hurtParts(given: Pick<GivenSession, 'session' | 'answer'>): Set<string> {
  if (!isHarmful(given.answer.class)) return new Set()
  const treated = treatedParts(given.session)
  const named = hurtPlaces(given)
  if (named.length === 0) return new Set(treated.keys())
  return new Set(
    named.flatMap((place) => {
      const parts = partsOf(place)
      const within = parts.filter((part) => treated.has(part))
      return within.length > 0 ? within : parts
    }),
  )
}
