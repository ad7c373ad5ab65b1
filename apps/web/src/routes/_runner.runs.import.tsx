import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { PageWithFoot } from '../features/logs/components/page-with-foot.tsx'
import { ImportRunsPage } from '../features/training/components/import-runs-page.tsx'

/** `file`: the one that is looked at, sent and not taken yet. */
type Search = { file?: string }

export const Route = createFileRoute('/_runner/runs/import')({
  validateSearch: ({ file }: Record<string, unknown>): Search => (typeof file === 'string' ? { file } : {}),
  onEnter: hideToast,
  component: ImportRuns,
})

function ImportRuns() {
  const { runnerId, name, timeZone } = Route.useRouteContext().membership
  const { file } = Route.useSearch()
  const navigate = useNavigate()
  return (
    <ImportRunsPage
      side={{ by: 'runner', runnerId }}
      name={name}
      timeZone={timeZone}
      fileId={file ?? null}
      onFile={(id) => void navigate({ to: '/runs/import', search: id === null ? {} : { file: id } })}
      Frame={PageWithFoot}
    />
  )
}
