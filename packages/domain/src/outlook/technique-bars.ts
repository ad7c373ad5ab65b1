import { asksForRegion } from '../library/red-flags.ts'
import { flagRule } from '../timing/causes.ts'
import type { TechniqueBar } from '../timing/technique-bars.ts'
import type { ActiveFlag } from './active-flags.ts'
import { flagReason, flagSeverity } from './flag-facts.ts'

/** A flag of one place speaks of that place, any other of all of them. */
const placeOf = ({ flag, place }: ActiveFlag) => (flag.level === 'local' || asksForRegion(flag) ? place : null)

/** The safety answers that may bar a technique at a session: which, the technique says (`avoidWhen`). */
export const techniqueBars = (flags: readonly ActiveFlag[]): TechniqueBar[] =>
  flags.map((active) => ({
    flag: active.flag.id,
    place: placeOf(active),
    cause: {
      limit: 'technique',
      value: [],
      rule: flagRule(active.flag.id),
      severity: flagSeverity(active),
      reason: flagReason(active),
      confidence: '-',
      numbers: {},
      race: null,
    },
  }))
