import type { AppRouter } from '@strideloom/api/router.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { settleWishes, type Wish } from '@strideloom/domain/sessions/wishes.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { isYoung } from '../../lib/is-young.ts'
import { ABOUT_A_SESSION } from '../../lib/record-changed.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { clockAhead, useNow } from './use-now.ts'
import { stepsIn, wishesKept } from './wishes-outbox.ts'

type Wishes = inferRouterOutputs<AppRouter>['sessions']['wishes']
export type MyWishes = Wishes['mine']
export type BookedForWish = MyWishes['booked'][number]
export type AnsweredWish = Wishes['forRunner']['answered'][number]
export type WishOfRunner = Extract<Wishes['forRunner'], { evidence: unknown }>

/** What became of the newest wish stays in sight for so many days. */
const NEWS_DAYS = 14

const mineOptions = () => trpc.sessions.wishes.mine.queryOptions()

/** For days without a network: whether it is time to book, and the times that may be asked for. */
export const fetchWishesAtHand = async (most: number): Promise<void> => {
  if (!isYoung(mineOptions().queryKey, most)) await queryClient.fetchQuery(mineOptions())
}

/** A wish and the session that was booked for it, where that is known here. */
export type ShownWish = { wish: Wish; booked: BookedForWish | null; isWaitingHere: boolean }

/** Whether it still says something: a session to come, a word that is new. */
const isNews = ({ wish, booked }: ShownWish, today: Day, timeZone: TimeZone): boolean => {
  const since = addDays(today, -NEWS_DAYS)
  switch (wish.state) {
    case 'open':
      return true
    case 'taken':
      return booked !== null && booked.day >= today
    case 'declined':
      return dayOf(wish.answeredAt ?? wish.wishedAt, timeZone) > since
    case 'passed':
      return dayOf(wish.times.at(-1)?.startAt ?? wish.wishedAt, timeZone) > since
    default:
      return false
  }
}

/** What the server knows of the runner's wishes, with what was said here since; the phone settles it by the server's own function. */
export const useMyWishes = (timeZone: TimeZone, options: { staleTime?: number } = {}) => {
  const { data, dataUpdatedAt, error, refetch } = useQuery({ ...mineOptions(), ...options })
  const kept = wishesKept.useKept()
  const now = useNow(data ? clockAhead(data.now, dataUpdatedAt) : 0)
  const [wish] = settleWishes([...(data?.steps ?? []), ...stepsIn(kept)], now)
  const waiting = new Set(kept.flatMap(({ state, value }) => (state === 'saved' ? [] : [value.wishId])))
  const newest: ShownWish | null = wish
    ? {
        wish,
        booked: data?.booked.find(({ id }) => id === wish.sessionId) ?? null,
        isWaitingHere: waiting.has(wish.wishId),
      }
    : null
  return {
    data,
    error,
    refetch: () => void refetch(),
    now,
    newest: newest && isNews(newest, dayOf(now, timeZone), timeZone) ? newest : null,
  }
}

/** The therapist's look at what a runner asks for: what hands may do stands on it, so it is asked for anew. */
export const useWishOf = (runnerId: string) =>
  useQuery(trpc.sessions.wishes.forRunner.queryOptions({ runnerId }, { staleTime: 0 }))

/** Whose wishes wait. An assistant is not told, and does not ask. */
export const useWaitingWishes = () => useQuery(trpc.sessions.wishes.waiting.queryOptions())

/** How a runner's wishes stand is asked for again. */
export const refreshWishes = () => queryClient.invalidateQueries(trpc.sessions.wishes.pathFilter())

export const useTakeWish = () => useMutation(trpc.sessions.wishes.take.mutationOptions(ABOUT_A_SESSION))
export const useDeclineWish = () => useMutation(trpc.sessions.wishes.decline.mutationOptions(ABOUT_A_SESSION))
export const useReopenWish = () => useMutation(trpc.sessions.wishes.reopen.mutationOptions(ABOUT_A_SESSION))
