import { createFileRoute } from '@tanstack/react-router'
import { useOutbox } from '../features/logs/outbox.ts'
import { MePage } from '../features/people/components/me-page.tsx'
import { CalendarSection } from '../features/programs/components/calendar-section.tsx'
import { TakeAlong } from '../features/record/components/take-along.tsx'
import { RunnerReminders } from '../features/reminders/components/reminders-section.tsx'
import { RUNNER_LISTS } from './-runner-lists.ts'

/** The runner's account. */
export const Route = createFileRoute('/_runner/me')({ component: MeRoute })

function MeRoute() {
  const { me, membership } = Route.useRouteContext()
  const { unsaved } = useOutbox(RUNNER_LISTS)
  const { name, timeZone } = membership
  return (
    <MePage
      me={me}
      current={membership}
      calendar={<CalendarSection timeZone={timeZone} />}
      reminders={<RunnerReminders email={me.email} />}
      takeAlong={<TakeAlong name={name} timeZone={timeZone} />}
      unsaved={unsaved}
    />
  )
}
