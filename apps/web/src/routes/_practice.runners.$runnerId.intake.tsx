import { createFileRoute } from '@tanstack/react-router'
import { IntakePage } from '../features/people/components/intake-page.tsx'
import { intakeOptions } from '../features/people/intake-hooks.ts'
import { recordOptions } from '../features/people/record-hooks.ts'
import { queryClient } from '../lib/trpc.ts'

/** Always the newest: a form must not begin from an old answer. */
export const Route = createFileRoute('/_practice/runners/$runnerId/intake')({
  loader: ({ params: { runnerId } }) =>
    Promise.all([
      queryClient.fetchQuery({ ...intakeOptions(runnerId), staleTime: 0 }),
      queryClient.ensureQueryData(recordOptions(runnerId)),
    ]),
  component: Intake,
})

function Intake() {
  const { runnerId } = Route.useParams()
  return <IntakePage key={runnerId} runnerId={runnerId} />
}
