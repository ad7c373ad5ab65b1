import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const intakeOptions = (runnerId: string) => trpc.people.intake.get.queryOptions({ runnerId })

export const useStoredIntake = (runnerId: string) => useSuspenseQuery(intakeOptions(runnerId)).data

/** The newest from the server, past the cache: for when somebody else saved. */
export const fetchIntake = (runnerId: string) => queryClient.fetchQuery({ ...intakeOptions(runnerId), staleTime: 0 })

export const useSaveIntake = () => useMutation(trpc.people.intake.save.mutationOptions())
