import { createFileRoute, notFound } from '@tanstack/react-router'
import { LeaveGuard } from '../features/people/components/leave-guard.tsx'
import { RulesPage } from '../features/timing/components/rules-page.tsx'
import { rulesOptions } from '../features/timing/hooks.ts'
import { queryClient } from '../lib/trpc.ts'

/** The timing rules of the practice: read by its therapists, changed by its owner. */
export const Route = createFileRoute('/_practice/practice_/rules')({
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw notFound()
  },
  loader: () => queryClient.ensureQueryData(rulesOptions()),
  component: Rules,
})

function Rules() {
  const { membership } = Route.useRouteContext()
  return (
    <RulesPage
      isOwner={membership.role === 'owner'}
      leaveGuard={(when) => <LeaveGuard when={when} what="the rules" />}
    />
  )
}
