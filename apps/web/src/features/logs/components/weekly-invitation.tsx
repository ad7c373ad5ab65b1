import type { Day } from '@strideloom/domain/calendar/day.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Link } from '@tanstack/react-router'
import { useWeeklyDue } from '../weekly.ts'
import { weekTitle } from '../weekly-words.ts'
import classes from './check-in-invitation.module.css'

/** Once a week, until it is answered or passed over. */
export const WeeklyInvitation = ({ today }: { today: Day }) => {
  const { week } = useWeeklyDue(today)
  if (week === null) return null
  return (
    <Link to="/weekly" className={classes.invitation}>
      <CalendarIcon size={20} />
      <span>
        <b>{weekTitle(week, today)}</b>
        <small>One to four taps, once a week</small>
      </span>
      <ChevronRight size={16} />
    </Link>
  )
}
