import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { SafetyIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { useEffect, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { markBookingSeen } from '../booking-seen.ts'
import { useMyWishes } from '../wish-hooks.ts'
import classes from './booking-part.module.css'
import { WishCard } from './wish-card.tsx'
import { WishSheet } from './wish-sheet.tsx'

/**
 * Whether it is time to book, with what was told (S73), what was asked for, and the way to ask. Where nothing is due it says nothing and
 * only lets ask; before a clinician has looked it does not even that.
 */
export const BookingPart = ({ timeZone }: { timeZone: TimeZone }) => {
  const { data, now, newest } = useMyWishes(timeZone)
  const [isOpen, setOpen] = useState(false)
  const isBooked = newest?.wish.state === 'taken' && newest.booked?.isOff === false
  // With a session to come nothing is due; a clinician comes before any.
  const isSaid =
    data !== undefined &&
    (data.booking.recommendation === 'see-clinician' ||
      (data.next === null && !isBooked && data.booking.recommendation !== 'no-need'))
  const today = data?.today
  useEffect(() => {
    if (isSaid && today) markBookingSeen(today)
  }, [isSaid, today])
  if (!data) return null
  const { booking, therapist } = data
  const isGrave = booking.recommendation === 'see-clinician'
  const isOpenWish = newest?.wish.state === 'open'
  return (
    <section className={classes.part} aria-labelledby="time-to-book">
      <h2 id="time-to-book">Your next session</h2>
      {isSaid && (
        <div className={classes.said} data-grave={isGrave || undefined}>
          <p className={classes.title}>
            {isGrave && <SafetyIcon size={16} />}
            <span>{booking.title}</span>
          </p>
          {booking.lines.length > 0 && (
            <ul className={classes.lines}>
              {booking.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {booking.first && <p>{booking.first}</p>}
        </div>
      )}
      {data.next && !isBooked && <p>It is planned for {formatLongDay(dayOf(data.next.start, timeZone))}.</p>}
      {newest && <WishCard shown={newest} therapist={therapist} timeZone={timeZone} now={now} />}
      {!isGrave && (
        <div>
          <Button
            look={isSaid && booking.recommendation === 'book-now' && !newest ? 'main' : 'secondary'}
            onClick={() => setOpen(true)}
          >
            {isOpenWish ? 'Ask for another time instead' : `Ask ${firstName(therapist)} for a session`}
          </Button>
        </div>
      )}
      {isOpen && (
        <WishSheet
          mine={data}
          timeZone={timeZone}
          now={now}
          seen={newest?.wish.wishedAt ?? null}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}
