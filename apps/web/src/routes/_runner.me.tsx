import { createFileRoute } from '@tanstack/react-router'
import { useOutbox } from '../features/logs/outbox.ts'
import { MePage } from '../features/people/components/me-page.tsx'
import { RUNNER_LISTS } from './-runner-lists.ts'

/** The runner's account. */
export const Route = createFileRoute('/_runner/me')({ component: MeRoute })

function MeRoute() {
  const { me, membership } = Route.useRouteContext()
  const { unsaved } = useOutbox(RUNNER_LISTS)
  return <MePage me={me} current={membership} unsaved={unsaved} />
}
