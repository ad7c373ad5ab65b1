import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { MarkedWorkout } from '@strideloom/domain/outlook/workout-marks.ts'
import type { Workout } from '@strideloom/domain/programs/schema.ts'

export type MarkedLine = { says: string; first: Workout; moreDays: number }

/** What is said of workouts, each sentence once: the first of them, and on how many more days it stands. */
export const markedLines = (marked: readonly MarkedWorkout[]): MarkedLine[] => {
  const lines = new Map<string, { first: Workout; days: Set<Day> }>()
  for (const { workout, chief } of marked)
    for (const { says } of chief) {
      const line = lines.get(says) ?? { first: workout, days: new Set() }
      line.days.add(workout.day)
      lines.set(says, line)
    }
  return [...lines].map(([says, { first, days }]) => ({ says, first, moreDays: days.size - 1 }))
}
