import type {
  ReminderChoice,
  ReminderKind,
  ReminderTherapistKind,
  RunnerKind,
} from '@strideloom/domain/reminders/choices.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** What was chosen, and by which clock and ways. */
export type RemindersPage<K extends ReminderKind> = {
  choice: ReminderChoice<K>
  mail: boolean
  mailEnabled: boolean
  timeZone: string
  pushKey: string
}
export type Chosen<K extends ReminderKind> = ReminderChoice<K> & { mail: boolean }

/** As a section needs it, whoever's it is. */
export type Reminders<K extends ReminderKind> = {
  page: RemindersPage<K> | undefined
  error: unknown
  isOffline: boolean
  refetch: () => void
  /** Chooses at once; where that did not reach the server, it is as it was, and says so. */
  choose: (chosen: Chosen<K>) => void
}

const ONE_BY_ONE = { networkMode: 'always', scope: { id: 'reminders' } } as const

const notChosen = (error: unknown): void => showToast({ sentence: `Not changed. ${sentenceOf(error)}` })

export const useRunnerReminders = (): Reminders<RunnerKind> => {
  const options = trpc.reminders.mine.get.queryOptions()
  const { data, error, isPending, fetchStatus, refetch } = useQuery(options)
  const { mutate } = useMutation(
    trpc.reminders.mine.choose.mutationOptions({
      ...ONE_BY_ONE,
      onError: (wrong) => {
        notChosen(wrong)
        return queryClient.invalidateQueries(options)
      },
    }),
  )
  return {
    page: data,
    error,
    isOffline: isPending && fetchStatus === 'paused',
    refetch: () => void refetch(),
    choose: ({ mail, ...choice }) => {
      // At once, so that the next press builds on this one.
      queryClient.setQueryData(
        options.queryKey,
        (known) => known && { ...known, mail, choice: { ...choice, kinds: [...choice.kinds] } },
      )
      mutate({ ...choice, kinds: [...choice.kinds], mail })
    },
  }
}

export const useTherapistReminders = (): Reminders<ReminderTherapistKind> => {
  const options = trpc.reminders.work.get.queryOptions()
  const { data, error, isPending, fetchStatus, refetch } = useQuery(options)
  const { mutate } = useMutation(
    trpc.reminders.work.choose.mutationOptions({
      ...ONE_BY_ONE,
      onError: (wrong) => {
        notChosen(wrong)
        return queryClient.invalidateQueries(options)
      },
    }),
  )
  return {
    page: data,
    error,
    isOffline: isPending && fetchStatus === 'paused',
    refetch: () => void refetch(),
    choose: ({ mail, ...choice }) => {
      queryClient.setQueryData(
        options.queryKey,
        (known) => known && { ...known, mail, choice: { ...choice, kinds: [...choice.kinds] } },
      )
      mutate({ ...choice, kinds: [...choice.kinds], mail })
    },
  }
}
