import { createFileRoute } from '@tanstack/react-router'
import { Fragment } from 'react'
import { AssessmentViews } from '../features/assessments/components/assessment-views.tsx'
import { ResultsPage } from '../features/assessments/components/results-page.tsx'
import { ProfilePart } from '../features/progress/components/profile-part.tsx'
import { prefetchProfile } from '../features/progress/hooks.ts'

export const Route = createFileRoute('/_practice/runners/$runnerId/assessment/results')({
  loader: ({ params: { runnerId } }) => prefetchProfile(runnerId),
  component: Results,
})

function Results() {
  const { runnerId } = Route.useParams()
  return (
    <Fragment key={runnerId}>
      <ResultsPage runnerId={runnerId} views={<AssessmentViews runnerId={runnerId} />} />
      <ProfilePart runnerId={runnerId} />
    </Fragment>
  )
}
