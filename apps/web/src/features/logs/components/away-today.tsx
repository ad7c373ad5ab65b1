import type { Day } from '@strideloom/domain/calendar/day.ts'
import { settleAvailability, spansOn } from '@strideloom/domain/training/availability.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Link } from '@tanstack/react-router'
import { AVAILABILITY_HINTS, ownSpanSentence } from '../../../lib/availability-words.ts'
import { useLately } from '../running-hooks.ts'
import classes from './check-in-invitation.module.css'

/** On a day that was told as one away, limited or without a gym: what was said, and the way to change it. */
export const AwayToday = ({ today }: { today: Day }) => {
  const lately = useLately()
  const [span] = lately ? spansOn(settleAvailability(lately.availability), today) : []
  if (!span) return null
  return (
    <Link to="/away" className={classes.invitation}>
      <CalendarIcon size={20} />
      <span>
        <b>{ownSpanSentence(span)}</b>
        <small>{AVAILABILITY_HINTS[span.kind]}</small>
      </span>
      <ChevronRight size={16} />
    </Link>
  )
}
