import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** Whether anything is planned in the five weeks from a Monday on, and when it goes on; asked only when a week is empty. */
export const useComing = (monday: Day, isAsked: boolean) => {
  const { data } = useQuery(
    trpc.programs.plan.queryOptions({ from: monday, to: addDays(monday, 41) }, { enabled: isAsked }),
  )
  if (!data) return null
  const days = [...data.workouts, ...data.sessions, ...data.races].map(({ day }) => day).sort()
  return { next: days[0] ?? null, hasPlan: data.workouts.length + data.sessions.length + (data.loads?.length ?? 0) > 0 }
}
