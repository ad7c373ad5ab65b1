import { dehydrate, hydrate } from '@tanstack/react-query'
import { queryClient } from '../trpc.ts'
import { database, isTheirs } from './database.ts'

/**
 * What the server says that stays on the phone, by procedure: the runner's own plan, answers and history. Nothing of a
 * therapist's pages is named here, so nothing of them ever gets there.
 */
const STAYS: readonly string[] = [
  'people.me',
  'people.safety.mine',
  'programs.plan',
  'logs.checkIns.recent',
  'logs.lastTime',
  'logs.weekly.recent',
  'progress.mine',
  'sessions.due',
  'sessions.sent',
  'sessions.sentOne',
  'training.lately',
]

const AFTER_MS = 1_000
/** Named by what it is made of, so that what another build wrote is not read as if it were this one's. */
const BUILD = import.meta.url

const pathOf = (queryKey: readonly unknown[]): string => (Array.isArray(queryKey[0]) ? queryKey[0].join('.') : '')

/** What stays on the phone stays in the cache too, however long its screen has been left. */
const keepInCache = (): void => {
  for (const path of STAYS) queryClient.setQueryDefaults([path.split('.')], { gcTime: Number.POSITIVE_INFINITY })
}

/** Puts what the server said last back into the query cache: old, so that it is asked for again where there is a network. */
export const restoreAnswers = async (owner: string): Promise<void> => {
  keepInCache()
  const row = await (await database()).get('answers', owner)
  if (row?.build === BUILD) hydrate(queryClient, row.state)
}

/** From now on what the server says is written down, a second after it has said it. Gives what ends that. */
export const keepAnswers = (owner: string): (() => void) => {
  keepInCache()
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = async () => {
    timer = undefined
    if (!isTheirs(owner)) return
    const state = dehydrate(queryClient, {
      shouldDehydrateQuery: ({ queryKey, state: { data } }) => data !== undefined && STAYS.includes(pathOf(queryKey)),
      shouldDehydrateMutation: () => false,
    })
    await (await database()).put('answers', { owner, build: BUILD, state })
  }
  const soon = () => {
    timer ??= setTimeout(() => void write().catch(() => undefined), AFTER_MS)
  }
  const unsubscribe = queryClient.getQueryCache().subscribe(({ type, query }) => {
    if ((type === 'updated' || type === 'added') && STAYS.includes(pathOf(query.queryKey))) soon()
  })
  soon()
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
