import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { forgetWho } from '../../lib/me.ts'
import { newId } from '../../lib/new-id.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { membersOptions } from './roster-hooks.ts'

export const practiceOptions = () => trpc.people.practice.get.queryOptions()

export const usePractice = () => useSuspenseQuery(practiceOptions()).data
export const useStaff = () => useSuspenseQuery(membersOptions()).data

const staffChanged = () => queryClient.invalidateQueries(trpc.people.members.pathFilter())

/** The name of the practice stands in the top bar too, which knows it from who is signed in. */
export const useSavePractice = () =>
  useMutation(
    trpc.people.practice.update.mutationOptions({
      onSuccess: (practice) => {
        queryClient.setQueryData(practiceOptions().queryKey, practice)
        forgetWho()
        return queryClient.invalidateQueries(trpc.people.runners.pathFilter())
      },
    }),
  )

/** Makes a member's link; after one is made the next press is for somebody else. */
export const useInviteMember = () => {
  const [id, setId] = useState(newId)
  const invite = useMutation(
    trpc.people.members.invite.mutationOptions({
      onSuccess: () => {
        setId(newId())
        return staffChanged()
      },
    }),
  )
  return { ...invite, id }
}

export const useRevokeMemberLink = () =>
  useMutation(trpc.people.invitations.revoke.mutationOptions({ onSuccess: staffChanged }))

/** Removing somebody and changing a role may hand runners over, so their records are old afterwards. */
const everybodyChanged = () => {
  forgetWho()
  return Promise.all([staffChanged(), queryClient.invalidateQueries(trpc.people.runners.pathFilter())])
}

export const useRemoveMember = () =>
  useMutation(trpc.people.members.remove.mutationOptions({ onSuccess: everybodyChanged }))

export const useChangeRole = () =>
  useMutation(trpc.people.members.changeRole.mutationOptions({ onSuccess: everybodyChanged }))

export const useRemoveDemo = () => useMutation(trpc.people.demo.remove.mutationOptions())
