import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { AssessmentViews } from '../features/assessments/components/assessment-views.tsx'
import { TestsPage } from '../features/assessments/components/tests-page.tsx'
import { readTests } from '../features/assessments/test-choice.ts'

const layout = getRouteApi('/_practice')

/** `only`: tests with commas between them; `focus`: where to begin; `visit`: an earlier one to correct. */
type Search = { only?: string; focus?: string; visit?: string }

export const Route = createFileRoute('/_practice/runners/$runnerId/assessment/tests')({
  validateSearch: (search: Record<string, unknown>): Search => {
    const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
    const [only, focus, visit] = [text(search.only), text(search.focus), text(search.visit)]
    return { ...(only && { only }), ...(focus && { focus }), ...(visit && { visit }) }
  },
  component: Tests,
})

function Tests() {
  const { runnerId } = Route.useParams()
  const { only, focus, visit } = Route.useSearch()
  const { membership } = layout.useRouteContext()
  const navigate = Route.useNavigate()
  return (
    <TestsPage
      key={`${runnerId} ${visit ?? ''}`}
      runnerId={runnerId}
      memberId={membership.memberId}
      only={readTests(only)}
      focus={readTests(focus)?.[0] ?? null}
      visitId={visit ?? null}
      views={<AssessmentViews runnerId={runnerId} />}
      onOnly={(tests) =>
        void navigate({ search: { ...(tests && { only: tests.join(',') }), ...(visit && { visit }) }, replace: true })
      }
      onSaved={() => void navigate({ to: '/runners/$runnerId/assessment/results', params: { runnerId } })}
    />
  )
}
