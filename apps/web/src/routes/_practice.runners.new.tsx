import { createFileRoute, getRouteApi, redirect } from '@tanstack/react-router'
import { NewRunnerPage } from '../features/people/components/new-runner-page.tsx'
import { membersOptions } from '../features/people/roster-hooks.ts'
import { queryClient, trpc } from '../lib/trpc.ts'

export const Route = createFileRoute('/_practice/runners/new')({
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw redirect({ to: '/runners' })
  },
  loader: async () => {
    const [{ members }, practice] = await Promise.all([
      queryClient.ensureQueryData(membersOptions()),
      queryClient.ensureQueryData(trpc.people.practice.get.queryOptions()),
    ])
    return { members, practice }
  },
  component: NewRunner,
})

const layout = getRouteApi('/_practice')

function NewRunner() {
  const { members, practice } = Route.useLoaderData()
  const { membership } = layout.useRouteContext()
  return <NewRunnerPage members={members} timeZone={practice.timeZone} ownMemberId={membership.memberId} />
}
