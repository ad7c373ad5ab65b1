import type { Day } from '../calendar/day.ts'
import { type Consistency, consistency } from './consistency.ts'
import { answerRate, type MarkedRace, type MarkedSession, type RecordWindow, weeksOf } from './overview.ts'
import { type PlaceHistory, placeHistory } from './place-history.ts'
import { type MapAnswer, stiffPlaces } from './stiffness-series.ts'
import type { Thresholds } from './thresholds.ts'

/** What runners see of themselves: weeks, their stiffest place, who treated it when. No rules, no areas, no other people. */
export type Mine = {
  from: Day
  today: Day
  weeks: { start: Day; total: number | null; running: boolean; silent: boolean; due: number; completed: number }[]
  consistency: Consistency
  answers: { answered: number; due: number }
  /** The place that was stiffest in these weeks; null when none was named. */
  place: PlaceHistory | null
  sessions: Pick<MarkedSession, 'id' | 'day' | 'status'>[]
  races: Pick<MarkedRace, 'id' | 'day' | 'name' | 'priority'>[]
}

export const mineOf = (window: RecordWindow, thresholds: Thresholds): Mine => {
  const weeks = weeksOf(window, thresholds)
  const [stiffest] = stiffPlaces(window.checkIns as readonly MapAnswer[])
  return {
    from: window.from,
    today: window.today,
    weeks: weeks.map(({ start, total, running, silent, due, completed }) => ({
      start,
      total,
      running,
      silent,
      due,
      completed,
    })),
    consistency: consistency(weeks, thresholds),
    answers: answerRate(window),
    place: stiffest ? placeHistory(window, stiffest, thresholds) : null,
    sessions: window.sessions.map(({ id, day, status }) => ({ id, day, status })),
    races: window.races.map(({ id, day, name, priority }) => ({ id, day, name, priority })),
  }
}
