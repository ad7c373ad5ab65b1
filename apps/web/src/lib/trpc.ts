import type { AppRouter } from '@strideloom/api/router.ts'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { chosenPractice } from './practice-choice.ts'
import { answersNo } from './server-error.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; a lost connection is worth two more tries.
      retry: (count, error) => !answersNo(error) && count < 2,
    },
    mutations: { retry: false },
  },
})

const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      maxItems: 15,
      headers: () => {
        const practiceId = chosenPractice()
        return practiceId === null ? {} : { 'strideloom-practice': practiceId }
      },
    }),
  ],
})

/** Query and mutation options per procedure: `useQuery(trpc.people.me.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
