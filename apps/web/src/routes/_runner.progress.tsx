import { createFileRoute } from '@tanstack/react-router'
import { ProgressPage } from '../features/progress/components/progress-page.tsx'
import { SummariesLink } from '../features/sessions/components/summaries-link.tsx'

export const Route = createFileRoute('/_runner/progress')({
  component: () => <ProgressPage foot={<SummariesLink />} />,
})
