import { createFileRoute } from '@tanstack/react-router'
import { ProgressPage } from '../features/progress/components/progress-page.tsx'

export const Route = createFileRoute('/_runner/progress')({ component: ProgressPage })
