import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { BlockIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useState } from 'react'
import desk from '../../../lib/desk-part.module.css'
import { newId } from '../../../lib/new-id.ts'
import { answersNo, domainCode, sentenceOf } from '../../../lib/server-error.ts'
import { refreshWishes, useReopenWish, useTakeWish, useWishOf, type WishOfRunner } from '../wish-hooks.ts'
import { AnsweredWishes } from './answered-wishes.tsx'
import { WishAnotherTime } from './wish-another-time.tsx'
import { WishDecline } from './wish-decline.tsx'
import classes from './wish-part.module.css'

/**
 * What a runner asks for, with the signs behind it and what the guard says of each time now: booked in one press, or declined in words.
 * Either may be taken back for as long as the session has not begun, by whoever is at the desk.
 */
export const WishPart = ({ runnerId, name }: { runnerId: string; name: string }) => {
  const { data } = useWishOf(runnerId)
  // An answer that is being written stays, also where somebody else has answered meanwhile.
  const [begun, setBegun] = useState<WishOfRunner | null>(null)
  if (!data) return null
  const looked = data.wish === null ? begun : data
  return (
    <>
      {/* Another wish is answered under ids of its own. */}
      {looked && <OpenWish key={looked.wish.wishId} {...{ runnerId, name, looked }} onBegun={setBegun} />}
      {data.answered.length > 0 && <AnsweredWishes runnerId={runnerId} name={name} answered={data.answered} />}
    </>
  )
}

type Props = {
  runnerId: string
  name: string
  looked: WishOfRunner
  /** An answer is being written to what was looked at; null: none is any more. */
  onBegun: (looked: WishOfRunner | null) => void
}

const OpenWish = ({ runnerId, name, looked, onBegun }: Props) => {
  const { wish, evidence, locked, today, timeZone } = looked
  const take = useTakeWish()
  const { mutate: reopen } = useReopenWish()
  const [ids] = useState(() => ({ id: newId(), sessionId: newId() }))
  const [open, show] = useState<'decline' | 'another' | null>(null)
  const setOpen = (next: typeof open) => {
    show(next)
    onBegun(next === null ? null : looked)
  }
  const { wishId } = wish
  const takeBack = () =>
    reopen({ runnerId, id: newId(), wishId }, { onError: (error) => showToast({ sentence: sentenceOf(error) }) })
  const book = async (time: { day: string; startTime: string; minutes: number }) => {
    const { day, startTime, minutes } = time
    try {
      await take.mutateAsync({ runnerId, ...ids, wishId, day, startTime, minutes })
    } catch (failed) {
      // somebody may have answered first: it is shown how it stands, with the way to take that back
      if (answersNo(failed)) void refreshWishes()
      if (domainCode(failed) === 'wish-not-open' && open === null) showToast({ sentence: sentenceOf(failed) })
      throw failed
    }
    setOpen(null)
    showToast({ sentence: `Booked: ${formatDay(day)}, ${startTime}`, undo: takeBack })
  }
  const wishedOn = dayOf(wish.wishedAt, timeZone)
  return (
    <section className={desk.part} aria-labelledby="wish">
      <header className={desk.head}>
        <KindGlyph kind="hands-on" size={18} />
        <h2 id="wish">{name} asks for a session</h2>
        <span className={classes.support}>{wishedOn === today ? 'today' : formatDay(wishedOn)}</span>
      </header>
      {wish.note !== '' && <p className={classes.quote}>“{wish.note}”</p>}
      {wish.suits !== '' && <p className={classes.quote}>When it would suit: “{wish.suits}”</p>}
      <div className={classes.evidence}>
        <p>{evidence.title}</p>
        {evidence.reasons.length > 0 && (
          <ul>
            {evidence.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
      {locked && <Notice kind="block">{locked}</Notice>}
      {wish.times.length > 0 && (
        <ul className={classes.times}>
          {wish.times.map((time, index) => {
            const when = `${formatDay(time.day)}, ${time.startTime}`
            const isFree = time.isOpen && time.takenAt === null && !time.isOver
            return (
              <li key={time.start} className={classes.time}>
                <span>
                  <b>
                    {when}
                    {wish.times.length > 1 && (
                      <span className={classes.support}>{` ${index === 0 ? 'first' : 'second'} choice`}</span>
                    )}
                  </b>
                  <span className={classes.says} data-kind={isFree ? undefined : 'closed'}>
                    {!isFree && (time.isOpen ? <WarnIcon size={14} /> : <BlockIcon size={14} />)}
                    <span>
                      {time.isOver
                        ? 'This time is over.'
                        : time.takenAt !== null
                          ? `Another session begins at ${time.takenAt}.`
                          : time.says}
                    </span>
                  </span>
                </span>
                {isFree && !locked && (
                  <Button
                    look={index === 0 ? 'main' : 'secondary'}
                    busy={
                      take.isPending && take.variables?.startTime === time.startTime && take.variables.day === time.day
                    }
                    onClick={() => void book(time).catch(() => undefined)}
                  >
                    Book it
                    <VisuallyHidden>{` on ${when}`}</VisuallyHidden>
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {take.isError && open !== 'another' && (
        <Notice kind="warn" announce>
          {sentenceOf(take.error)}
        </Notice>
      )}
      {open === 'decline' ? (
        <WishDecline
          runnerId={runnerId}
          wishId={wishId}
          name={name}
          onTakeBack={takeBack}
          onDone={() => setOpen(null)}
          onCancel={() => setOpen(null)}
        />
      ) : open === 'another' ? (
        <WishAnotherTime
          today={today}
          minutes={wish.times[0]?.minutes ?? null}
          error={take.error}
          busy={take.isPending}
          onBook={book}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <div className={classes.ways}>
          {!locked && (
            <Button
              look={wish.times.length === 0 ? 'main' : 'secondary'}
              onClick={() => {
                take.reset()
                setOpen('another')
              }}
            >
              {wish.times.length === 0 ? 'Book a time' : 'Another time'}
            </Button>
          )}
          <Button look="quiet" onClick={() => setOpen('decline')}>
            Decline
          </Button>
        </div>
      )}
    </section>
  )
}
