import { mean } from '../training/mean.ts'
import type { ProgressionThresholds } from './progression-settings.ts'

/** One day's home-work. */
export type HomeworkDay = { exercises: number; minutes: number }

export type Burden = {
  /** On days that have any. */
  exercisesPerDay: number
  minutesPerDay: number
  daysPerWeek: number
  level: 'light' | 'usual' | 'heavy'
  says: string
}

const few = (value: number): number => Math.round(value * 10) / 10

/**
 * How much is asked at home, against what is usually done and what this runner has done (P22): beyond so many exercises a
 * day fewer are done (reviews of home exercise), and a home program stays within 15 min (reference 4), as shipped. Null where nothing is asked.
 *
 * @param days the days of one week that have home-work
 * @param doneBefore the share of the agreed work that was done in four weeks, 0–1; null when it is not known
 */
export function homeWorkBurden(
  days: readonly HomeworkDay[],
  doneBefore: number | null,
  { homeWork }: ProgressionThresholds,
): Burden | null {
  const asked = days.filter(({ exercises }) => exercises > 0)
  if (asked.length === 0) return null
  const exercisesPerDay = mean(asked.map(({ exercises }) => exercises))
  const minutesPerDay = mean(asked.map(({ minutes }) => minutes))
  const isHeavy = exercisesPerDay > homeWork.many || minutesPerDay > homeWork.minutes
  const level = isHeavy ? 'heavy' : exercisesPerDay <= homeWork.few ? 'light' : 'usual'
  const amount = `${few(exercisesPerDay)} exercises and ${few(minutesPerDay)} min on ${asked.length} days a week`
  const evidence = isHeavy ? `; beyond ${homeWork.many} exercises or ${homeWork.minutes} min fewer are done` : ''
  const own =
    doneBefore === null ? '' : ` This runner did ${Math.round(doneBefore * 100)} % of what was agreed in four weeks.`
  return { exercisesPerDay, minutesPerDay, daysPerWeek: asked.length, level, says: `${amount}${evidence}.${own}` }
}
