import type { Day } from '../calendar/day.ts'
import type { ProgramChange } from './change.ts'
import type { Program } from './schema.ts'

/**
 * True when a change reaches into the days before `today`: it would put, move or remove a workout or session there. Once a
 * program is published these days belong to what happened.
 */
export const touchesPast = (program: Program, change: ProgramChange, today: Day): boolean =>
  (['workouts', 'sessions'] as const).some((name) => {
    const before = program[name] as Record<string, { day: Day }>
    const put = Object.entries(change[name]?.put ?? {}) as [string, { day: Day }][]
    const removed = change[name]?.remove ?? []
    return (
      put.some(([id, record]) => record.day < today || (before[id]?.day ?? today) < today) ||
      removed.some((id) => (before[id]?.day ?? today) < today)
    )
  })
