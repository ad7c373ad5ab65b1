import { createFileRoute } from '@tanstack/react-router'
import { MePage } from '../features/people/components/me-page.tsx'

/** The runner's account. */
export const Route = createFileRoute('/_runner/me')({ component: MeRoute })

function MeRoute() {
  const { me, membership } = Route.useRouteContext()
  return <MePage me={me} current={membership} />
}
