import { dehydrate, hydrate } from '@tanstack/react-query'
import { queryClient } from '../trpc.ts'
import { database, isTheirs } from './database.ts'

/**
 * What the server says that stays on the phone, by procedure: the runner's own plan, answers and history. Nothing of a
 * therapist's pages is named here, so nothing of them ever gets there.
 */
export const STAYS: readonly string[] = [
  'people.me',
  'people.safety.mine',
  'programs.plan',
  'logs.checkIns.recent',
  'logs.comments.mine',
  'logs.lastTime',
  'logs.moving',
  'logs.swaps',
  'logs.exercises',
  'logs.weekly.recent',
  'progress.mine',
  'sessions.due',
  'sessions.sent',
  'sessions.sentOne',
  'sessions.wishes.mine',
  'training.lately',
]

const AFTER_MS = 1_000
/** What is older is of no use to a page any more, and would only grow. */
const DAYS_KEPT = 21
const DAY_MS = 86_400_000
/**
 * Raised when an answer that stays loses a field or gives it another meaning: what was kept before that is not read then, and the phone
 * needs the network once. Fields that are new are for the pages to do without. answers.test.ts watches over it.
 */
export const SHAPE = 1
/** Read whatever its shape: without it no page opens at all. */
const ALWAYS = 'people.me'

const pathOf = (queryKey: readonly unknown[]): string => (Array.isArray(queryKey[0]) ? queryKey[0].join('.') : '')

/** What stays on the phone stays in the cache too, however long its screen has been left. */
const keepInCache = (): void => {
  for (const path of STAYS) queryClient.setQueryDefaults([path.split('.')], { gcTime: Number.POSITIVE_INFINITY })
}

/** Puts what the server said last back into the query cache: old, so that it is asked for again where there is a network. */
export const restoreAnswers = async (owner: string, isInTime: () => boolean): Promise<void> => {
  keepInCache()
  const row = await (await database()).get('answers', owner)
  if (!row || !isInTime()) return
  const readable = row.state.queries.filter(({ queryKey }) => row.shape === SHAPE || pathOf(queryKey) === ALWAYS)
  hydrate(queryClient, {
    ...row.state,
    // However young they are: this page has asked for none of it, and somebody else may have signed in since.
    queries: readable.map((query) => ({ ...query, state: { ...query.state, isInvalidated: true } })),
  })
}

/** From now on what the server says is written down, a second after it has said it. Gives what ends that. */
export const keepAnswers = (owner: string): (() => void) => {
  keepInCache()
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = async () => {
    timer = undefined
    if (!isTheirs(owner)) return
    const state = dehydrate(queryClient, {
      shouldDehydrateQuery: ({ queryKey, state: { data, dataUpdatedAt } }) =>
        data !== undefined &&
        STAYS.includes(pathOf(queryKey)) &&
        (pathOf(queryKey) === ALWAYS || dataUpdatedAt > Date.now() - DAYS_KEPT * DAY_MS),
      shouldDehydrateMutation: () => false,
    })
    await (await database()).put('answers', { owner, shape: SHAPE, state })
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
