import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { MonthlyAnswer } from '@strideloom/domain/logs/monthly-schema.ts'
import { weeklyDue } from '@strideloom/domain/logs/weekly-questions.ts'
import type { WeeklyAnswer } from '@strideloom/domain/logs/weekly-schema.ts'
import { useQuery } from '@tanstack/react-query'
import { keptHere } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** What is answered of a week, and once a month of an injury: one list, so that Today loads one. */
type Asked = WeeklyAnswer | MonthlyAnswer

export const askedKept = keptHere<Asked>({
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  name: 'weekly',
  most: 1,
  send: (answers) =>
    Promise.all(
      answers.map(
        (one): Promise<unknown> =>
          'week' in one
            ? runMutation(trpc.logs.weekly.answer.mutationOptions(), one)
            : runMutation(trpc.logs.answerMonth.mutationOptions(), one),
      ),
    ),
  onSaved: () =>
    void queryClient.invalidateQueries({ queryKey: trpc.logs.weekly.recent.queryKey(), refetchType: 'none' }),
})

/** What is to be asked now: a week by its Monday, or none; the six questions on an injury, or not. Neither while it is not known. */
export const useAskedDue = (
  today: Day,
): { week: Day | null; month: boolean; isKnown: boolean; error: unknown; refetch: () => void } => {
  const { data, error, refetch } = useQuery(trpc.logs.weekly.recent.queryOptions())
  const kept = askedKept.useKept().flatMap(({ value, state }) => (state === 'refused' ? [] : [value]))
  const weeks = kept.flatMap((one) => ('week' in one ? [one] : []))
  const months = kept.flatMap((one) => ('week' in one ? [] : [one]))
  const week = data ? weeklyDue([...data.answered, ...weeks], { today, joinedOn: data.joinedOn }) : null
  // A phone may hold an answer from before months were in it.
  const from = data?.monthlyFrom ?? null
  const month = from !== null && from <= today && !months.some(({ day }) => day >= from)
  return { week, month, isKnown: data !== undefined, error, refetch: () => void refetch() }
}
