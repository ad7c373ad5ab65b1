import { createFileRoute, getRouteApi, notFound, redirect } from '@tanstack/react-router'
import { RoomPage } from '../features/sessions/components/room-page.tsx'
import { loadRoom, useRunner, useSession } from '../features/sessions/hooks.ts'
import { mayRecord } from '../features/sessions/may-record.ts'

const layout = getRouteApi('/_practice')

/** `unplanned`: the session is not there before it is saved. `step`: the words after the hands. */
type Search = { unplanned?: true; step?: 'finish' }

/** In the room: a page of its own, as large as the tablet. */
export const Route = createFileRoute('/_practice/runners_/$runnerId/sessions/$sessionId/record')({
  staticData: { isInTheRoom: true },
  validateSearch: ({ unplanned, step }: Record<string, unknown>): Search => ({
    ...(unplanned === true && { unplanned }),
    ...(step === 'finish' && { step }),
  }),
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw notFound()
  },
  loaderDeps: ({ search: { unplanned } }) => ({ unplanned }),
  loader: async ({ params: { runnerId, sessionId }, deps: { unplanned } }) => {
    const session = await loadRoom(runnerId, unplanned ? null : sessionId)
    // What is released, cancelled or missed is looked at, not recorded.
    if (session && !mayRecord(session))
      throw redirect({ to: '/runners/$runnerId/sessions/$sessionId', params: { runnerId, sessionId } })
  },
  component: Recording,
})

function Recording() {
  const { runnerId, sessionId } = Route.useParams()
  const { unplanned, step } = Route.useSearch()
  const { membership } = layout.useRouteContext()
  const navigate = Route.useNavigate()
  const page = useSession(runnerId, unplanned ? null : sessionId)
  const { name } = useRunner(runnerId)
  return (
    <RoomPage
      key={sessionId}
      runnerId={runnerId}
      runnerName={name}
      sessionId={sessionId}
      memberId={membership.memberId}
      therapist={membership.name}
      page={page}
      step={step ?? 'hands'}
      onStep={(next) =>
        void navigate({ search: { ...(unplanned && { unplanned }), ...(next === 'finish' && { step: next }) } })
      }
      onSaved={() =>
        void navigate({ to: '/runners/$runnerId/sessions/$sessionId', params: { runnerId, sessionId }, replace: true })
      }
    />
  )
}
