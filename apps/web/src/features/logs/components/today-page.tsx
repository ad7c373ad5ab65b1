import { startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, Suspense, useState } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useCheckIns, useLastTime, useWeek } from '../hooks.ts'
import { BelowTheList, DayExtras, ItemSheet, NothingOpen } from '../later-code.ts'
import { firstOpen, hasExtras, isEmptyDay } from '../plan.ts'
import { useRunnerDay } from '../runner-day.ts'
import { useOnceItStands } from '../use-once-it-stands.ts'
import { CheckInInvitation } from './check-in-invitation.tsx'
import { DayFixed } from './day-fixed.tsx'
import { PageWithFoot } from './page-with-foot.tsx'
import { PlanError } from './plan-error.tsx'
import { TodayAction } from './today-action.tsx'
import classes from './today-page.module.css'
import { WeekStrip } from './week-strip.tsx'
import { WorkoutSection } from './workout-section.tsx'

const layout = getRouteApi('/_runner')

/** What today asks and why, in one list; the first open exercise is the button. `after`: what sessions ask or tell. */
export const TodayPage = ({ after }: { after?: ReactNode }) => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const monday = startOfWeek(today)
  const { days, error, refetch } = useWeek(monday)
  const { answers } = useCheckIns()
  const day = days?.find((view) => view.day === today)
  const workouts = day?.workouts ?? []
  const stands = useOnceItStands(day !== undefined)
  const last = useLastTime(
    workouts.flatMap(({ items }) => items),
    today,
  )
  const [openId, setOpenId] = useState<string | null>(null)
  const open = workouts
    .flatMap((workout) => workout.items.map((item) => ({ workout, item })))
    .find(({ item }) => item.id === openId)
  const next = firstOpen(workouts)
  const nextWorkout = workouts.find(({ id }) => id === next?.workoutId)
  const isAnswered = answers?.some((answer) => answer.day === today)
  const action = next && nextWorkout && (
    <TodayAction workout={nextWorkout} item={next} performedOn={today} onOpen={() => setOpenId(next.id)} />
  )
  return (
    <PageWithFoot foot={action}>
      <RunnerHead title="Today" sub={formatLongDay(today)} name={membership.name} />
      {error && !days ? (
        <PlanError error={error} onRetry={() => void refetch()} />
      ) : !days || !day ? (
        <div className={classes.loading}>
          <Skeleton height="5.5rem" label="Loading today" />
          <Skeleton lines={5} />
        </div>
      ) : (
        <>
          <WeekStrip days={days} today={today} />
          <DayFixed view={day} />
          {after}
          {workouts.map((workout) => (
            <WorkoutSection
              key={workout.id}
              workout={workout}
              today={today}
              performedOn={today}
              last={last}
              onOpen={(item) => setOpenId(item.id)}
            />
          ))}
          {hasExtras(day) && (
            <Suspense>
              <DayExtras view={day} today={today} />
            </Suspense>
          )}
          {(isEmptyDay(day) || (workouts.length > 0 && !next)) && (
            <Suspense>
              <NothingOpen days={days} today={today} />
            </Suspense>
          )}
          {stands && (
            <Suspense>
              <BelowTheList today={today} timeZone={membership.timeZone} />
            </Suspense>
          )}
          {isAnswered === false && <CheckInInvitation />}
        </>
      )}
      {open && (
        <Suspense>
          <ItemSheet
            {...open}
            performedOn={today}
            last={last.get(open.item.exercise) ?? null}
            today={today}
            onClose={() => setOpenId(null)}
          />
        </Suspense>
      )}
    </PageWithFoot>
  )
}
