import { createFileRoute } from '@tanstack/react-router'
import { SessionsPage } from '../features/sessions/components/sessions-page.tsx'
import { loadSessions } from '../features/sessions/hooks.ts'

export const Route = createFileRoute('/_practice/runners/$runnerId/sessions/')({
  loader: ({ params: { runnerId } }) => loadSessions(runnerId),
  component: function Sessions() {
    const { runnerId } = Route.useParams()
    return <SessionsPage key={runnerId} runnerId={runnerId} />
  },
})
