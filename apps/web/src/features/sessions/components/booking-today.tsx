import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import classes from '../../../lib/news-cards.module.css'
import { isBookingSeen } from '../booking-seen.ts'
import { useMyWishes } from '../wish-hooks.ts'

/** Whether to book is looked at again after this: milliseconds. Nothing about it is urgent. */
const STALE_MS = 3 * 60 * 60_000

/**
 * On Today, one quiet line where the signs speak for a session: not while one is planned or asked for, and for a week not again once it
 * was read (reference 7.3: never nag).
 */
export const BookingToday = ({ timeZone }: { timeZone: TimeZone }) => {
  const { data, now, newest } = useMyWishes(timeZone, { staleTime: STALE_MS })
  const [wasSeen] = useState(() => isBookingSeen(dayOf(now, timeZone)))
  if (!data || wasSeen || data.next !== null || newest?.wish.state === 'open') return null
  const { recommendation } = data.booking
  if (recommendation !== 'book-now' && recommendation !== 'plan-one') return null
  return (
    <div className={classes.cards}>
      <Link to="/sessions" className={classes.card}>
        <KindGlyph kind="hands-on" size={20} plain />
        <span>
          <b>{recommendation === 'book-now' ? 'A session soon may help' : 'A session in the next weeks may help'}</b>
          <small>What you told, and when there is time</small>
        </span>
        <ChevronRight size={16} />
      </Link>
    </div>
  )
}
