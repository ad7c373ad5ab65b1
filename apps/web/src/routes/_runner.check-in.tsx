import { createFileRoute } from '@tanstack/react-router'
import { CheckInPage } from '../features/logs/components/check-in-page.tsx'

export const Route = createFileRoute('/_runner/check-in')({ component: CheckInPage })
