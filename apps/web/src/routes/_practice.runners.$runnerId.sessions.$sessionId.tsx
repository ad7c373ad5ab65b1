import { createFileRoute } from '@tanstack/react-router'
import { SessionPage } from '../features/sessions/components/session-page.tsx'
import { loadSessionPage } from '../features/sessions/hooks.ts'

export const Route = createFileRoute('/_practice/runners/$runnerId/sessions/$sessionId')({
  loader: ({ params: { runnerId, sessionId } }) => loadSessionPage(runnerId, sessionId),
  component: function Session() {
    const { runnerId, sessionId } = Route.useParams()
    return <SessionPage key={sessionId} runnerId={runnerId} sessionId={sessionId} />
  },
})
