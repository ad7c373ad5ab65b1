import type { FeedChoices } from '@strideloom/domain/programs/calendar-choices.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

const feedOptions = () => trpc.programs.calendarFeed.get.queryOptions()

/** The runner's calendar address: that it stands and what was chosen for it; the address itself is told once. */
export const useCalendarFeed = () => useQuery(feedOptions())

const feedChanged = () => queryClient.invalidateQueries(trpc.programs.calendarFeed.get.queryFilter())

/** Makes a new address, the old one ends. Pressed again after a lost answer it is the same one, with another secret. */
export const useMakeAddress = () => {
  const [id, setId] = useState(newId)
  const make = useMutation(
    trpc.programs.calendarFeed.create.mutationOptions({
      networkMode: 'always',
      onSuccess: () => {
        setId(newId())
        return feedChanged()
      },
    }),
  )
  return { ...make, make: (onDone?: () => void) => make.mutate({ id }, { onSuccess: () => onDone?.() }) }
}

/** Ends the address. */
export const useEndAddress = () =>
  useMutation(trpc.programs.calendarFeed.revoke.mutationOptions({ networkMode: 'always', onSuccess: feedChanged }))

/** Chooses at once; where that did not reach the server, it is as it was, and says so. */
export const useChooseForFeed = () => {
  const { mutate } = useMutation(
    trpc.programs.calendarFeed.choose.mutationOptions({
      networkMode: 'always',
      // One after the other, so that what was pressed last is what stands.
      scope: { id: 'calendar choices' },
      onError: (error) => {
        showToast({ sentence: `Not changed. ${sentenceOf(error)}` })
        return feedChanged()
      },
    }),
  )
  return (choices: FeedChoices) => {
    // At once, so that the next press builds on this one.
    queryClient.setQueryData(feedOptions().queryKey, (known) =>
      known?.feed ? { feed: { ...known.feed, choices } } : known,
    )
    mutate(choices)
  }
}
