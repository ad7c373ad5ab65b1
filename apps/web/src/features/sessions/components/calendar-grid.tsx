import { dayOf, localTimeOfMinutes } from '@strideloom/domain/calendar/instant.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { type KeyboardEvent, useRef, useState } from 'react'
import {
  type Column,
  hoursOf,
  minutesOn,
  momentAt,
  placedIn,
  STEP,
  type Stop,
  slotsIn,
  stopsIn,
} from '../calendar-day.ts'
import type { CalendarMark, CalendarPage } from '../calendar-hooks.ts'
import type { Place, SeenSession } from '../use-calendar-changes.ts'
import { type Carried, SNAP, useCarryAppointment } from '../use-carry-appointment.ts'
import { AppointmentBlock } from './appointment-block.tsx'
import classes from './calendar-grid.module.css'

type Props = {
  page: CalendarPage
  columns: readonly Column[]
  marks: ReadonlyMap<string, CalendarMark>
  now: string
  /** A therapist may book and move; an assistant reads. */
  mayChange: boolean
  /** By whom something new is, where a column is everybody's. */
  ownId: string
  onOpen: (session: SeenSession) => void
  onNew: (place: { therapistId: string; start: string }) => void
  onMove: (session: SeenSession, to: Place) => void
}

const wholeHours = ({ opens, closes }: { opens: number; closes: number }): number[] =>
  Array.from({ length: (closes - opens) / 60 }, (_, hour) => opens + hour * 60)

const isWithin = ({ opens, closes }: { opens: number; closes: number }, at: number): boolean =>
  at >= opens && at <= closes

