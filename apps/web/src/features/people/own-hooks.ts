import type { TextSize } from '@strideloom/domain/people/text-size.ts'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ageAnswers } from '../../lib/age-answers.ts'
import type { Me } from '../../lib/me.ts'
import { forgetWho } from '../../lib/me.ts'
import { chooseTextSize, useTextSize } from '../../lib/text-size-of-account.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** The size as it is here, and what changes it: answers whether the account has it too. */
export const useSavedTextSize = () => ({
  size: useTextSize(),
  choose: async (textSize: TextSize): Promise<boolean> => {
    const isSent = await chooseTextSize(textSize)
    // Who is signed in is kept on the device: what it says there must be what was chosen last.
    if (isSent)
      queryClient.setQueryData(trpc.people.me.queryKey(), (me: Me | null | undefined) => me && { ...me, textSize })
    return isSent
  },
})

/** Where the runner is. Every page is about another today then, so everything is asked anew. */
export const useSaveTimeZone = () => {
  const router = useRouter()
  return useMutation(
    trpc.people.own.timeZone.mutationOptions({
      onSuccess: async () => {
        forgetWho()
        // What is still on its way was asked for by the old clock. All of it is old before the new zone is known here: then what is fetched
        // for days without a network is asked for anew.
        await queryClient.cancelQueries()
        ageAnswers()
        await router.invalidate()
        await queryClient.invalidateQueries()
      },
    }),
  )
}

/** What they read and type in: one write with all of it, here once the account has it. What the server words is asked anew. */
export const useSaveUnits = () =>
  useMutation(
    trpc.people.own.units.mutationOptions({
      networkMode: 'always',
      // of two presses the later one is saved last
      scope: { id: 'units' },
      onSuccess: async (units) => {
        queryClient.setQueryData(trpc.people.me.queryKey(), (me: Me | null | undefined) => me && { ...me, units })
        await queryClient.invalidateQueries(trpc.programs.plan.pathFilter())
      },
    }),
  )
