import { createFileRoute } from '@tanstack/react-router'
import { useOutbox } from '../features/logs/outbox.ts'
import { MePage } from '../features/people/components/me-page.tsx'

/** The runner's account. */
export const Route = createFileRoute('/_runner/me')({ component: MeRoute })

function MeRoute() {
  const { me, membership } = Route.useRouteContext()
  const { unsaved } = useOutbox()
  return <MePage me={me} current={membership} unsaved={unsaved} />
}
