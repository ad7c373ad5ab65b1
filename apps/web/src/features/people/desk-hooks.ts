import { useMutation } from '@tanstack/react-query'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** A safety answer changes what every page says of hands-on work. */
const answersChanged = () =>
  Promise.all(
    [trpc.briefs, trpc.sessions, trpc.outlook, trpc.people].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  )

export const useAnswerAtDesk = () => useMutation(trpc.people.desk.answer.mutationOptions({ onSuccess: answersChanged }))
