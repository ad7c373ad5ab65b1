import { addDays, type Day, eachDay, startOfWeek, weekday } from '../calendar/day.ts'
import type { LoadChange } from './load-change.ts'

/** What is asked about at once: a day, or the part of a week that lies in the span. It is named by its first day. */
export type LoadPeriod = { readonly from: Day; readonly to: Day }

type Span = Pick<LoadChange, 'fromDay' | 'toDay' | 'weekdays'>

/** The days or weeks of a change of load that the runner is asked about, in order. */
export const loadPeriods = ({ fromDay, toDay, weekdays }: Span): LoadPeriod[] => {
  if (weekdays.length > 0)
    return eachDay(fromDay, toDay)
      .filter((day) => weekdays.includes(weekday(day)))
      .map((day) => ({ from: day, to: day }))
  const weeks: LoadPeriod[] = []
  for (let from = fromDay; from <= toDay; from = addDays(startOfWeek(from), 7)) {
    const sunday = addDays(startOfWeek(from), 6)
    weeks.push({ from, to: sunday < toDay ? sunday : toDay })
  }
  return weeks
}

/** The period that a day lies in, or null. */
export const loadPeriodOn = (span: Span, day: Day): LoadPeriod | null =>
  loadPeriods(span).find(({ from, to }) => from <= day && day <= to) ?? null
