import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { useRetireSlot, useSlots } from '../slot-hooks.ts'
import { OfferTime } from './offer-time.tsx'
import classes from './open-times.module.css'

/** Times that the therapist offers: the first that the rules allow is named where the signs say to book. */
export const OpenTimes = () => {
  const { data, error, refetch } = useSlots()
  const retire = useRetireSlot()
  return (
    <section className={classes.part} aria-labelledby="open-times">
      <h2 id="open-times">Your open times</h2>
      <p className={classes.facts}>
        Where the signs speak for a session, the first of these that the timing rules allow is named. Nothing is booked
        by itself.
      </p>
      {data ? (
        <>
          {data.slots.length === 0 ? (
            <p className={classes.facts}>None is offered yet, so none is named.</p>
          ) : (
            <ul className={classes.list}>
              {data.slots.map(({ id, startAt, minutes, isTaken }) => {
                const when = `${formatDay(dayOf(startAt, data.timeZone))}, ${timeOf(startAt, data.timeZone)}`
                return (
                  <li key={id} className={classes.slot}>
                    <span>
                      <b>{when}</b>
                      <small>
                        {formatMinutes(minutes)}
                        {isTaken && ', taken by a session'}
                      </small>
                    </span>
                    <Button look="quiet" aria-label={`Take back ${when}`} onClick={() => retire(id, when)}>
                      Take back
                    </Button>
                  </li>
                )
              })}
            </ul>
          )}
          <OfferTime today={data.today} />
        </>
      ) : error ? (
        <NotLoaded title="Your open times could not be loaded." error={error} onRetry={refetch} kind="warn" />
      ) : (
        <Skeleton lines={3} label="Loading your open times" />
      )}
    </section>
  )
}
