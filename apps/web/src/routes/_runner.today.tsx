import { createFileRoute } from '@tanstack/react-router'
import { TodayPage } from '../features/logs/components/today-page.tsx'
import { prefetchToday } from '../features/logs/hooks.ts'
import { prefetchLately } from '../features/logs/running-prefetch.ts'
import { AfterSessions } from '../features/sessions/components/after-sessions.tsx'
import { prefetchDue } from '../features/sessions/due-hooks.ts'

export const Route = createFileRoute('/_runner/today')({
  loader: ({ context }) => {
    prefetchToday(context.membership.timeZone)
    prefetchDue()
    prefetchLately()
  },
  component: () => <TodayPage after={<AfterSessions />} />,
})
