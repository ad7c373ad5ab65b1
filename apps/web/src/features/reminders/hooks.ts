import type {
  ReminderChoice,
  ReminderKind,
  ReminderTherapistKind,
  RunnerKind,
} from '@strideloom/domain/reminders/choices.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FetchStatus, type QueryKey, useMutation, useQuery } from '@tanstack/react-query'
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

/** One choice after the other; where one did not reach the server, it is as it was there, and says so. */
const saving = (queryKey: QueryKey) => ({
  networkMode: 'always' as const,
  scope: { id: 'reminders' },
  onError: (wrong: unknown) => {
    showToast({ sentence: `Not changed. ${sentenceOf(wrong)}` })
    return queryClient.invalidateQueries({ queryKey })
  },
})

const pageOf = <K extends ReminderKind>({ mail, ...choice }: Chosen<K>) => ({
  mail,
  choice: { ...choice, kinds: [...choice.kinds] },
})

type Asked<K extends ReminderKind> = {
  data: RemindersPage<K> | undefined
  error: unknown
  isPending: boolean
  fetchStatus: FetchStatus
  refetch: () => unknown
}

const asReminders = <K extends ReminderKind>(
  { data, error, isPending, fetchStatus, refetch }: Asked<K>,
  choose: Reminders<K>['choose'],
): Reminders<K> => ({
  page: data,
  error,
  isOffline: isPending && fetchStatus === 'paused',
  refetch: () => void refetch(),
  choose,
})

export const useRunnerReminders = (): Reminders<RunnerKind> => {
  const options = trpc.reminders.mine.get.queryOptions()
  const { mutate } = useMutation(trpc.reminders.mine.choose.mutationOptions(saving(options.queryKey)))
  return asReminders(useQuery(options), (chosen) => {
    const page = pageOf(chosen)
    // At once, so that the next press builds on this one.
    queryClient.setQueryData(options.queryKey, (known) => known && { ...known, ...page })
    mutate({ ...page.choice, mail: page.mail })
  })
}

export const useTherapistReminders = (): Reminders<ReminderTherapistKind> => {
  const options = trpc.reminders.work.get.queryOptions()
  const { mutate } = useMutation(trpc.reminders.work.choose.mutationOptions(saving(options.queryKey)))
  return asReminders(useQuery(options), (chosen) => {
    const page = pageOf(chosen)
    queryClient.setQueryData(options.queryKey, (known) => known && { ...known, ...page })
    mutate({ ...page.choice, mail: page.mail })
  })
}