/** The columns of a day or a week by the hour. One tab stop: arrows go about, Enter opens, N books, Space picks up. */
export const CalendarGrid = (props: Props) => {
  const { page, columns, marks, now, mayChange, ownId, onOpen, onNew, onMove } = props
  const { timeZone, bufferMinutes: buffer, sessions } = page
  const root = useRef<HTMLDivElement>(null)
  const hours = hoursOf(page, columns)
  const { opens, closes } = hours
  const inColumns = columns.map((column) => {
    const placed = placedIn(sessions, column, timeZone)
    return { column, placed, stops: stopsIn(placed, hours, column.key) }
  })
  const all = inColumns.flatMap(({ stops }) => stops)
  const [at, setAt] = useState<string | null>(null)
  const current = all.find(({ key }) => key === at) ?? all.find(({ sessionId }) => sessionId !== null) ?? all[0]

  const seen = (id: string): SeenSession | null => {
    const session = sessions.find((one) => one.id === id)
    return session?.runner ? { ...session, runner: session.runner } : null
  }
  const placeOf = (id: string) => {
    const session = seen(id)
    if (!mayChange || !session || (session.status !== 'planned' && session.status !== 'booked')) return null
    const column = inColumns.find(({ placed }) => placed.some(({ thing }) => thing.id === id))
    const stands = column?.placed.find(({ thing }) => thing.id === id)
    return column && stands ? { columnKey: column.column.key, from: stands.from, minutes: session.minutes } : null
  }
  const therapistIn = (column: Column, session: SeenSession): string => column.therapistId ?? session.therapistId
  const onDrop = ({ id, columnKey, at: minute }: Carried) => {
    const session = seen(id)
    const column = columns.find(({ key }) => key === columnKey)
    if (!session || !column) return
    const start = momentAt(column.day, minute, timeZone)
    const therapistId = therapistIn(column, session)
    if (
      session.start !== null &&
      Date.parse(session.start) === Date.parse(start) &&
      session.therapistId === therapistId
    )
      return
    onMove(session, { therapistId, start, minutes: session.minutes })
  }
  const { carried, carry, putBack, drop } = useCarryAppointment(root, { columns, opens, closes, placeOf, onDrop })

  const focusOn = (stop: Stop | undefined) => {
    if (!stop) return
    setAt(stop.key)
    root.current?.querySelector<HTMLElement>(`[data-stop="${stop.sessionId ?? stop.key}"]`)?.focus()
  }
  const say = (next: Carried | null) => {
    const column = columns.find(({ key }) => key === next?.columnKey)
    if (next && column) announce(`${column.title}, ${localTimeOfMinutes(next.at)}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return
    const index = inColumns.findIndex(({ stops }) => stops.some(({ key }) => key === current.key))
    const stops = inColumns[index]?.stops ?? []
    const within = stops.findIndex(({ key }) => key === current.key)
    const column = columns[index]
    const done = () => event.preventDefault()
    if (carried) {
      const by: Partial<Record<string, { minutes?: number; columns?: number }>> = {
        ArrowUp: { minutes: -3 * SNAP },
        ArrowDown: { minutes: 3 * SNAP },
        ArrowLeft: { columns: -1 },
        ArrowRight: { columns: 1 },
      }
      const step = by[event.key]
      if (step) say(carry(carried.id, step))
      else if (event.key === 'Enter' || event.key === ' ') drop()
      else if (event.key === 'Escape') {
        putBack()
        announce('Put back.')
      } else return
      event.stopPropagation()
      return done()
    }
    const beside = (by: number) => {
      const next = inColumns[index + by]?.stops
      return next?.reduce((best, stop) =>
        Math.abs(stop.at - current.at) < Math.abs(best.at - current.at) ? stop : best,
      )
    }
    switch (event.key) {
      case 'ArrowUp':
        focusOn(stops[within - 1])
        return done()
      case 'ArrowDown':
        focusOn(stops[within + 1])
        return done()
      case 'ArrowLeft':
        focusOn(beside(-1))
        return done()
      case 'ArrowRight':
        focusOn(beside(1))
        return done()
      case 'Home':
        focusOn(stops[0])
        return done()
      case 'End':
        focusOn(stops.at(-1))
        return done()
      case ' ': {
        if (current.sessionId === null) return
        const lifted = carry(current.sessionId, {})
        if (lifted) announce('Picked up. Arrows carry, Enter puts down, Escape puts back.')
        return done()
      }
      case 'n':
      case 'N':
        if (!mayChange || !column) return
        // The page has the key too, for where nobody stands in the grid.
        event.stopPropagation()
        onNew({ therapistId: column.therapistId ?? ownId, start: momentAt(column.day, current.at, timeZone) })
        return done()
    }
  }

  const today = dayOf(now, timeZone)
  const names = new Map(page.columns.map(({ id, name }) => [id, name]))
  return (
    <div className={classes.scroll}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons in it, heard in one place */}
      <div
        ref={root}
        className={classes.grid}
        style={{ gridTemplateColumns: `3.25rem repeat(${columns.length}, minmax(var(--width), 1fr))` }}
        onKeyDown={onKeyDown}
      >
        <div className={classes.corner} aria-hidden="true" />
        {columns.map(({ key, title, isToday, therapistId }) => (
          <div
            key={key}
            className={classes.title}
            data-today={(isToday && therapistId === null) || undefined}
            aria-hidden="true"
          >
            {title}
          </div>
        ))}
        <div className={classes.hours} aria-hidden="true" style={{ height: `calc(${closes - opens} * var(--minute))` }}>
          {wholeHours(hours).map((hour) => (
            <span key={hour} style={{ top: `calc(${hour - opens} * var(--minute))` }}>
              {localTimeOfMinutes(hour)}
            </span>
          ))}
        </div>
        {inColumns.map(({ column, placed, stops }) => {
          const inHand = carried?.columnKey === column.key ? carried : null
          const ghost = inHand && seen(inHand.id)
          return (
            <section
              key={column.key}
              className={classes.column}
              aria-label={column.title}
              data-column={column.key}
              style={{ height: `calc(${closes - opens} * var(--minute))` }}
            >
              {slotsIn(page.slots, column, timeZone).map(({ thing, from }) => (
                <span
                  key={thing.id}
                  className={classes.slot}
                  style={{
                    top: `calc(${from - opens} * var(--minute))`,
                    height: `calc(${thing.minutes} * var(--minute))`,
                  }}
                >
                  <span>{`Offered ${localTimeOfMinutes(from)}, ${thing.minutes} min`}</span>
                </span>
              ))}
              {stops
                .filter(({ sessionId }) => sessionId === null)
                .map((stop) => (
                  <button
                    key={stop.key}
                    type="button"
                    className={classes.free}
                    data-stop={stop.key}
                    tabIndex={stop.key === current?.key ? 0 : -1}
                    aria-label={`${localTimeOfMinutes(stop.at)}, free${mayChange ? ': book' : ''}`}
                    aria-disabled={!mayChange || undefined}
                    onFocus={() => setAt(stop.key)}
                    onClick={() =>
                      mayChange &&
                      onNew({
                        therapistId: column.therapistId ?? ownId,
                        start: momentAt(column.day, stop.at, timeZone),
                      })
                    }
                    style={{
                      top: `calc(${stop.at - opens} * var(--minute))`,
                      height: `calc(${STEP} * var(--minute))`,
                    }}
                  />
                ))}
              {placed.map((one) => (
                <AppointmentBlock
                  key={one.thing.id}
                  placed={one}
                  opens={opens}
                  mark={marks.get(one.thing.id)}
                  timeZone={timeZone}
                  buffer={buffer}
                  isCarried={carried?.id === one.thing.id}
                  tabIndex={current?.sessionId === one.thing.id ? 0 : -1}
                  therapist={
                    column.therapistId === null && page.columns.length > 1
                      ? (names.get(one.thing.therapistId) ?? null)
                      : null
                  }
                  onFocus={() => setAt(`${column.key} ${one.thing.id}`)}
                  onOpen={() => {
                    const session = seen(one.thing.id)
                    if (session) onOpen(session)
                  }}
                />
              ))}
              {inHand && ghost && (
                <span
                  className={classes.ghost}
                  aria-hidden="true"
                  style={{
                    top: `calc(${inHand.at - opens} * var(--minute))`,
                    height: `calc(${ghost.minutes} * var(--minute))`,
                  }}
                >
                  {localTimeOfMinutes(inHand.at)} {ghost.runner.name}
                </span>
              )}
              {column.day === today && isWithin(hours, minutesOn(column.day, now, timeZone)) && (
                <span
                  className={classes.now}
                  aria-hidden="true"
                  style={{ top: `calc(${minutesOn(column.day, now, timeZone) - opens} * var(--minute))` }}
                />
              )}
            </section>
          )
        })}
      </div>
    </div>
  )
}
