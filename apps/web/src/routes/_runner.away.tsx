import { createFileRoute } from '@tanstack/react-router'
import { AwayPage } from '../features/logs/components/away-page.tsx'

/** The runner's days away, limited or without a gym. */
export const Route = createFileRoute('/_runner/away')({ component: AwayPage })
