import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { isYoung } from '../../lib/is-young.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { lastTimeInput, weekInput } from './hooks.ts'
import { dayViews } from './plan.ts'
import { runnerDay } from './runner-day.ts'

/** Weeks at hand without a network, from the one before this on. */
const WEEKS_AT_HAND = [-1, 0, 1, 2, 3]

/**
 * For days without a network: the plan of the weeks around this one, and what was done the time before of what the next days ask.
 * @param most milliseconds: what is here and younger is not asked for again
 */
export const fetchPlanAtHand = async (timeZone: TimeZone, most: number): Promise<void> => {
  const today = runnerDay(timeZone)
  const monday = startOfWeek(today)
  const plans = await Promise.all(
    WEEKS_AT_HAND.map((week) => {
      const options = trpc.programs.plan.queryOptions(weekInput(addDays(monday, 7 * week)))
      const here = isYoung(options.queryKey, most) ? queryClient.getQueryData(options.queryKey) : undefined
      return here ?? queryClient.fetchQuery(options)
    }),
  )
  const moving = trpc.logs.moving.queryOptions()
  if (!isYoung(moving.queryKey, most)) void queryClient.prefetchQuery(moving)
  const swaps = trpc.logs.swaps.queryOptions()
  if (!isYoung(swaps.queryKey, most)) void queryClient.prefetchQuery(swaps)
  const exercises = trpc.logs.exercises.queryOptions()
  if (!isYoung(exercises.queryKey, most)) void queryClient.prefetchQuery(exercises)
  const days = plans
    .flatMap((plan, index) => {
      const from = addDays(monday, 7 * (WEEKS_AT_HAND[index] ?? 0))
      return dayViews(plan, [], from, addDays(from, 6))
    })
    .filter(({ day }) => day >= today && day <= addDays(today, 6))
  // as Today asks for a day, and the workout's own page and the player for one of it
  for (const { day, workouts } of days)
    for (const items of [workouts.flatMap((workout) => workout.items), ...workouts.map((workout) => workout.items)]) {
      const input = lastTimeInput(items, day)
      const options = trpc.logs.lastTime.queryOptions(input)
      if (input.exercises.length > 0 && !isYoung(options.queryKey, most)) void queryClient.prefetchQuery(options)
    }
  // what of load holds, and how the week before went: this week and the next
  for (const from of [addDays(monday, -7), monday]) {
    const options = trpc.programs.plan.queryOptions({ from, to: addDays(from, 13) })
    if (!isYoung(options.queryKey, most)) void queryClient.prefetchQuery(options)
  }
}
