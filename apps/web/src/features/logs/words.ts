import type { AppRouter } from '@strideloom/api/router.ts'
import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import type { PerformedSet } from '@strideloom/domain/logs/schema.ts'
import { KG_PER_LB } from '@strideloom/domain/logs/target.ts'
import type { Units } from '@strideloom/domain/people/units.ts'
import type { Dose, Load } from '@strideloom/domain/programs/schema.ts'
import { formatLoad, type LoadUnit } from '@strideloom/ui/format/amount.ts'
import { formatShortDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { formatDose } from '@strideloom/ui/format/dose.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import type { inferRouterOutputs } from '@trpc/server'

export type LastTime = inferRouterOutputs<AppRouter>['logs']['lastTime'][number]

/** What a load is read and typed in: what was chosen, else what it was prescribed in. */
export const loadUnit = ({ weight }: Pick<Units, 'weight'>, load: Load): LoadUnit =>
  weight === 'plan' ? (load.unit === 'lb' ? 'lb' : 'kg') : weight

/** "12.5 kg", "band 3", "+20 % of your weight"; empty without a load. */
export const loadWords = (load: Load, units: Units): string => {
  if (load.unit === 'kg' || load.unit === 'lb') {
    const unit = loadUnit(units, load)
    // as it was prescribed, not there and back
    if (unit === load.unit) return `${formatNumber(load.value)}\u00a0${unit}`
    return formatLoad(load.unit === 'lb' ? load.value * KG_PER_LB : load.value, unit)
  }
  if (load.unit === 'band') return `band\u00a0${load.value}`
  return load.unit === 'percent-bodyweight' ? `+${formatNumber(load.value)}\u202f% of your weight` : ''
}

/** "2 × 40 s each side, 12.5 kg". */
export const doseWords = (dose: Dose, units: Units): string => {
  const { sets, reps, seconds, metres, side, load } = dose
  const amount = formatDose({ sets, reps, seconds, metres, eachSide: side === 'each' })
  const onSide = side === 'left' || side === 'right' ? `${amount} ${side}` : amount
  return [onSide, loadWords(load, units)].filter((word) => word !== '').join(', ')
}

/** "last Sat", or "14 Nov" when it is longer ago than a week. */
export const whenWords = (day: Day, today: Day): string => {
  const ago = daysBetween(day, today)
  if (ago === 1) return 'yesterday'
  return ago < 7 ? `last ${formatWeekday(day, 'short')}` : formatShortDay(day)
}

/** "2 × 40", "12, 10 left, 2 × 12 right", "3 × 10 · 12.5 kg": what was done; once when both sides were the same. */
export const setsWords = (sets: readonly PerformedSet[], unit: LoadUnit): string => {
  const left = sets.filter(({ side }) => side !== 'right')
  const right = sets.filter(({ side }) => side !== 'left')
  const of = (some: readonly PerformedSet[]) => amounts(some.map((set) => set.reps ?? set.seconds ?? 0))
  const done =
    of(left) === of(right) || right.length === 0
      ? of(left)
      : left.length === 0
        ? of(right)
        : `${of(left)} left, ${of(right)} right`
  const loads = [...new Set(sets.map(({ loadKg }) => loadKg).filter((load) => load !== null))]
  const [load] = loads
  return loads.length === 1 && load !== undefined && load > 0 ? `${done} · ${formatLoad(load, unit)}` : done
}

const amounts = (values: readonly number[]): string =>
  new Set(values).size === 1 ? `${values.length}\u00a0×\u00a0${values[0]}` : values.join(', ')

/** The values beside: when, and what. Without numbers the word says it. */
export const lastTimeWords = (last: LastTime, today: Day, unit: LoadUnit): { when: string; what: string } => ({
  when: whenWords(last.performedOn, today),
  what: last.sets.length > 0 ? setsWords(last.sets, unit) : last.outcome === 'done' ? 'done' : 'partly done',
})
