import { createFileRoute } from '@tanstack/react-router'
import { TrainingPage } from '../features/training/components/training-page.tsx'
import { keyRunsOptions, racesOptions } from '../features/training/hooks.ts'
import { queryClient } from '../lib/trpc.ts'

export const Route = createFileRoute('/_practice/runners/$runnerId/training')({
  loader: ({ params: { runnerId } }) =>
    Promise.all([
      queryClient.ensureQueryData(racesOptions(runnerId)),
      queryClient.ensureQueryData(keyRunsOptions(runnerId)),
    ]),
  component: Training,
})

function Training() {
  const { runnerId } = Route.useParams()
  return <TrainingPage key={runnerId} runnerId={runnerId} />
}
