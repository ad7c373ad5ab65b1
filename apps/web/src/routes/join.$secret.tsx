import { createFileRoute } from '@tanstack/react-router'
import { JoinNotValid, JoinPage } from '../features/people/components/join-page.tsx'
import { loadMe } from '../lib/me.ts'
import { answersNo, sentenceOf } from '../lib/server-error.ts'
import { queryClient, trpc } from '../lib/trpc.ts'

/** An invitation's link. A refusal is an answer here, not an error; a lost connection is one. */
export const Route = createFileRoute('/join/$secret')({
  loader: async ({ params: { secret } }) => {
    const me = await loadMe()
    try {
      const options = { ...trpc.people.invitations.open.queryOptions({ secret }), staleTime: 0, gcTime: 0 }
      return { me, invitation: await queryClient.fetchQuery(options), sentence: null }
    } catch (error) {
      if (!answersNo(error)) throw error
      return { me, invitation: null, sentence: sentenceOf(error) }
    }
  },
  component: Join,
})

function Join() {
  const { secret } = Route.useParams()
  const { me, invitation, sentence } = Route.useLoaderData()
  return invitation ? (
    <JoinPage secret={secret} invitation={invitation} me={me} />
  ) : (
    <JoinNotValid sentence={sentence} me={me} />
  )
}
