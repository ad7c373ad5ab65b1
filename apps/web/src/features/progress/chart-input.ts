import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatOf } from '@strideloom/ui/format/number.ts'
import type { Mine, Overview, PlaceHistory } from './hooks.ts'

/** A share of 0–1 as whole percent for a bar; 69.6 % is not drawn as 70, which would say "on plan". */
const percentOf = (share: number | null): number | null => (share === null ? null : Math.floor(share * 100 + 1e-9))

/** Weeks as the bars want them; a week in which no workout was answered is missing, not zero (P37). Pain is drawn for the therapist only. */
export const barsOf = (
  weeks: readonly (Pick<Overview['weeks'][number], 'start' | 'total' | 'running' | 'silent'> & {
    pain?: number | null
    due?: number
    unanswered?: number
  })[],
) =>
  weeks.map(({ start, total, running, silent, due = 0, unanswered = 0, ...week }) => ({
    start,
    percent: silent || (due > 0 && unanswered === due) ? null : percentOf(total),
    running,
    ...('pain' in week && { pain: week.pain }),
  }))

type Marked = {
  today: string
  sessions: readonly (Pick<Mine['sessions'][number], 'day' | 'status'> & { pressure?: number | null })[]
  races: readonly Pick<Mine['races'][number], 'day' | 'name' | 'priority'>[]
}

/** Sessions and races as charts mark them; what has not happened is drawn as planned. */
export const marksOf = ({ sessions, races }: Marked) => ({
  sessions: sessions.map(({ day, status, pressure }) => ({
    day,
    planned: status !== 'done' && status !== 'signed',
    ...(typeof pressure === 'number' && { pressure }),
  })),
  races: races.map(({ day, name, priority }) => ({ day, name, priority })),
})

/** The line in one sentence for readers: first, highest and newest answer, and how many days are known. */
export const placeSentence = (where: string, points: PlaceHistory['points']): string => {
  const known = points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return `${where}: no answers.`
  const highest = known.reduce((best, point) => (point.value > best.value ? point : best))
  return `${where}: ${first.value} on ${formatShortDay(first.day)}, highest ${highest.value} on ${formatShortDay(highest.day)}, ${last.value} on ${formatShortDay(last.day)}. Answered ${formatOf(known.length, points.length, 'day')}.`
}
