import { Button } from '@strideloom/ui/control/button.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Refetching } from '@strideloom/ui/surface/refetching.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type CalendarPage, type SessionOffers, useBook, useOffers, useStatus } from '../calendar-hooks.ts'
import { elsewhereWords, momentWords } from '../calendar-words.ts'
import type { Place } from '../use-calendar-changes.ts'
import { AskedTime, placeFrom, type TypedPlace, typedFrom } from './asked-time.tsx'
import classes from './calendar-sheet.module.css'
import { type ChosenRunner, RunnerChoice } from './runner-choice.tsx'
import { WishPart } from './wish-part.tsx'

type Props = {
  page: CalendarPage
  place: Place
  runner: ChosenRunner | null
  onClose: () => void
  /** The day that it was booked on. */
  onBooked: (start: string) => void
}

/** Books a session: whom for, what they ask for, the first time that the guard leaves, the second best, or one that is typed. */
export const BookSheet = ({ page, place, runner: known, onClose, onBooked }: Props) => {
  const [runner, setRunner] = useState(known)
  return (
    <Sheet
      open
      wide
      side="end"
      title={runner === null ? 'Book a session' : `Book a session for ${runner.name}`}
      subject={runner?.id ?? ''}
      onClose={onClose}
    >
      {runner === null ? (
        <RunnerChoice onChoose={setRunner} />
      ) : (
        <BookFor key={runner.id} {...{ page, place, runner, onClose, onBooked }} onOther={() => setRunner(null)} />
      )}
    </Sheet>
  )
}

const BookFor = ({
  page,
  place,
  runner,
  onClose,
  onBooked,
  onOther,
}: Props & { runner: ChosenRunner; onOther: () => void }) => {
  const { timeZone, today } = page
  const [id] = useState(newId)
  const [typed, setTyped] = useState<TypedPlace>(() => typedFrom(place, timeZone))
  const asked = placeFrom(typed, timeZone)
  const offers = useOffers(asked && { runnerId: runner.id, sessionId: null, intent: typed.intent, ...asked })
  const book = useBook()
  const status = useStatus()
  const give = (to: Place, reason: string, intent: TypedPlace['intent'] = null) => {
    book
      .mutateAsync({ runnerId: runner.id, id, ...to, reason, intent })
      .then(({ minutes }) => {
        const undo = () =>
          void status
            .mutateAsync({ runnerId: runner.id, id, next: { status: 'cancelled', cancelledBy: 'therapist' } })
            .then(() => showToast({ sentence: 'Taken back: it is cancelled.' }))
            .catch((error: unknown) => showToast({ sentence: sentenceOf(error) }))
        showToast({ sentence: `${runner.name}: ${momentWords(to.start, timeZone)}, ${minutes} min booked.`, undo })
        onBooked(to.start)
        onClose()
      })
      .catch(() => undefined)
  }
  const said = offers.data
  return (
    <div className={classes.sheet}>
      <div>
        <Button look="quiet" onClick={onOther}>
          Another runner
        </Button>
      </div>
      <WishPart runnerId={runner.id} name={runner.name} />
      {said?.locked && <Notice kind="block">{said.locked}</Notice>}
      {offers.isError && !said ? (
        <NotLoaded title="What may be booked could not be loaded." error={offers.error} onRetry={offers.refetch} />
      ) : !said ? (
        <Skeleton lines={3} label="Asking the guard" />
      ) : (
        <Refetching busy={offers.isPlaceholderData}>
          <Offers
            said={said}
            timeZone={timeZone}
            busy={book.isPending}
            onTake={(start, minutes) => give({ therapistId: typed.therapistId, start, minutes }, '')}
          />
        </Refetching>
      )}
      {book.isError && (
        <Notice kind="warn" announce title="Not booked.">
          {sentenceOf(book.error)}
        </Notice>
      )}
      <section aria-labelledby="asked-time" className={classes.part}>
        <h3 id="asked-time">This time</h3>
        <AskedTime
          page={page}
          today={today}
          value={typed}
          onChange={(value) => {
            book.reset()
            setTyped(value)
          }}
          said={asked ? said : undefined}
          busy={book.isPending}
          action="Book this time"
          label="Book a time"
          asksIntent
          onGive={(to, reason) => give(to, reason, typed.intent)}
        />
      </section>
    </div>
  )
}

const Offers = ({
  said,
  timeZone,
  busy,
  onTake,
}: {
  said: SessionOffers
  timeZone: string
  busy: boolean
  onTake: (start: string, minutes: number) => void
}) => (
  <section aria-labelledby="offers" className={classes.part}>
    <h3 id="offers">What the guard leaves first</h3>
    {!said.offersTimes && (
      <p className={classes.quiet}>No open times are entered: judged for this time of the coming days.</p>
    )}
    {said.offers.length === 0 ? (
      <p>Nothing is free and open in the coming days.</p>
    ) : (
      <ul className={classes.offers}>
        {said.offers.map(({ start, minutes, says, why }, index) => {
          const when = momentWords(start, timeZone)
          const elsewhere = elsewhereWords(start, said.timeZone, timeZone)
          return (
            <li key={start} className={classes.offer}>
              <span>
                <b>
                  {when}, {formatMinutes(minutes)}
                </b>
                {elsewhere !== null && <span className={classes.quiet}> ({elsewhere})</span>}
                <span className={classes.why}>{says}</span>
                <span className={classes.why}>{why}</span>
              </span>
              {said.locked === null && (
                <Button look={index === 0 ? 'main' : 'secondary'} busy={busy} onClick={() => onTake(start, minutes)}>
                  Book it
                  <VisuallyHidden>{` on ${when}`}</VisuallyHidden>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    )}
  </section>
)
