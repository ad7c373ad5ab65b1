import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useCalendarFeed, useMakeAddress } from '../calendar-hooks.ts'
import { CalendarAddress } from './calendar-address.tsx'
import { CalendarChoices } from './calendar-choices.tsx'
import classes from './calendar-section.module.css'
import { EndAddressSheet, NewAddressSheet } from './calendar-sheets.tsx'

/** A moment by the runner's own clock: "Mon 7 Dec, 12:00". */
const momentWords = (instant: string, timeZone: string): string =>
  `${formatDay(dayOf(instant, timeZone))}, ${timeOf(instant, timeZone)}`

/** The runner's plan in their own calendar: a private address, what is in it, when it reminds. */
export const CalendarSection = ({ timeZone }: { timeZone: string }) => (
  <section className={classes.part} aria-labelledby="calendar">
    <h2 id="calendar">Your calendar</h2>
    <p>Your plan in the calendar that you use already. When something moves here, it moves there.</p>
    <CalendarFeed timeZone={timeZone} />
  </section>
)

const CalendarFeed = ({ timeZone }: { timeZone: string }) => {
  const { data, error, isPending, fetchStatus, refetch } = useCalendarFeed()
  const address = useMakeAddress()
  const [asked, setAsked] = useState<'new' | 'end' | null>(null)
  if (isPending && fetchStatus === 'paused')
    return <Notice kind="offline">There is no network: what is chosen for your calendar is not here just now.</Notice>
  if (isPending) return <Skeleton lines={2} label="Loading your calendar" />
  if (!data) return <NotLoaded title="Your calendar could not be loaded." error={error} onRetry={refetch} />
  const { feed } = data
  if (!feed)
    return (
      <>
        <CalendarContents />
        {address.isError && (
          <Notice kind="block" announce title="No address was made.">
            {sentenceOf(address.error)}
          </Notice>
        )}
        <Button big busy={address.isPending} onClick={() => address.make()}>
          Make a private address
        </Button>
      </>
    )
  const made = address.data?.id === feed.id ? address.data.address : null
  return (
    <>
      {made === null ? (
        <p>
          Your address was made on {momentWords(feed.createdAt, timeZone)}.{' '}
          {feed.fetchedAt === null
            ? 'No calendar has fetched it yet.'
            : `A calendar fetched it last on ${momentWords(feed.fetchedAt, timeZone)}.`}{' '}
          It was shown once and cannot be shown again: for another calendar, make a new one.
        </p>
      ) : (
        <CalendarAddress address={made} />
      )}
      <CalendarChoices choices={feed.choices} />
      <CalendarContents />
      <div className={classes.buttons}>
        <Button onClick={() => setAsked('new')}>New address</Button>
        <Button look="quiet" onClick={() => setAsked('end')}>
          End this address
        </Button>
      </div>
      {asked === 'new' && <NewAddressSheet address={address} onClose={() => setAsked(null)} />}
      {asked === 'end' && <EndAddressSheet onClose={() => setAsked(null)} />}
    </>
  )
}

const CalendarContents = () => (
  <p>
    In it: when, how long, with whom and what kind. Not in it: what was found, pain, your answers, notes and reasons.
    Whoever has the address can read it, so give it to your calendar alone.
  </p>
)
