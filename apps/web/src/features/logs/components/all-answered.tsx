import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { DayView } from '../plan.ts'
import classes from './outbox-line.module.css'

const small = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`

/** Nothing of today is open any more: said once, with what tomorrow asks. No praise, no score. */
export const AllAnswered = ({ days, today }: { days: readonly DayView[]; today: Day }) => {
  const tomorrow = days.find(({ day }) => day === addDays(today, 1))
  const words = tomorrow
    ? [
        ...tomorrow.races.map(({ name }) => name),
        ...tomorrow.sessions.map(() => 'hands-on'),
        ...tomorrow.keyRuns.map(({ title }) => small(title)),
        ...tomorrow.workouts.map(({ title }) => small(title)),
      ]
    : []
  return (
    <div className={classes.lines}>
      <Notice kind="done" title="That is all for today.">
        {words.length > 0 ? `Tomorrow: ${joinWords(words)}.` : tomorrow ? 'Tomorrow is a rest day.' : ''}
      </Notice>
    </div>
  )
}
