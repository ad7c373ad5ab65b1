import type { AppRouter } from '@strideloom/api/router.ts'
import { compareInstants, type Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Response } from '@strideloom/domain/sessions/response-schema.ts'
import { type DueQuestion, responsesDue } from '@strideloom/domain/sessions/responses-due.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { answersKept } from './answers-outbox.ts'
import { clockAhead, useNow } from './use-now.ts'

type AskedSession = inferRouterOutputs<AppRouter>['sessions']['due']['sessions'][number]

/** A session of the last days with every answer that is known of it, those kept here among them, oldest first. */
export type LatelyDone = Omit<AskedSession, 'answers'> & { answers: Omit<Response, 'sessionId'>[] }

/** For a route's loader, while the page's code is still on its way. */
export const prefetchDue = (): void => void queryClient.prefetchQuery(trpc.sessions.due.queryOptions())

const withKept = (session: AskedSession, kept: readonly Response[]): LatelyDone => {
  const here = kept.filter(({ sessionId }) => sessionId === session.id)
  const all = new Map([...session.answers, ...here].map((answer) => [answer.id, answer]))
  return {
    ...session,
    answers: [...all.values()].sort((a, b) => compareInstants(a.answeredAt, b.answeredAt)),
  }
}

/**
 * The questions that are open now and the sessions that they are about: as the server knows them, with what was answered
 * here since. The phone finds what is due itself, with the server's own function, so that it does without a network too.
 */
export const useDue = (): {
  now: Instant
  due: DueQuestion[]
  sessions: LatelyDone[] | null
  error: unknown
  refetch: () => void
} => {
  const { data, dataUpdatedAt, error, refetch } = useQuery(trpc.sessions.due.queryOptions())
  const kept = answersKept.useKept().filter(({ state }) => state !== 'refused')
  const now = useNow(data ? clockAhead(data.now, dataUpdatedAt) : 0)
  const values = kept.map(({ value }) => value)
  const sessions = data ? data.sessions.map((session) => withKept(session, values)) : null
  const asked = (sessions ?? []).map(({ answers, ...session }) => ({
    ...session,
    answered: answers.map(({ question }) => question),
  }))
  return { now, due: responsesDue(asked, now), sessions, error, refetch: () => void refetch() }
}
