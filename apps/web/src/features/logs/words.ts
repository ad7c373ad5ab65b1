import type { AppRouter } from '@strideloom/api/router.ts'
import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import type { PerformedSet } from '@strideloom/domain/logs/schema.ts'
import type { Dose, Load } from '@strideloom/domain/programs/schema.ts'
import { formatLoad } from '@strideloom/ui/format/amount.ts'
import { formatShortDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { formatDose } from '@strideloom/ui/format/dose.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import type { inferRouterOutputs } from '@trpc/server'

export type LastTime = inferRouterOutputs<AppRouter>['logs']['lastTime'][number]

/** "12.5 kg", "band 3", "+20 % of your weight"; empty without a load. */
export const loadWords = (load: Load): string => {
  if (load.unit === 'kg') return formatLoad(load.value, 'kg')
  if (load.unit === 'lb') return `${formatNumber(load.value)}\u00a0lb`
  if (load.unit === 'band') return `band\u00a0${load.value}`
  return load.unit === 'percent-bodyweight' ? `+${formatNumber(load.value)}\u202f% of your weight` : ''
}

/** "2 × 40 s each side, 12.5 kg". */
export const doseWords = (dose: Dose): string => {
  const { sets, reps, seconds, metres, side, load } = dose
  const amount = formatDose({ sets, reps, seconds, metres, eachSide: side === 'each' })
  const onSide = side === 'left' || side === 'right' ? `${amount} ${side}` : amount
  return [onSide, loadWords(load)].filter((word) => word !== '').join(', ')
}

/** "last Sat", or "14 Nov" when it is longer ago than a week. */
export const whenWords = (day: Day, today: Day): string => {
  const ago = daysBetween(day, today)
  if (ago === 1) return 'yesterday'
  return ago < 7 ? `last ${formatWeekday(day, 'short')}` : formatShortDay(day)
}

/** "2 × 40", "12, 10 left, 2 × 12 right", "3 × 10 · 12.5 kg": what was done; once when both sides were the same. */
export const setsWords = (sets: readonly PerformedSet[]): string => {
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
  return loads.length === 1 && load !== undefined && load > 0 ? `${done} · ${formatLoad(load, 'kg')}` : done
}

const amounts = (values: readonly number[]): string =>
  new Set(values).size === 1 ? `${values.length}\u00a0×\u00a0${values[0]}` : values.join(', ')

/** The values beside: when, and what. Without numbers the word says it. */
export const lastTimeWords = (last: LastTime, today: Day): { when: string; what: string } => ({
  when: whenWords(last.performedOn, today),
  what: last.sets.length > 0 ? setsWords(last.sets) : last.outcome === 'done' ? 'done' : 'partly done',
})
