import type { Day } from '../calendar/day.ts'
import type { Program } from '../programs/schema.ts'
import {
  heavyLegsNow,
  type PlacedStrength,
  placeStrength,
  type StrengthGround,
  withStrengthMoved,
} from './place-strength.ts'

export type StrengthAgain = {
  readonly program: Program
  /** Heavy leg workouts that something speaks against by now, with the day that each went to. */
  readonly placed: readonly PlacedStrength[]
}

const speaksAgainst = ({ workout, against }: PlacedStrength): string[] =>
  against.map(({ code, id }) => `${workout.id} ${code} ${id}`)

/** The same, with the milder thing that the strictest of a race was said instead of: it is nothing new where the race is further off by now. */
const spokeAgainst = (one: PlacedStrength): string[] => [
  ...speaksAgainst(one),
  ...speaksAgainst({
    ...one,
    against: one.against.flatMap((reason) =>
      reason.code === 'before-race' ? [{ ...reason, code: 'last-before-race' as const }] : [],
    ),
  }),
]

/**
 * Places heavy leg workouts again against which something speaks by now that did not before; all others stay on their days. One that nothing
 * better is found for stays too, and is told with what speaks against it.
 * @param before the program and the runs as they were
 * @param raceDays days that take none, whatever the hours since their race
 */
export function strengthAgain(
  before: Pick<StrengthGround, 'program' | 'runs'>,
  { raceDays, ...ground }: Omit<StrengthGround, 'mayMove'> & { readonly raceDays: ReadonlySet<Day> },
): StrengthAgain {
  const known = new Set(heavyLegsNow({ ...ground, ...before }).flatMap(spokeAgainst))
  const affected = new Set(
    heavyLegsNow(ground).flatMap((one) =>
      speaksAgainst(one).some((reason) => !known.has(reason)) ? [one.workout.id] : [],
    ),
  )
  if (affected.size === 0) return { program: ground.program, placed: [] }
  const { placed } = placeStrength({
    ...ground,
    availability: (day, asksForGym) => (raceDays.has(day) ? 'away' : ground.availability(day, asksForGym)),
    mayMove: ({ id }) => affected.has(id),
  })
  const own = placed.filter(({ workout }) => affected.has(workout.id))
  return { program: withStrengthMoved(ground.program, { placed: own }), placed: own }
}
