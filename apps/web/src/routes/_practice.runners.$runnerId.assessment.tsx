import { createFileRoute, Outlet } from '@tanstack/react-router'
import { assessmentsOptions } from '../features/assessments/hooks.ts'
import { queryClient } from '../lib/trpc.ts'

/** Findings, tests and results stand on one answer of the server. */
export const Route = createFileRoute('/_practice/runners/$runnerId/assessment')({
  loader: ({ params: { runnerId } }) => queryClient.ensureQueryData(assessmentsOptions(runnerId)),
  component: Outlet,
})
