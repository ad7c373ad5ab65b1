import { createFileRoute } from '@tanstack/react-router'
import { ProgramsPage } from '../features/programs/components/programs-page.tsx'
import { programsOptions, runnerOptions } from '../features/programs/hooks.ts'
import { queryClient } from '../lib/trpc.ts'

/** The runner's programs, within the record. */
export const Route = createFileRoute('/_practice/runners/$runnerId/program')({
  loader: ({ params: { runnerId } }) =>
    Promise.all([
      queryClient.ensureQueryData(runnerOptions(runnerId)),
      queryClient.prefetchQuery(programsOptions(runnerId)),
    ]),
  component: Programs,
})

function Programs() {
  const { runnerId } = Route.useParams()
  return <ProgramsPage key={runnerId} runnerId={runnerId} />
}
