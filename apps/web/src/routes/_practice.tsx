import { createFileRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { PracticeShell } from '../features/people/components/practice-shell.tsx'
import { requireMembership } from '../lib/me.ts'

// What knows everything that can be gone to is loaded when somebody wants to go.
const Palette = lazy(() => import('./-palette.tsx').then(({ Palette }) => ({ default: Palette })))

/** The therapist's side: dense, with Mantine, loaded only here. */
export const Route = createFileRoute('/_practice')({
  beforeLoad: ({ location }) => requireMembership('member', location.href),
  component: Practice,
})

function Practice() {
  return <PracticeShell Palette={Palette} />
}
