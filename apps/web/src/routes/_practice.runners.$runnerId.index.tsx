import { createFileRoute } from '@tanstack/react-router'
import { CommentsPart } from '../features/logs/components/comments-part.tsx'
import { useRecord } from '../features/people/record-hooks.ts'
import { OverviewPage } from '../features/progress/components/overview-page.tsx'
import { loadOverview } from '../features/progress/hooks.ts'
import { prefetchMovedWork } from '../lib/moved-work.ts'

export const Route = createFileRoute('/_practice/runners/$runnerId/')({
  loader: ({ params: { runnerId } }) => {
    void prefetchMovedWork(runnerId)
    return loadOverview(runnerId)
  },
  component: function Overview() {
    const { runnerId } = Route.useParams()
    const { name } = useRecord(runnerId)
    return <OverviewPage key={runnerId} runnerId={runnerId} asked={<CommentsPart runnerId={runnerId} name={name} />} />
  },
})
