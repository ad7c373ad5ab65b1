import { createFileRoute } from '@tanstack/react-router'
import { JoinNotValid, JoinPage } from '../features/people/components/join-page.tsx'
import { loadMe } from '../lib/me.ts'
import { queryClient, trpc } from '../lib/trpc.ts'

/** An invitation's link; one that is not valid any more has no invitation. */
export const Route = createFileRoute('/join/$secret')({
  loader: async ({ params: { secret } }) => {
    const options = { ...trpc.people.invitations.open.queryOptions({ secret }), staleTime: 0, gcTime: 0 }
    const [me, invitation] = await Promise.all([loadMe(), queryClient.fetchQuery(options)])
    return { me, invitation }
  },
  component: Join,
})

function Join() {
  const { secret } = Route.useParams()
  const { me, invitation } = Route.useLoaderData()
  return invitation ? <JoinPage secret={secret} invitation={invitation} me={me} /> : <JoinNotValid me={me} />
}
