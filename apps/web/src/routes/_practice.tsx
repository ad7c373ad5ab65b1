import { createFileRoute } from '@tanstack/react-router'
import { PracticeShell } from '../features/people/components/practice-shell.tsx'
import { requireMembership } from '../lib/me.ts'

/** The therapist's side: dense, with Mantine, loaded only here. */
export const Route = createFileRoute('/_practice')({
  beforeLoad: ({ location }) => requireMembership('member', location.href),
  component: PracticeShell,
})
