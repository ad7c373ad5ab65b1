import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { RecordHeader } from '../features/people/components/record-header.tsx'
import { RecordTabs } from '../features/people/components/record-tabs.tsx'
import { recordOptions, useRecord } from '../features/people/record-hooks.ts'
import { useExportRecord } from '../features/record/hooks.ts'
import { useExportTables } from '../features/record/own-record-hooks.ts'
import { queryClient } from '../lib/trpc.ts'

/** A runner's record: who it is and its pages. A wrong or foreign id is not here, like any other. */
export const Route = createFileRoute('/_practice/runners/$runnerId')({
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw redirect({ to: '/runners' })
  },
  loader: ({ params: { runnerId } }) => queryClient.ensureQueryData(recordOptions(runnerId)),
  component: Record,
})

function Record() {
  const { runnerId } = Route.useParams()
  const { membership } = Route.useRouteContext()
  const { name, today, timeZone } = useRecord(runnerId)
  const exporting = useExportRecord(runnerId)
  const tables = useExportTables(runnerId)
  return (
    <>
      <RecordHeader
        key={runnerId}
        runnerId={runnerId}
        isOwner={membership.role === 'owner'}
        onExport={() => exporting.mutate({ name, today })}
        onTables={() => tables.mutate({ name, timeZone })}
      />
      <RecordTabs runnerId={runnerId} />
      <Outlet />
    </>
  )
}
