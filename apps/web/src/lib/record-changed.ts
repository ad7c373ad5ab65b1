import { queryClient, trpc } from './trpc.ts'

/** A session, planned or held, changes what is concluded everywhere: the guard, the brief, who needs somebody, the pages of the record. */
const recordChanged = () =>
  Promise.all(
    [trpc.sessions, trpc.outlook, trpc.briefs, trpc.needs, trpc.progress, trpc.programs].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  )

/** For a write about a session. Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
export const ABOUT_A_SESSION = { networkMode: 'always', onSuccess: recordChanged } as const
