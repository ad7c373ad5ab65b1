import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { settleAvailability } from '@strideloom/domain/training/availability.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatDayRange, formatShortDay } from '@strideloom/ui/format/day.ts'
import { ChevronLeft, ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { dayTold } from '../away.ts'
import { useWeek } from '../hooks.ts'
import { isEmptyDay } from '../plan.ts'
import { useRunnerDay } from '../runner-day.ts'
import { useLately } from '../running-hooks.ts'
import { useComing } from '../use-coming.ts'
import { weekSentence } from '../week-sentence.ts'
import { LoadWeek } from './load-today.tsx'
import { PlanError } from './plan-error.tsx'
import { WeekDay } from './week-day.tsx'
import classes from './week-page.module.css'

const layout = getRouteApi('/_runner')

/** Seven days with everything on them; the weeks before and after are one press away. */
export const WeekPage = ({ from }: { from: Day | null }) => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const monday = startOfWeek(from ?? today)
  const { days, error, refetch } = useWeek(monday)
  const isEmpty = days?.every(isEmptyDay) ?? false
  const lately = useLately()
  const spans = lately ? settleAvailability(lately.availability) : []
  const coming = useComing(monday, isEmpty)
  return (
    <>
      <RunnerHead
        title={days ? weekSentence(days, today) : 'Week'}
        over={formatDayRange(monday, addDays(monday, 6))}
        name={membership.name}
        sub={
          isEmpty && coming
            ? coming.next
              ? 'It goes on later.'
              : 'Nothing is planned for the weeks after it either.'
            : undefined
        }
      />
      <nav aria-label="Weeks" className={classes.nav}>
        <Link to="/week" search={{ from: addDays(monday, -7) }} className={buttonClass()}>
          <ChevronLeft size={16} />
          <span>
            Before
            <VisuallyHidden>, week of {formatShortDay(addDays(monday, -7))}</VisuallyHidden>
          </span>
        </Link>
        {monday !== startOfWeek(today) && (
          <Link to="/week" search={{}} className={buttonClass({ look: 'quiet' })}>
            This week
          </Link>
        )}
        <Link to="/week" search={{ from: addDays(monday, 7) }} className={buttonClass()}>
          <span>
            After
            <VisuallyHidden>, week of {formatShortDay(addDays(monday, 7))}</VisuallyHidden>
          </span>
          <ChevronRight size={16} />
        </Link>
      </nav>
      {error && !days ? (
        <PlanError error={error} onRetry={() => void refetch()} />
      ) : !days ? (
        <div className={classes.loading}>
          <Skeleton lines={7} label="Loading the week" />
        </div>
      ) : (
        <>
          <LoadWeek monday={monday} today={today} />
          <ol className={classes.days}>
            {days.map((view) => (
              <WeekDay
                key={view.day}
                view={view}
                days={days}
                today={today}
                emptyWord={isEmpty ? 'Nothing planned' : 'Rest day'}
                told={dayTold(spans, view.day)}
              />
            ))}
          </ol>
        </>
      )}
      <Link to="/away" className={classes.away}>
        <CalendarIcon size={18} />
        <span>Days away, limited or without a gym</span>
        <ChevronRight size={16} />
      </Link>
    </>
  )
}
