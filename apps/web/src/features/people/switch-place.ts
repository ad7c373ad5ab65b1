import type { NavigateFn } from '@tanstack/react-router'
import { keepNowhere } from '../../lib/kept-here.ts'
import { type Membership, startOf } from '../../lib/me.ts'
import { choosePractice } from '../../lib/practice-choice.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** Goes to another place where the person belongs. Nothing of the place before stays in memory but who they are. */
export const useSwitchPlace = (navigate: NavigateFn) => async (membership: Membership) => {
  const whoKey = trpc.people.me.queryKey()
  const who = queryClient.getQueryData(whoKey)
  choosePractice(membership.practiceId)
  keepNowhere()
  await queryClient.cancelQueries()
  queryClient.clear()
  queryClient.setQueryData(whoKey, who)
  await navigate({ to: startOf(membership) })
}
