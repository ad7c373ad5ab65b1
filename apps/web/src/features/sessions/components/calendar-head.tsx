import { addDays, type Day, isoWeek } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { PlusIcon, PrintIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ChevronLeft, ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import type { CalendarView } from '../calendar-day.ts'
import type { CalendarPage } from '../calendar-hooks.ts'
import classes from './calendar-head.module.css'

/** What is shown, as it stands in the address. `day` null: today. */
export type CalendarShown = { view: CalendarView; day: Day | null; therapistId: string | null }

type Range = { from: Day; days: number }

type Props = {
  shown: CalendarShown
  onShow: (shown: CalendarShown) => void
  range: Range
  today: Day
  page: CalendarPage
  sentence: string
  /** Null: whoever looks books nothing. */
  onBook: (() => void) | null
}

const titleOf = (view: CalendarView, range: Range, today: Day): string =>
  view === 'week'
    ? `Week ${isoWeek(range.from).week}, ${formatDayRange(range.from, addDays(range.from, range.days - 1))}`
    : range.from === today
      ? `Today, ${formatDay(range.from)}`
      : formatDay(range.from)

/** What the days hold in a sentence, which days, whose, and the way to book. */
export const CalendarHead = ({ shown, onShow, range, today, page, sentence, onBook }: Props) => {
  const { view, therapistId } = shown
  const { columns: members, timeZone } = page
  const go = (days: number) => onShow({ ...shown, day: addDays(range.from, days) })
  return (
    <div className={classes.head}>
      <div>
        <h1>{sentence}</h1>
        <p className="sl-support">
          {titleOf(view, range, today)}. By the clock of the practice, {timeZone.replaceAll('_', ' ')}.{' '}
          {page.bufferMinutes > 0 && `${page.bufferMinutes} min stay free between two appointments.`}
        </p>
      </div>
      <div className={classes.bar}>
        <IconButton
          label={view === 'week' ? 'Week before' : 'Day before'}
          icon={<ChevronLeft size={16} />}
          onClick={() => go(view === 'week' ? -7 : -1)}
        />
        <Button onClick={() => onShow({ ...shown, day: null })}>Today</Button>
        <IconButton
          label={view === 'week' ? 'Week after' : 'Day after'}
          icon={<ChevronRight size={16} />}
          onClick={() => go(view === 'week' ? 7 : 1)}
        />
        <SegmentedControl
          label="View"
          options={[
            { value: 'day', label: 'Day' },
            { value: 'week', label: 'Week' },
          ]}
          value={view}
          onChange={(next) => onShow({ ...shown, view: next, day: shown.day ?? today })}
        />
        {members.length > 1 && (
          <SelectField
            label="Whose"
            hideLabel
            empty="Everybody"
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
            value={therapistId ?? ''}
            onChange={(id) => onShow({ ...shown, therapistId: id === '' ? null : id })}
          />
        )}
        <IconButton label="Print the list" icon={<PrintIcon size={16} />} onClick={() => window.print()} />
        {onBook && (
          <Button look="main" icon={<PlusIcon size={14} />} aria-keyshortcuts="n" onClick={onBook}>
            Book
          </Button>
        )}
      </div>
    </div>
  )
}
