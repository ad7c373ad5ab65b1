import { createFileRoute } from '@tanstack/react-router'
import { AssessmentViews } from '../features/assessments/components/assessment-views.tsx'
import { ResultsPage } from '../features/assessments/components/results-page.tsx'

export const Route = createFileRoute('/_practice/runners/$runnerId/assessment/results')({ component: Results })

function Results() {
  const { runnerId } = Route.useParams()
  return <ResultsPage key={runnerId} runnerId={runnerId} views={<AssessmentViews runnerId={runnerId} />} />
}
