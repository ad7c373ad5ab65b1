import { addDays, type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import { itemDay } from '@strideloom/domain/programs/day-item.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { dayOfMonth, formatDay, formatShortDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { useMemo } from 'react'
import { useBuilder } from '../builder-context.ts'
import type { CopySubject } from '../copy-subject.ts'
import { dayInWords } from '../day-fits.ts'
import type { GridWeek } from '../grid-weeks.ts'
import { useFits } from '../use-ceilings.ts'
import classes from './copy-sheet.module.css'

/** Days to tick, week under week; where a session is copied, each says how it takes it. */
export const CopyDays = ({
  subject: { items, from },
  rows,
  chosen,
  onTurn,
}: {
  subject: CopySubject
  rows: readonly GridWeek[]
  chosen: ReadonlySet<Day>
  onTurn: (day: Day) => void
}) => {
  const { program } = useBuilder()
  const first = items.find(({ kind }) => kind === 'session')
  const session = first ? program.sessions[first.id] : undefined
  // the one that is copied stays where it is: the copy is asked for as another one beside it
  const copy = useMemo(() => (session ? { ...session, id: '' } : null), [session])
  const apart = first ? daysBetween(from, itemDay(program, first) ?? from) : 0
  const open = useMemo(
    () =>
      rows.flatMap(({ days }) =>
        days.filter(({ state, day }) => state === 'open' && day !== from).map(({ day }) => addDays(day, apart)),
      ),
    [rows, from, apart],
  )
  const fits = useFits(copy, open)
  return (
    <fieldset className={classes.days}>
      <legend className={classes.legend}>The days</legend>
      <div className={classes.heads} aria-hidden="true">
        <span />
        {rows[0]?.days.map(({ day }) => (
          <span key={day}>{formatWeekday(day, 'letter')}</span>
        ))}
      </div>
      {rows.map((week) => (
        <div key={week.start} className={classes.week}>
          <span className={classes.number} aria-hidden="true">
            <b>{week.number}</b> {formatShortDay(week.start)}
          </span>
          {week.days.map(({ day, state }) => {
            const fit = fits?.days.get(addDays(day, apart)) ?? null
            const isOn = chosen.has(day)
            return (
              <button
                key={day}
                type="button"
                aria-pressed={isOn}
                className={classNames(classes.day, isOn && classes.on, fit && classes[fit.fit])}
                disabled={state !== 'open' || day === from}
                aria-current={day === from ? 'date' : undefined}
                onClick={() => onTurn(day)}
              >
                <VisuallyHidden>{[formatDay(day), fit && dayInWords(fit)].filter(Boolean).join(', ')}</VisuallyHidden>
                <span className={classes.shown} aria-hidden="true">
                  {isOn ? <CheckIcon size={14} /> : dayOfMonth(day)}
                  {fit && (
                    <CeilingGauge
                      ceiling={fit.ceiling}
                      {...(fits?.asked != null && { asked: fits.asked })}
                      lie
                      size={28}
                    />
                  )}
                </span>
              </button>
            )
          })}
        </div>
      ))}
    </fieldset>
  )
}
