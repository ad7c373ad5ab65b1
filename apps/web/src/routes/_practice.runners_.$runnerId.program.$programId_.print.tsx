import { createFileRoute, getRouteApi, notFound } from '@tanstack/react-router'
import { useCallback } from 'react'
import { PlanPrintPage } from '../features/programs/components/plan-print-page.tsx'
import { openDraft, racesOptions, runnerOptions, usualKeyRunsOptions } from '../features/programs/hooks.ts'
import { loadPrinted } from '../features/programs/load-printed.ts'
import { queryClient } from '../lib/trpc.ts'

/** `of`: the draft, although a version is published; `now`: the browser prints as soon as it stands. */
type Search = { of?: 'draft'; now?: true }

/** The plan on paper, for the runner's hand. */
export const Route = createFileRoute('/_practice/runners_/$runnerId/program/$programId_/print')({
  validateSearch: ({ of, now }: Record<string, unknown>): Search => ({
    ...(of === 'draft' && { of }),
    ...(now === true && { now }),
  }),
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw notFound()
  },
  loaderDeps: ({ search: { of } }) => ({ of }),
  loader: async ({ params: { runnerId, programId }, deps: { of } }) => {
    const [draft, runner] = await Promise.all([
      openDraft(runnerId, programId),
      queryClient.ensureQueryData(runnerOptions(runnerId)),
      queryClient.ensureQueryData(racesOptions(runnerId)),
      queryClient.ensureQueryData(usualKeyRunsOptions(runnerId)),
    ])
    return { runner, printed: await loadPrinted(runnerId, programId, draft.get(), of ?? 'published') }
  },
  component: Print,
})

const layout = getRouteApi('/_practice')

function Print() {
  const { runnerId, programId } = Route.useParams()
  const { now = false } = Route.useSearch()
  const { runner, printed } = Route.useLoaderData()
  const { membership } = layout.useRouteContext()
  const navigate = Route.useNavigate()
  const onPrinted = useCallback(
    () => void navigate({ search: ({ of }) => (of ? { of } : {}), replace: true, resetScroll: false }),
    [navigate],
  )
  return (
    <PlanPrintPage
      runnerId={runnerId}
      programId={programId}
      runnerName={runner.name}
      practice={membership.practice}
      today={runner.today}
      printed={printed}
      now={now}
      onPrinted={onPrinted}
    />
  )
}
