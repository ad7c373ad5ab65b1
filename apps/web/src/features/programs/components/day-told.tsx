import type { Day } from '@strideloom/domain/calendar/day.ts'
import { spansOn } from '@strideloom/domain/training/availability.ts'
import { spanSentence } from '../../../lib/availability-words.ts'
import { useAvailability } from '../availability.ts'
import { useBuilder } from '../builder-context.ts'
import classes from './panel.module.css'

/** What the runner told of a day: away, limited, no gym. Said quietly; nothing is kept from being there. */
export const DayTold = ({ day }: { day: Day }) => {
  const { runnerId, runner } = useBuilder()
  const spans = spansOn(useAvailability(runnerId), day)
  if (spans.length === 0) return null
  return (
    <ul>
      {spans.map((span) => (
        <li key={span.spanId} className={classes.muted}>
          {spanSentence(runner, span)}.{span.note !== '' && ` “${span.note}”`}
        </li>
      ))}
    </ul>
  )
}
