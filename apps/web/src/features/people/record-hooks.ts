import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { runnersChanged } from './roster-hooks.ts'

export const recordOptions = (runnerId: string) => trpc.people.runners.get.queryOptions({ runnerId })

/** The head of a runner's record; the layout's loader has asked for it already. */
export const useRecord = (runnerId: string) => useSuspenseQuery(recordOptions(runnerId)).data

const recordChanged = async (runnerId: string) => {
  await Promise.all([queryClient.invalidateQueries(recordOptions(runnerId)), runnersChanged()])
}

export const useSaveRunner = (runnerId: string) =>
  useMutation(trpc.people.runners.update.mutationOptions({ onSuccess: () => recordChanged(runnerId) }))

export const useArchiveRunner = (runnerId: string) =>
  useMutation(trpc.people.runners.archive.mutationOptions({ onSuccess: () => recordChanged(runnerId) }))

/** Makes a link; after one is made the next press means a new one, a press after a lost answer means the same. */
export const useInviteRunner = (runnerId: string) => {
  const [id, setId] = useState(newId)
  const invite = useMutation(
    trpc.people.invitations.forRunner.mutationOptions({
      onSuccess: () => {
        setId(newId())
        return recordChanged(runnerId)
      },
    }),
  )
  return { ...invite, make: () => invite.mutate({ runnerId, id }) }
}

export const useRevokeInvitation = (runnerId: string) =>
  useMutation(trpc.people.invitations.revoke.mutationOptions({ onSuccess: () => recordChanged(runnerId) }))

export const useResetLink = () => useMutation(trpc.people.resetLink.forRunner.mutationOptions())
