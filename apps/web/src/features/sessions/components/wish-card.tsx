import type { Instant, TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { firstName } from '../../../lib/first-name.ts'
import { takeBackWish } from '../wish.ts'
import type { BookedForWish, ShownWish } from '../wish-hooks.ts'
import { askedWords } from '../wish-words.ts'
import classes from './booking-part.module.css'

const bookedWords = ({ day, startTime, minutes, isOff }: BookedForWish): string => {
  const when = `${formatDay(day)}${startTime === '' ? '' : `, ${startTime}`}`
  return isOff ? `The session on ${when} was called off` : `Booked: ${when}, ${minutes} min`
}

/** What was asked for and what became of it. */
export const WishCard = ({
  shown: { wish, booked, isWaitingHere },
  therapist,
  timeZone,
  now,
}: {
  shown: ShownWish
  therapist: string
  timeZone: TimeZone
  now: Instant
}) => {
  const name = firstName(therapist)
  switch (wish.state) {
    case 'taken':
      return booked ? (
        <div className={classes.card} data-state={booked.isOff ? 'over' : 'booked'}>
          <b>{bookedWords(booked)}</b>
          <small>
            {booked.isOff
              ? 'Ask again if you still need one.'
              : `${name} booked what you asked for. If you cannot come, tell ${name}.`}
          </small>
        </div>
      ) : null
    case 'declined':
      return (
        <div className={classes.card} data-state="over">
          <b>Not booked: {askedWords(wish, timeZone)}</b>
          <p className={classes.words}>
            {name}: “{wish.words}”
          </p>
        </div>
      )
    case 'passed':
      return (
        <div className={classes.card} data-state="over">
          <b>Nobody answered in time: {askedWords(wish, timeZone)}</b>
          <small>Ask again, or call {name}.</small>
        </div>
      )
    default:
      return (
        <div className={classes.card} data-state="open">
          <b>Asked for: {askedWords(wish, timeZone)}</b>
          {wish.note !== '' && <small>“{wish.note}”</small>}
          <small>
            {isWaitingHere
              ? 'It is sent as soon as there is a network.'
              : `${name} has not answered yet. Nothing is booked.`}
          </small>
          <Button look="quiet" className={classes.back} onClick={() => takeBackWish(wish, now)}>
            Take it back
          </Button>
        </div>
      )
  }
}
