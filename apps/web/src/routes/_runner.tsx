import { createFileRoute } from '@tanstack/react-router'
import { RunnerShell } from '../features/logs/components/runner-shell.tsx'
import { requireMembership } from '../lib/me.ts'
import { RUNNER_LISTS } from './-runner-lists.ts'

const atHand = () => import('./-at-hand.ts').then(({ fetchAtHand }) => fetchAtHand)

/** The runner's side: a phone, large and light. */
export const Route = createFileRoute('/_runner')({
  beforeLoad: ({ location }) => requireMembership('runner', location.href),
  component: () => <RunnerShell lists={RUNNER_LISTS} atHand={atHand} />,
})
