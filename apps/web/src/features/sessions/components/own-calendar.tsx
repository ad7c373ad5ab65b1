import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { FeedNames } from '@strideloom/domain/sessions/therapist-feed.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useChooseNames, useEndOwnFeed, useMakeOwnFeed, useOwnFeed } from '../calendar-hooks.ts'
import classes from './open-times.module.css'

const NAMES: readonly { value: FeedNames; label: string }[] = [
  { value: 'initials', label: 'Initials' },
  { value: 'first', label: 'First name' },
  { value: 'none', label: 'No name' },
]

/** The therapist's appointments in a calendar of their own: a private address, and what its titles say. */
export const OwnCalendar = ({ timeZone }: { timeZone: string }) => (
  <section className={classes.part} aria-labelledby="own-calendar">
    <h2 id="own-calendar">Your appointments in your own calendar</h2>
    <p className={classes.facts}>
      In it: when, how long, and the runner as you choose. Not in it: what it is for, findings, notes. Whoever has the
      address can read it, so give it to your calendar alone.
    </p>
    <Feed timeZone={timeZone} />
  </section>
)

const Feed = ({ timeZone }: { timeZone: string }) => {
  const { data, error, refetch } = useOwnFeed()
  const address = useMakeOwnFeed()
  const end = useEndOwnFeed()
  const choose = useChooseNames()
  const [isAsked, setAsked] = useState(false)
  if (!data)
    return error ? (
      <NotLoaded kind="warn" title="Your calendar could not be loaded." error={error} onRetry={refetch} />
    ) : (
      <Skeleton lines={2} label="Loading your calendar" />
    )
  const { feed } = data
  const failed = address.error ?? end.error
  const trouble = failed && (
    <Notice kind="warn" announce title="Not changed.">
      {sentenceOf(failed)}
    </Notice>
  )
  if (!feed)
    return (
      <>
        {trouble}
        <div>
          <Button busy={address.isPending} onClick={() => address.make()}>
            Make a private address
          </Button>
        </div>
      </>
    )
  const made = address.data?.id === feed.id ? address.data.address : null
  const when = (moment: string) => `${formatDay(dayOf(moment, timeZone))}, ${timeOf(moment, timeZone)}`
  return (
    <>
      {made === null ? (
        <p className={classes.facts}>
          Your address was made on {when(feed.createdAt)}.{' '}
          {feed.fetchedAt === null
            ? 'No calendar has fetched it yet.'
            : `A calendar fetched it last on ${when(feed.fetchedAt)}.`}{' '}
          It was shown once and cannot be shown again: for another calendar, make a new one.
        </p>
      ) : (
        <TextField
          label="Private address"
          hint="Shown only now. In Apple: open it. In Google and Outlook: subscribe from a URL."
          readOnly
          value={made}
          onChange={() => {}}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      <SegmentedControl
        label="What the titles say of the runner"
        look="boxes"
        options={NAMES}
        value={feed.names}
        onChange={(names) => choose.mutate({ names })}
      />
      {trouble}
      <div>
        <Button busy={address.isPending} onClick={() => address.make()}>
          New address, the old one ends
        </Button>{' '}
        {isAsked ? (
          <Button
            look="danger"
            busy={end.isPending}
            onClick={() =>
              end.mutate(undefined, {
                onSuccess: () => {
                  setAsked(false)
                  showToast({ sentence: 'The address has ended.' })
                },
              })
            }
          >
            End it: calendars that follow it get nothing more
          </Button>
        ) : (
          <Button look="quiet" onClick={() => setAsked(true)}>
            End this address
          </Button>
        )}
      </div>
    </>
  )
}
