import type { AppRouter } from '@strideloom/api/router.ts'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { fetchAndLearnTime } from './device/clock.ts'
import { chosenPractice } from './practice-choice.ts'
import { answersNo, isSignedOut } from './server-error.ts'
import { noteSignedOut } from './signed-out.ts'
import { whoWrites } from './who-writes.ts'

/** Signed out elsewhere: whoever is asked next for who is signed in asks the server. */
const onError = (error: unknown): void => {
  if (!isSignedOut(error)) return
  // One that is being asked right now will know.
  queryClient.removeQueries({ ...trpc.people.me.pathFilter(), fetchStatus: 'idle' })
  noteSignedOut(true)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; a lost connection is worth two more tries.
      retry: (count, error) => !answersNo(error) && count < 2,
    },
    // Offline, a form is told at once instead of waiting unseen.
    mutations: { retry: false, networkMode: 'always' },
  },
})

const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      maxItems: 15,
      fetch: fetchAndLearnTime,
      headers: () => {
        const [practiceId, userId] = [chosenPractice(), whoWrites()]
        return {
          ...(practiceId !== null && { 'strideloom-practice': practiceId }),
          ...(userId !== null && { 'strideloom-user': userId }),
        }
      },
    }),
  ],
})

/** Query and mutation options per procedure: `useQuery(trpc.people.me.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
