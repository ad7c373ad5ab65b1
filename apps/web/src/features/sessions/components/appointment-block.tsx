import { timeOf } from '@strideloom/domain/calendar/instant.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { PressureBox } from '@strideloom/ui/mark/pressure-box.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import type { Placed } from '../calendar-day.ts'
import type { CalendarMark, CalendarSession } from '../calendar-hooks.ts'
import { asRead, elsewhereWords, intentLine, statusWords, whoWords } from '../calendar-words.ts'
import classes from './calendar-grid.module.css'

type Props = {
  placed: Placed<CalendarSession>
  opens: number
  mark: CalendarMark | undefined
  timeZone: string
  buffer: number
  isCarried: boolean
  tabIndex: number
  /** Names the therapist, where a column is everybody's. */
  therapist: string | null
  onOpen: () => void
  onFocus: () => void
}

/** One appointment in its column: as tall as it is long, filled where it is agreed, dashed where it is only planned. */
export const AppointmentBlock = (props: Props) => {
  const { placed, opens, mark, timeZone, buffer, isCarried, tabIndex, therapist, onOpen, onFocus } = props
  const { thing, from, to, lane, lanes } = placed
  const { id, start, status, pressure, runner } = thing
  const look = runner === null ? 'busy' : status
  const elsewhere = runner && start !== null ? elsewhereWords(start, runner.timeZone, timeZone) : null
  const trouble = thing.clashGap !== null ? 'clash' : mark?.needsLook ? 'look' : undefined
  const Face = runner === null ? 'div' : 'button'
  return (
    <Face
      {...(Face === 'button'
        ? { type: 'button' as const, tabIndex, onClick: onOpen, onFocus, 'data-appointment': id, 'data-stop': id }
        : {})}
      className={classes.block}
      data-look={look}
      data-trouble={trouble}
      data-carried={isCarried || undefined}
      style={{
        top: `calc(${from - opens} * var(--minute))`,
        height: `calc(${Math.max(20, to - from)} * var(--minute) - 2px)`,
        insetInlineStart: `${(100 * lane) / lanes}%`,
        width: `calc(${100 / lanes}% - 3px)`,
      }}
    >
      <VisuallyHidden>{asRead(thing, mark, { timeZone, buffer })}</VisuallyHidden>
      <span className={classes.face} aria-hidden="true">
        <span className={classes.first}>
          {runner !== null && <KindGlyph kind="hands-on" size={12} plain />}
          <b className={classes.time}>{start === null ? '' : timeOf(start, timeZone)}</b>
          <span className={classes.who}>{whoWords(thing)}</span>
          {pressure !== null && (
            <PressureBox value={pressure} size={16} look={status === 'booked' ? 'inverse' : 'outline'} />
          )}
        </span>
        {trouble && (
          <span className={classes.trouble}>
            <WarnIcon size={12} />
            {trouble === 'clash' ? 'Clash' : 'Needs another look'}
          </span>
        )}
        <span className={classes.more}>
          {[
            intentLine(thing),
            mark && `max ${mark.ceiling}`,
            status === 'booked' || runner === null ? null : status === 'planned' ? 'planned' : statusWords(thing),
            therapist,
            elsewhere,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
    </Face>
  )
}
