import { asksForRegion } from '../library/red-flags.ts'
import { TECHNIQUES } from '../library/techniques.ts'
import { flagRule } from '../timing/causes.ts'
import type { TechniqueBar } from '../timing/technique-bars.ts'
import type { ActiveFlag } from './active-flags.ts'
import { flagReason, flagSeverity } from './flag-facts.ts'

/** A flag of one place speaks of that place, any other of all of them. */
const placeOf = ({ flag, place }: ActiveFlag) => (flag.level === 'local' || asksForRegion(flag) ? place : null)

/** Techniques that the safety answers bar at a session, with the question behind each (`avoidWhen` of techniques.json). */
export const techniqueBars = (flags: readonly ActiveFlag[]): TechniqueBar[] =>
  flags.flatMap((active) =>
    TECHNIQUES.filter(({ avoidWhen }) => avoidWhen.some((id) => id === active.flag.id)).map(
      ({ id: technique }): TechniqueBar => ({
        technique,
        place: placeOf(active),
        cause: {
          limit: 'technique',
          value: [technique],
          rule: flagRule(active.flag.id),
          severity: flagSeverity(active),
          reason: flagReason(active),
          confidence: '-',
          numbers: {},
          race: null,
        },
      }),
    ),
  )
