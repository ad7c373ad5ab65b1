import { createFileRoute } from '@tanstack/react-router'
import { AssessmentViews } from '../features/assessments/components/assessment-views.tsx'
import { FindingsPage } from '../features/assessments/components/findings-page.tsx'

/** `finding` or `place` (`soleus/left`): what is looked at closely. */
type Search = { finding?: string; place?: string }

export const Route = createFileRoute('/_practice/runners/$runnerId/assessment/')({
  validateSearch: (search: Record<string, unknown>): Search => {
    const { finding, place } = search
    if (typeof finding === 'string' && finding !== '') return { finding }
    return typeof place === 'string' && place !== '' ? { place } : {}
  },
  component: Findings,
})

function Findings() {
  const { runnerId } = Route.useParams()
  const { finding, place } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <FindingsPage
      key={runnerId}
      runnerId={runnerId}
      finding={finding ?? null}
      place={place ?? null}
      views={<AssessmentViews runnerId={runnerId} />}
      onPlace={(chosen) => void navigate({ search: chosen === null ? {} : { place: chosen }, resetScroll: false })}
    />
  )
}
