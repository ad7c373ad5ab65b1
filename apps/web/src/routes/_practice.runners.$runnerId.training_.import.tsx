import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useRecord } from '../features/people/record-hooks.ts'
import { DeskFrame } from '../features/training/components/desk-frame.tsx'
import { ImportRunsPage } from '../features/training/components/import-runs-page.tsx'

/** `file`: the one that is looked at, sent and not taken yet. */
type Search = { file?: string }

export const Route = createFileRoute('/_practice/runners/$runnerId/training_/import')({
  validateSearch: ({ file }: Record<string, unknown>): Search => (typeof file === 'string' ? { file } : {}),
  component: ImportRuns,
})

function ImportRuns() {
  const { runnerId } = Route.useParams()
  const { name, timeZone } = useRecord(runnerId)
  const { file } = Route.useSearch()
  const navigate = useNavigate()
  return (
    <ImportRunsPage
      key={runnerId}
      side={{ by: 'practice', runnerId }}
      name={name}
      timeZone={timeZone}
      fileId={file ?? null}
      onFile={(id) =>
        void navigate({
          to: '/runners/$runnerId/training/import',
          params: { runnerId },
          search: id === null ? {} : { file: id },
        })
      }
      Frame={DeskFrame}
    />
  )
}
