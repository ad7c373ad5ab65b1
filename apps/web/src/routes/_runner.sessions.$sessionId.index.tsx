import { createFileRoute } from '@tanstack/react-router'
import { SummaryPage } from '../features/sessions/components/summary-page.tsx'

export const Route = createFileRoute('/_runner/sessions/$sessionId/')({
  component: function Summary() {
    const { sessionId } = Route.useParams()
    return <SummaryPage key={sessionId} sessionId={sessionId} />
  },
})
