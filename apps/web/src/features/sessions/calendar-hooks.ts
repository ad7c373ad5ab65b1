import type { AppRouter } from '@strideloom/api/router.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import { ABOUT_A_SESSION } from '../../lib/record-changed.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Calendar = inferRouterOutputs<AppRouter>['sessions']['calendar']
type Asked = inferRouterInputs<AppRouter>['sessions']['calendar']
export type CalendarPage = Calendar['range']
export type CalendarSession = CalendarPage['sessions'][number]
export type CalendarSlot = CalendarPage['slots'][number]
export type CalendarMark = Calendar['marks'][number]
export type SessionOffers = Calendar['offers']
type Range = Asked['range']

const rangeOptions = (range: Range) => trpc.sessions.calendar.range.queryOptions(range)

/** The calendar of a range; while another one is fetched the last one stays. */
export const useCalendar = (range: Range) =>
  useQuery({ ...rangeOptions(range), staleTime: 0, placeholderData: keepPreviousData, refetchOnWindowFocus: true })

/** What the guard says now of the sessions in it, by id. An assistant is not told, and does not ask. */
export const useCalendarMarks = (range: Range, isClinical: boolean): ReadonlyMap<string, CalendarMark> => {
  const { data } = useQuery({
    ...trpc.sessions.calendar.marks.queryOptions(range, { staleTime: 0 }),
    enabled: isClinical,
  })
  return new Map(data?.map((mark) => [mark.id, mark]))
}

/** What may be booked for a runner, or where a session may go; asked anew whenever it is looked at. */
export const useOffers = (asked: Asked['offers'] | null) =>
  useQuery({
    ...trpc.sessions.calendar.offers.queryOptions(
      asked ?? { runnerId: '', therapistId: '', start: '', minutes: 0, sessionId: null },
      { staleTime: 0 },
    ),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  })

export const useBook = () => useMutation(trpc.sessions.calendar.book.mutationOptions(ABOUT_A_SESSION))
export const useMove = () => useMutation(trpc.sessions.calendar.move.mutationOptions(ABOUT_A_SESSION))
export const useStatus = () => useMutation(trpc.sessions.setStatus.mutationOptions(ABOUT_A_SESSION))

/** Runners that may be booked for, as they are typed. */
export const useRunnersCalled = (search: string) =>
  useQuery({
    ...trpc.people.runners.list.queryOptions({ search, tag: null, archived: false }),
    placeholderData: keepPreviousData,
  })

const feedOptions = () => trpc.sessions.calendar.feed.get.queryOptions()
const feedChanged = () => queryClient.invalidateQueries(feedOptions())

/** A therapist's own calendar address: that it stands and what was chosen; the address itself is told once. */
export const useOwnFeed = () => useQuery(feedOptions())

/** Makes a new address, the old one ends. Pressed again after a lost answer it is the same one, with another secret. */
export const useMakeOwnFeed = () => {
  const [id, setId] = useState(newId)
  const make = useMutation(
    trpc.sessions.calendar.feed.create.mutationOptions({
      networkMode: 'always',
      onSuccess: () => {
        setId(newId())
        return feedChanged()
      },
    }),
  )
  return { ...make, make: () => make.mutate({ id }) }
}

export const useEndOwnFeed = () =>
  useMutation(trpc.sessions.calendar.feed.revoke.mutationOptions({ networkMode: 'always', onSuccess: feedChanged }))

export const useChooseNames = () =>
  useMutation(
    trpc.sessions.calendar.feed.choose.mutationOptions({
      networkMode: 'always',
      onSettled: feedChanged,
      onError: (error) => showToast({ sentence: `Not changed. ${sentenceOf(error)}` }),
    }),
  )
