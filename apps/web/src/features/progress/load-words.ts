import { formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import type { LoadOfRunner } from './hooks.ts'

type Week = LoadOfRunner['weeks'][number]
type Spike = LoadOfRunner['spikes'][number]

/** "Week of 16 Nov: load 1309, 5 runs, 38 km." */
export const loadWeekSentence = ({ week, load, isComplete, runs, km, isRunning }: Week): string => {
  const amount =
    load === null
      ? 'not known'
      : `load ${isComplete ? '' : 'at least '}${formatNumber(load, 0)}${isRunning ? ' so far' : ''}`
  const distance = km === null ? '' : `, ${formatNumber(km)} km`
  return `Week of ${formatShortDay(week)}: ${amount}, ${formatCount(runs, 'run')}${distance}.`
}

export const loadColumns = (weeks: readonly Week[]) =>
  weeks.map((week) => ({
    start: week.week,
    load: week.load,
    isPart: !week.isComplete,
    isRunning: week.isRunning,
    sentence: loadWeekSentence(week),
  }))

const BANDS: Record<Spike['band'], string> = {
  small: 'small spike',
  moderate: 'moderate spike',
  large: 'large spike',
}
export const bandWords = ({ band }: Pick<Spike, 'band'>): string => BANDS[band]

/** A small one is said, the others are warned of. */
export const bandTone = ({ band }: Pick<Spike, 'band'>): 'info' | 'warn' => (band === 'small' ? 'info' : 'warn')

/** Seven days ending today. */
export const rollingWords = ({ rolling, today }: Pick<LoadOfRunner, 'rolling' | 'today'>): string => {
  if (rolling.load === null) return `Not known: nothing was told of the seven days to ${formatDay(today)}.`
  const known = rolling.incompleteDays > 0 ? 'At least ' : ''
  const why =
    rolling.incompleteDays > 0
      ? ` ${formatCount(rolling.incompleteDays, 'day')} without effort or minutes of a run.`
      : ''
  return `${known}${formatNumber(rolling.load, 0)} (effort × minutes).${why}`
}

/** Regions to look at first, where a kind of running grew. */
export const lookFirst = ({
  isMore,
  regions,
}: Pick<LoadOfRunner['exposures'][number], 'isMore' | 'regions'>): string | null =>
  isMore ? `More than before: look first at ${regions.join(', ')}.` : null
