import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { mean } from '../training/mean.ts'
import { type StiffnessDay, stiffnessDays } from './stiffness-days.ts'
import { stiffnessOf } from './stiffness-series.ts'

const BLOCK = 7
/** A week is known from so many answers, as for carry-over (reference 7.4). */
const LEAST_ANSWERS = 3

/**
 * Tells how the mean stiffness of some places went from the week before to the one ending today: of the place where it rose most, each
 * side on its own where one is named. Null where no place has three answers in both.
 */
export function weekStiffness({ runner, checkIns }: Pick<RunnerRecord, 'runner' | 'checkIns'>, at: Instant) {
  const { timeZone } = runner
  const to = dayOf(at, timeZone)
  const first = addDays(to, 1 - BLOCK)
  const days = stiffnessDays(checkIns, { from: addDays(first, -BLOCK), to, timeZone, until: at })
  const [now, before] = [days.filter(({ day }) => day >= first), days.filter(({ day }) => day < first)]
  const meanOf = (some: readonly StiffnessDay[], place: RegionSide): number | null => {
    const values = some.flatMap((answer) => stiffnessOf(answer, place) ?? [])
    return values.length >= LEAST_ANSWERS ? mean(values) : null
  }
  return (places: readonly RegionSide[]): { before: number; now: number } | null => {
    const known = places.flatMap((place) => {
      const [is, was] = [meanOf(now, place), meanOf(before, place)]
      return is === null || was === null ? [] : [{ before: was, now: is }]
    })
    return known.reduce<{ before: number; now: number } | null>(
      (most, one) => (most === null || one.now - one.before > most.now - most.before ? one : most),
      null,
    )
  }
}
