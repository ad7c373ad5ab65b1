import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOfMonth, formatLongDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Link } from '@tanstack/react-router'
import { kindsOf } from '../kinds.ts'
import type { DayView } from '../plan.ts'
import classes from './week-strip.module.css'

/** Glyphs that fit under a date. */
const MOST_GLYPHS = 3

/** The week in seven boxes: today filled, what each day holds as glyphs. A press opens the week at that day. */
export const WeekStrip = ({ days, today }: { days: readonly DayView[]; today: Day }) => (
  <nav aria-label="This week" className={classes.strip}>
    {days.map((view) => {
      const kinds = kindsOf(view)
      return (
        <Link
          key={view.day}
          to="/week"
          hash={view.day}
          className={classes.day}
          aria-current={view.day === today ? 'date' : undefined}
        >
          <span aria-hidden="true">{formatWeekday(view.day, 'letter')}</span>
          <b aria-hidden="true">{dayOfMonth(view.day)}</b>
          <span className={classes.kinds}>
            {kinds.slice(0, MOST_GLYPHS).map((kind) => (
              <KindGlyph key={kind} kind={kind} size={11} plain={view.day === today} />
            ))}
          </span>
          <VisuallyHidden>
            {`${formatLongDay(view.day)}: ${kinds.length === 0 ? 'nothing planned' : joinWords(kinds.map((kind) => kindWord(kind).toLowerCase()))}`}
          </VisuallyHidden>
        </Link>
      )
    })}
  </nav>
)
