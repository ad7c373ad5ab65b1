import { createFileRoute } from '@tanstack/react-router'
import { LooksPage } from '../features/people/components/looks-page.tsx'

/** Who has looked at the runner's record. */
export const Route = createFileRoute('/_runner/looks')({ component: LooksPage })
