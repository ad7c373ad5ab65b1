import { createFileRoute } from '@tanstack/react-router'
import { SummariesPage } from '../features/sessions/components/summaries-page.tsx'

export const Route = createFileRoute('/_runner/sessions/')({ component: SummariesPage })
