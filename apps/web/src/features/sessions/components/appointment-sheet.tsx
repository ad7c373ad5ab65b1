import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { mayBecome } from '@strideloom/domain/sessions/record-session.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Link } from '@tanstack/react-router'
import type { CalendarMark, CalendarPage } from '../calendar-hooks.ts'
import { clashLine, elsewhereWords, intentLine, momentWords, statusWords } from '../calendar-words.ts'
import type { SeenSession } from '../use-calendar-changes.ts'
import classes from './calendar-sheet.module.css'

type Props = {
  page: CalendarPage
  session: SeenSession
  mark: CalendarMark | undefined
  /** A therapist; an assistant reads names and times. */
  mayChange: boolean
  busy: boolean
  onMove: () => void
  onBook: () => void
  onCancel: (by: 'runner' | 'therapist') => void
  onClose: () => void
}

/** One appointment: what it is, what asks for a look, and what may be done with it. */
export const AppointmentSheet = (props: Props) => {
  const { page, session, mark, mayChange, busy, onMove, onBook, onCancel, onClose } = props
  const { timeZone, bufferMinutes, columns, today } = page
  const { id, runner, start, minutes, pressure, status, therapistId } = session
  const elsewhere = start === null ? null : elsewhereWords(start, runner.timeZone, timeZone)
  const therapist = columns.find((one) => one.id === therapistId)?.name
  const clash = clashLine(session, bufferMinutes)
  const params = { runnerId: runner.id, sessionId: id }
  const isPast = start !== null && dayOf(start, timeZone) < today
  const isOpen = status === 'planned' || status === 'booked'
  return (
    <Sheet open side="end" title={runner.name} onClose={onClose}>
      <div className={classes.sheet}>
        <p>
          <b>{start === null ? 'No time is agreed' : momentWords(start, timeZone)}</b>, {formatMinutes(minutes)}
          {therapist !== undefined && `, with ${therapist}`}, {statusWords(session)}.
          {elsewhere !== null && ` For the runner that is ${elsewhere}.`}
        </p>
        {mayChange && (
          <p>
            {intentLine(session) ?? ''}{' '}
            {pressure === null ? 'No pressure is planned.' : `Planned pressure ${pressure}.`}{' '}
            {mark && (
              <>
                Ceiling {mark.ceiling}. <CeilingGauge ceiling={mark.ceiling} asked={pressure ?? 0} lie size={64} />
              </>
            )}
          </p>
        )}
        {clash !== null && (
          <Notice kind="warn" title={clash}>
            Move one of the two.
          </Notice>
        )}
        {mark?.needsLook && (
          <Notice kind="warn" title="Needs another look.">
            Something changed since it was approved. Its page says what.
          </Notice>
        )}
        {mayChange && (
          <>
            <div className={classes.ways}>
              <Link to="/runners/$runnerId/brief" params={params} className={buttonClass({ look: 'main' })}>
                Open the brief
              </Link>
              <Link to="/runners/$runnerId/sessions/$sessionId" params={params} className={buttonClass()}>
                Open the session
              </Link>
            </div>
            <div className={classes.ways}>
              {isOpen && !isPast && (
                <Button busy={busy} onClick={onMove}>
                  Move to…
                </Button>
              )}
              {mayBecome(status, 'booked') && !isPast && (
                <Button busy={busy} onClick={onBook}>
                  {status === 'planned' ? 'Agreed with the runner: book it' : 'It stands again: book it'}
                </Button>
              )}
              {isOpen && (
                <>
                  <Button look="quiet" busy={busy} onClick={() => onCancel('runner')}>
                    Cancelled by the runner
                  </Button>
                  <Button look="quiet" busy={busy} onClick={() => onCancel('therapist')}>
                    Cancelled by us
                  </Button>
                </>
              )}
            </div>
          </>
        )}
      </div>
    </Sheet>
  )
}
