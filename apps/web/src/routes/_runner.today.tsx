import { createFileRoute } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { TodayPage } from '../features/logs/components/today-page.tsx'
import { prefetchToday } from '../features/logs/hooks.ts'
import { prefetchLately } from '../features/logs/running-prefetch.ts'
import { AfterSessions } from '../features/sessions/components/after-sessions.tsx'
import { prefetchDue } from '../features/sessions/due-hooks.ts'
import { untilHere } from '../lib/page-code.ts'

/** It comes by itself, after what the first screen needs. */
const BookingToday = lazy(() =>
  untilHere(() => import('../features/sessions/components/booking-today.tsx'), { says: false })().then((module) => ({
    default: module.BookingToday,
  })),
)

export const Route = createFileRoute('/_runner/today')({
  loader: ({ context }) => {
    prefetchToday(context.membership.timeZone)
    prefetchDue()
    prefetchLately()
  },
  component: Today,
})

function Today() {
  const { timeZone } = Route.useRouteContext().membership
  return (
    <TodayPage
      after={
        <>
          <AfterSessions />
          <Suspense>
            <BookingToday timeZone={timeZone} />
          </Suspense>
        </>
      }
    />
  )
}
