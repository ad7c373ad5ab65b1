import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { BodyIcon, CalendarIcon, ChartIcon, ListIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { TabBar } from '@strideloom/ui/surface/tab-bar.tsx'
import { useIsFetching } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useFocusAfterNavigation } from '../../../lib/focus-after-navigation.ts'
import type { KeptList } from '../../../lib/kept-here.ts'
import { untilHere } from '../../../lib/page-code.ts'
import { SignedOutLine } from '../../../lib/signed-out-line.tsx'
import { useDevice } from '../../../lib/use-device.ts'
import { whenIdle } from '../../../lib/when-idle.ts'
import { useCheckIns } from '../hooks.ts'
import { fetchLaterCode } from '../later-code.ts'
import { useRunnerDay } from '../runner-day.ts'
import { OnlineOnly } from './online-only.tsx'
import { OutboxLine } from './outbox-line.tsx'
import classes from './runner-shell.module.css'

const layout = getRouteApi('/_runner')

const NewAppLine = lazy(() =>
  untilHere(() => import('./new-app-line.tsx'), { says: false })().then((module) => ({ default: module.NewAppLine })),
)

const TABS = [
  { id: 'today', label: 'Today', href: '/today', icon: <CalendarIcon size={22} /> },
  { id: 'week', label: 'Week', href: '/week', icon: <ListIcon size={22} /> },
  { id: 'check-in', label: 'Check-in', href: '/check-in', icon: <BodyIcon size={22} /> },
  { id: 'progress', label: 'Progress', href: '/progress', icon: <ChartIcon size={22} /> },
] as const

/** Pages fetched once the first one stands, so that a tap finds them here. The charts of Progress come when they are looked at. */
const AT_HAND = [
  '/_runner/today',
  '/_runner/week',
  '/_runner/check-in',
  '/_runner/run',
  '/_runner/weekly',
  '/_runner/monthly',
  '/_runner/workout/$workoutId',
  '/_runner/workout/$workoutId_/play',
  '/_runner/sessions/$sessionId/answer',
  '/_runner/sessions/$sessionId/',
  '/_runner/me',
] as const

/** What this page shows comes first: on a slow network nothing else is fetched beside it. */
const useEverythingAtHand = () => {
  const router = useRouter()
  const isFetching = useIsFetching() > 0
  useEffect(
    () =>
      isFetching
        ? undefined
        : whenIdle(() => {
            fetchLaterCode()
            for (const id of AT_HAND) router.loadRouteChunk(router.routesById[id])?.catch(() => undefined)
          }),
    [router, isFetching],
  )
}

type Props = {
  lists: readonly KeptList[]
  /** Loads what fetches the pages' data for days without a network. */
  atHand: () => Promise<(timeZone: TimeZone) => Promise<void>>
}

/** Frame of the runner's side: one column, the places at the thumb, and what is not saved yet. */
export const RunnerShell = ({ lists, atHand }: Props) => {
  const { me, membership } = layout.useRouteContext()
  const isKept = useDevice({ userId: me.userId, practiceId: membership.practiceId })
  const today = useRunnerDay(membership.timeZone)
  const { answers } = useCheckIns()
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useFocusAfterNavigation(main)
  useEverythingAtHand()
  useEffect(() => {
    // once a visit, and only where it can be kept
    if (isKept)
      void atHand().then(
        (fetchData) => fetchData(membership.timeZone),
        () => undefined,
      )
  }, [isKept, atHand, membership.timeZone])
  const asks = answers !== null && !answers.some(({ day }) => day === today)
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <div className={classes.column}>
          <SignedOutLine />
          <OutboxLine lists={lists} />
          <OnlineOnly />
          {isKept && (
            <Suspense>
              <NewAppLine />
            </Suspense>
          )}
          <Outlet />
        </div>
      </main>
      <TabBar
        label="Places"
        current={TABS.find(({ href }) => path.startsWith(href))?.id ?? null}
        items={TABS.map((tab) => (tab.id === 'check-in' && asks ? { ...tab, badge: 'not answered today' } : tab))}
        renderLink={(item, { className, children }) => (
          <Link to={item.href} className={className} activeProps={{ 'aria-current': 'page' }}>
            {children}
          </Link>
        )}
      />
    </div>
  )
}
