import type { Day } from '@strideloom/domain/calendar/day.ts'
import { weeklyDue } from '@strideloom/domain/logs/weekly-questions.ts'
import type { WeeklyAnswer } from '@strideloom/domain/logs/weekly-schema.ts'
import { useQuery } from '@tanstack/react-query'
import { keptHere } from '../../lib/kept-here.ts'
import { newId } from '../../lib/new-id.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { now } from './runner-day.ts'
import { NO_WEEK, type WeekDraft } from './week-draft.ts'

export const weeklyKept = keptHere<WeeklyAnswer>({
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  name: 'weekly',
  most: 1,
  send: (answers) => Promise.all(answers.map((one) => runMutation(trpc.logs.weekly.answer.mutationOptions(), one))),
  onSaved: () =>
    void queryClient.invalidateQueries({ queryKey: trpc.logs.weekly.recent.queryKey(), refetchType: 'none' }),
})

/** The week that is to be asked about now, by its Monday; null: none, or not known yet. */
export const useWeeklyDue = (
  today: Day,
): { week: Day | null; isKnown: boolean; error: unknown; refetch: () => void } => {
  const { data, error, refetch } = useQuery(trpc.logs.weekly.recent.queryOptions())
  const kept = weeklyKept.useKept().filter(({ state }) => state !== 'refused')
  const week = data
    ? weeklyDue([...data.answered, ...kept.map(({ value }) => value)], { today, joinedOn: data.joinedOn })
    : null
  return { week, isKnown: data !== undefined, error, refetch: () => void refetch() }
}

/** Keeps the answers of a week. */
export const answerWeek = (week: Day, draft: WeekDraft): void =>
  weeklyKept.keep([{ ...draft, id: newId(), week, answeredAt: now() }])

/** Passed over: it is not asked again, and nothing is known of it. */
export const passOverWeek = (week: Day): void => answerWeek(week, NO_WEEK)
