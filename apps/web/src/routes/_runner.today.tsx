import { createFileRoute } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { TodayPage } from '../features/logs/components/today-page.tsx'
import { prefetchToday } from '../features/logs/hooks.ts'
import { prefetchLately } from '../features/logs/running-prefetch.ts'
import { useOnceItStands } from '../features/logs/use-once-it-stands.ts'
import { AfterSessions } from '../features/sessions/components/after-sessions.tsx'
import { prefetchDue } from '../features/sessions/due-hooks.ts'
import { untilHere } from '../lib/page-code.ts'

/** Their code comes by itself, and is asked for once what the first screen needs stands. */
const BookingToday = lazy(() =>
  untilHere(() => import('../features/sessions/components/booking-today.tsx'), { says: false })().then((module) => ({
    default: module.BookingToday,
  })),
)

const CommentNews = lazy(() =>
  untilHere(() => import('../features/logs/components/comment-news.tsx'), { says: false })().then((module) => ({
    default: module.CommentNews,
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
  const stands = useOnceItStands(true)
  return (
    <TodayPage
      after={
        <>
          <AfterSessions />
          <Suspense>{stands && <CommentNews />}</Suspense>
          <Suspense>{stands && <BookingToday timeZone={timeZone} />}</Suspense>
        </>
      }
    />
  )
}
