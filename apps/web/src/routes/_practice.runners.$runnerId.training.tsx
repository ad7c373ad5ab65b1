import { createFileRoute } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useRecord } from '../features/people/record-hooks.ts'
import { LoadFollowedPart } from '../features/progress/components/load-followed-part.tsx'
import { LoadPart } from '../features/progress/components/load-part.tsx'
import { prefetchLoad } from '../features/progress/hooks.ts'
import { availabilityOptions } from '../features/training/availability-hooks.ts'
import { DoneRunsSection } from '../features/training/components/done-runs-section.tsx'
import { TrainingPage } from '../features/training/components/training-page.tsx'
import { prefetchDoneRuns } from '../features/training/done-runs-hooks.ts'
import { keyRunsOptions, racesOptions } from '../features/training/hooks.ts'
import { queryClient } from '../lib/trpc.ts'

export const Route = createFileRoute('/_practice/runners/$runnerId/training')({
  loader: ({ params: { runnerId } }) =>
    Promise.all([
      queryClient.ensureQueryData(racesOptions(runnerId)),
      queryClient.ensureQueryData(keyRunsOptions(runnerId)),
      queryClient.ensureQueryData(availabilityOptions(runnerId)),
      prefetchLoad(runnerId),
      prefetchDoneRuns(runnerId),
    ]),
  component: Training,
})

function Training() {
  const { runnerId } = Route.useParams()
  const { timeZone, name } = useRecord(runnerId)
  return (
    <Fragment key={runnerId}>
      <TrainingPage runnerId={runnerId} runner={name.split(' ')[0] ?? name} />
      <LoadPart runnerId={runnerId} />
      <LoadFollowedPart runnerId={runnerId} />
      <DoneRunsSection runnerId={runnerId} timeZone={timeZone} />
    </Fragment>
  )
}
