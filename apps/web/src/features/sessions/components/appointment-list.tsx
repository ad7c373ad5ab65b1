import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { PressureBox } from '@strideloom/ui/mark/pressure-box.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import type { CalendarMark, CalendarPage } from '../calendar-hooks.ts'
import { clashLine, elsewhereWords, intentLine, statusWords, whoWords } from '../calendar-words.ts'
import type { SeenSession } from '../use-calendar-changes.ts'
import classes from './appointment-list.module.css'

type Props = {
  page: CalendarPage
  days: readonly string[]
  therapistId: string | null
  marks: ReadonlyMap<string, CalendarMark>
  mayChange: boolean
  onOpen: (session: SeenSession) => void
  onNew: (place: { therapistId: string; start: string }) => void
}

/** The appointments of some days as a list by time, with what is offered: on a narrow screen, and on paper. */
export const AppointmentList = ({ page, days, therapistId, marks, mayChange, onOpen, onNew }: Props) => {
  const { timeZone, bufferMinutes, columns, today } = page
  const names = new Map(columns.map(({ id, name }) => [id, name]))
  const isShown = (one: { therapistId: string }) => therapistId === null || one.therapistId === therapistId
  return (
    <>
      {days.map((day) => {
        const sessions = page.sessions.filter(
          (one) => isShown(one) && (one.start === null ? one.day : dayOf(one.start, timeZone)) === day,
        )
        const slots = page.slots.filter((one) => isShown(one) && dayOf(one.start, timeZone) === day)
        return (
          <section key={day} className={classes.day} aria-label={formatLongDay(day)}>
            <h2 data-today={day === today || undefined}>
              {formatLongDay(day)}
              {day === today && <VisuallyHidden>, today</VisuallyHidden>}
            </h2>
            {sessions.length === 0 && slots.length === 0 && <p className={classes.none}>No appointment.</p>}
            <ul className={classes.list}>
              {sessions.map((session) => {
                const { id, start, minutes, runner, pressure, status } = session
                const mark = marks.get(id)
                const elsewhere = runner && start !== null ? elsewhereWords(start, runner.timeZone, timeZone) : null
                const clash = clashLine(session, bufferMinutes)
                const facts = [
                  `${minutes} min`,
                  intentLine(session)?.toLowerCase(),
                  mark && `ceiling ${mark.ceiling}`,
                  statusWords(session),
                  columns.length > 1 && names.get(session.therapistId),
                  elsewhere,
                ]
                return (
                  <li key={id} className={classes.row} data-look={runner === null ? 'busy' : status}>
                    <b className={classes.time}>{start === null ? 'no time' : timeOf(start, timeZone)}</b>
                    <span className={classes.words}>
                      {runner === null ? (
                        <b>{whoWords(session)}</b>
                      ) : (
                        <button type="button" className={classes.who} onClick={() => onOpen({ ...session, runner })}>
                          <KindGlyph kind="hands-on" size={14} />
                          {runner.name}
                        </button>
                      )}
                      <span className={classes.facts}>{facts.filter(Boolean).join(', ')}</span>
                      {clash !== null && <Tag tone="warn">{clash}</Tag>}
                      {mark?.needsLook && <Tag tone="warn">Needs another look</Tag>}
                    </span>
                    {pressure !== null && (
                      <span>
                        <VisuallyHidden>Pressure</VisuallyHidden>
                        <PressureBox value={pressure} size={20} />
                      </span>
                    )}
                  </li>
                )
              })}
              {slots.map(({ id, start, minutes, therapistId: whose }) => (
                <li key={id} className={classes.row} data-look="slot">
                  <b className={classes.time}>{timeOf(start, timeZone)}</b>
                  <span className={classes.words}>
                    Offered, {minutes} min{columns.length > 1 && `, ${names.get(whose) ?? ''}`}
                  </span>
                  {mayChange && (
                    <Button look="quiet" onClick={() => onNew({ therapistId: whose, start })}>
                      Book
                      <VisuallyHidden>{` at ${timeOf(start, timeZone)}`}</VisuallyHidden>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
