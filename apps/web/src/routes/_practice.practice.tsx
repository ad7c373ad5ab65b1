import { createFileRoute } from '@tanstack/react-router'
import { SettingsPage } from '../features/people/components/settings-page.tsx'
import { membersOptions } from '../features/people/roster-hooks.ts'
import { practiceOptions, usePractice } from '../features/people/settings-hooks.ts'
import { useSaveKept } from '../features/record/own-record-hooks.ts'
import { TherapistReminders } from '../features/reminders/components/reminders-section.tsx'
import { OpenTimes } from '../features/sessions/components/open-times.tsx'
import { OwnCalendar } from '../features/sessions/components/own-calendar.tsx'
import { queryClient } from '../lib/trpc.ts'

/** The practice's settings and the own account. */
export const Route = createFileRoute('/_practice/practice')({
  loader: () =>
    Promise.all([queryClient.ensureQueryData(practiceOptions()), queryClient.ensureQueryData(membersOptions())]),
  component: Settings,
})

function Settings() {
  const { me, membership } = Route.useRouteContext()
  const save = useSaveKept()
  const practice = usePractice()
  return (
    <SettingsPage
      me={me}
      membership={membership}
      times={
        membership.role !== 'assistant' && (
          <>
            <OpenTimes />
            <OwnCalendar timeZone={practice.timeZone} />
          </>
        )
      }
      reminders={membership.role !== 'assistant' && <TherapistReminders email={me.email} />}
      onKept={(id) => save.mutate(id)}
    />
  )
}
