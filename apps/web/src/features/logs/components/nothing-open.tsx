import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { DayView } from '../plan.ts'
import { AllAnswered } from './all-answered.tsx'
import { NothingToday } from './nothing-today.tsx'

/** A day on which nothing is open: all is answered, or nothing was asked. Its code comes then (B6). */
export const NothingOpen = ({ days, today }: { days: readonly DayView[]; today: Day }) => {
  const hasWork = days.some(({ day, workouts }) => day === today && workouts.length > 0)
  return hasWork ? <AllAnswered days={days} today={today} /> : <NothingToday days={days} today={today} />
}
