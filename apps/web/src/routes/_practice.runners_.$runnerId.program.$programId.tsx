import { createFileRoute, notFound } from '@tanstack/react-router'
import { lazy, useCallback } from 'react'
import { availabilityOptions } from '../features/programs/availability.ts'
import { BuilderPage } from '../features/programs/components/builder-page.tsx'
import { outlookOptions } from '../features/programs/guard-hooks.ts'
import { openDraft, racesOptions, runnerOptions, usualKeyRunsOptions } from '../features/programs/hooks.ts'
import { untilHere } from '../lib/page-code.ts'
import { queryClient } from '../lib/trpc.ts'

const CommentsOnItem = lazy(() =>
  untilHere(() => import('../features/logs/components/comments-on-item.tsx'), { says: false })().then((module) => ({
    default: module.CommentsOnItem,
  })),
)

/** The builder: a page of its own, as wide as the window. `?finding=` opens "+ Finding" with it chosen, `?fill=earlier` fills its first block. */
export const Route = createFileRoute('/_practice/runners_/$runnerId/program/$programId')({
  validateSearch: ({ finding, fill }: Record<string, unknown>): { finding?: string; fill?: 'earlier' } => ({
    ...(typeof finding === 'string' && finding !== '' && { finding: finding.slice(0, 40) }),
    ...(fill === 'earlier' && { fill }),
  }),
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw notFound()
  },
  loader: async ({ params: { runnerId, programId } }) => {
    // the guard comes with the draft, but the builder does not wait for it
    void queryClient.prefetchQuery(outlookOptions(runnerId))
    // races, key runs and days away are waited for: days without them would read as free
    const [draft] = await Promise.all([
      openDraft(runnerId, programId),
      queryClient.ensureQueryData(runnerOptions(runnerId)),
      queryClient.ensureQueryData(racesOptions(runnerId)),
      queryClient.ensureQueryData(usualKeyRunsOptions(runnerId)),
      queryClient.ensureQueryData(availabilityOptions(runnerId)),
    ])
    return draft
  },
  component: Program,
})

function Program() {
  const { runnerId, programId } = Route.useParams()
  const { finding, fill } = Route.useSearch()
  const draft = Route.useLoaderData()
  const comments = useCallback(
    (prescriptionId: string, name: string) => (
      <CommentsOnItem runnerId={runnerId} name={name} prescriptionId={prescriptionId} />
    ),
    [runnerId],
  )
  return (
    <BuilderPage
      key={programId}
      runnerId={runnerId}
      programId={programId}
      draft={draft}
      finding={finding ?? null}
      fill={fill ?? null}
      comments={comments}
    />
  )
}
