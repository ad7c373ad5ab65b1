import type { Day } from '@strideloom/domain/calendar/day.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Link } from '@tanstack/react-router'
import { useAskedDue } from '../asked.ts'
import { weekTitle } from '../weekly-words.ts'
import classes from './check-in-invitation.module.css'

const Invitation = ({ to, title, small }: { to: '/weekly' | '/monthly'; title: string; small: string }) => (
  <Link to={to} className={classes.invitation}>
    <CalendarIcon size={20} />
    <span>
      <b>{title}</b>
      <small>{small}</small>
    </span>
    <ChevronRight size={16} />
  </Link>
)

/** Once a week, and once a month while an injury is open, until it is answered or passed over. */
export const AskedInvitation = ({ today }: { today: Day }) => {
  const { week, month } = useAskedDue(today)
  return (
    <>
      {week !== null && (
        <Invitation to="/weekly" title={weekTitle(week, today)} small="One to four taps, once a week" />
      )}
      {month && <Invitation to="/monthly" title="Running with the injury" small="Six taps, once a month" />}
    </>
  )
}
