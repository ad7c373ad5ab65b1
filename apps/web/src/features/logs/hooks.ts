import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { newestPerDay } from '@strideloom/domain/logs/check-ins.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { movesIn, unplannedIn } from './days-kept.ts'
import { useElsewhere } from './elsewhere.ts'
import { checkInsKept, logsKept } from './outbox.ts'
import { type DayView, dayViews, type ItemView, type Plan, withMovedIn } from './plan.ts'
import { runnerDay } from './runner-day.ts'
import { daysKept } from './running-outbox.ts'
import { useSwapped } from './swapped.ts'

/** How the plan of a week is asked for. */
export const weekInput = (monday: Day) => ({ from: monday, to: addDays(monday, 6) })
const RECENT = { days: 14 }

/** For a route's loader: asks for what Today needs while the page's code is still on its way. */
export const prefetchToday = (timeZone: TimeZone): void => {
  void queryClient.prefetchQuery(trpc.programs.plan.queryOptions(weekInput(startOfWeek(runnerDay(timeZone)))))
  void queryClient.prefetchQuery(trpc.logs.checkIns.recent.queryOptions(RECENT))
}

/** Every plan that this phone holds, the one that was said last at the end. */
const plansHere = (): Plan[] =>
  queryClient
    .getQueryCache()
    .findAll({ queryKey: trpc.programs.plan.queryKey() })
    .sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
    .flatMap(({ state: { data } }) => (data as Plan | undefined) ?? [])

/** What was moved on this phone, saved or not. */
export const useMoved = () => movesIn(daysKept.useKept())

/** The seven days of a week with their answers. `days` is null until the plan is known. */
export const useWeek = (monday: Day) => {
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery(
    trpc.programs.plan.queryOptions(weekInput(monday), { placeholderData: keepPreviousData }),
  )
  const kept = logsKept.useKept()
  const elsewhere = useElsewhere()
  const moved = useMoved()
  const swapped = useSwapped()
  const beside = unplannedIn(daysKept.useKept())
  const span = weekInput(monday)
  // The week before must not be shown under this week's name: it only keeps the frame.
  const days: DayView[] | null =
    data && !isPlaceholderData
      ? dayViews(withMovedIn(data, moved, span, plansHere), kept, span.from, span.to, elsewhere, moved, swapped, beside)
      : null
  return { days, error, isPending: isPending || isPlaceholderData, refetch }
}

/** How what was done the time before is asked for, of all exercises of one screen. */
export const lastTimeInput = (items: readonly ItemView[], before: Day) => ({
  before,
  exercises: [...new Set(items.map(({ exercise }) => exercise))].sort(),
})

/** What was done of these exercises the time before, by exercise. */
export const useLastTime = (items: readonly ItemView[], before: Day) => {
  const input = lastTimeInput(items, before)
  const { data } = useQuery(
    trpc.logs.lastTime.queryOptions(input, { enabled: input.exercises.length > 0, staleTime: 10 * 60_000 }),
  )
  return new Map((data ?? []).map((last) => [last.exercise, last]))
}

/** The newest answer of each of the last days, those kept here among them; null until known. */
export const useCheckIns = (): { answers: CheckIn[] | null; error: unknown; refetch: () => void } => {
  const { data, error, refetch } = useQuery(trpc.logs.checkIns.recent.queryOptions(RECENT))
  const kept = checkInsKept
    .useKept()
    .flatMap(({ value, state }) => (state !== 'refused' && 'day' in value ? [value] : []))
  const answers = data || kept.length > 0 ? newestPerDay([...(data ?? []), ...kept]) : null
  return { answers, error, refetch: () => void refetch() }
}
