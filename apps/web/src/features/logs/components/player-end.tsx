import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { epochMilliseconds } from '@strideloom/domain/calendar/instant.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { useUnits } from '../../../lib/me.ts'
import type { ItemView } from '../plan.ts'
import { summaryWords } from '../player-words.ts'
import { ticking } from '../runner-day.ts'
import { loadUnit, setsWords } from '../words.ts'
import classes from './player-end.module.css'

/** Longer than this nobody trains without a break: it was left lying in between. */
const MOST_MINUTES = 180
const MINUTE_MS = 60_000

/** ", in 18 min"; empty where the time says nothing. */
const timeWords = (since: Instant): string => {
  const minutes = (epochMilliseconds(ticking()) - epochMilliseconds(since)) / MINUTE_MS
  return minutes >= 1 && minutes <= MOST_MINUTES ? `, in ${formatMinutes(minutes)}` : ''
}

export const endSentence = (items: readonly ItemView[], since: Instant): string =>
  `${summaryWords(items)}${timeWords(since)}.`

/** What was done of each exercise. */
export const PlayerEnd = ({ items }: { items: readonly ItemView[] }) => {
  const units = useUnits()
  return (
    <ul className={classes.list}>
      {items.map(({ id, prescribed, state, entry }) => (
        <li key={id} className={classes.row}>
          {state !== 'todo' && <DoneMark state={state} />}
          <span className={classes.name}>{prescribed.name}</span>
          <span className={classes.what}>
            {state === 'todo'
              ? 'still open'
              : state === 'skipped'
                ? `skipped${entry?.reason ? `, ${entry.reason}` : ''}`
                : [
                    state === 'partly' && 'partly',
                    entry && entry.sets.length > 0 && setsWords(entry.sets, loadUnit(units, prescribed.dose.load)),
                    state === 'partly' && entry?.reason,
                  ]
                    .filter(Boolean)
                    .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
