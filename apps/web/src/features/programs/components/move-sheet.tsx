import { addDays, type Day, eachDay, isDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { dayOfMonth, formatDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useMemo, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { dayInWords } from '../day-fits.ts'
import { refusalOfDay } from '../grid-weeks.ts'
import { useFits } from '../use-ceilings.ts'
import classes from './move-sheet.module.css'

/** "Move to…": a day by its date, or one of this week and the two after it. */
export const MoveSheet = ({
  subject,
  onClose,
  onChoose,
}: {
  /** `session`: what the days are asked for, where it is one. */
  subject: { name: string; from: Day; session?: PlannedSession | null } | null
  onClose: () => void
  onChoose: (day: Day) => void
}) => (
  <Sheet
    open={subject !== null}
    onClose={onClose}
    title={subject ? `Move ${subject.name} from ${formatDay(subject.from)}` : ''}
  >
    {subject && (
      <MoveForm key={subject.from} from={subject.from} session={subject.session ?? null} onChoose={onChoose} />
    )}
  </Sheet>
)

const MoveForm = ({
  from,
  session,
  onChoose,
}: {
  from: Day
  session: PlannedSession | null
  onChoose: (day: Day) => void
}) => {
  const { program, today } = useBuilder()
  const monday = startOfWeek(from)
  const days = useMemo(
    () => eachDay(monday, addDays(monday, 20)).map((day) => ({ day, refusal: refusalOfDay(program, day, today) })),
    [monday, program, today],
  )
  const open = useMemo(() => days.flatMap(({ day, refusal }) => (refusal === null ? [day] : [])), [days])
  const fits = useFits(session, open)
  const [text, setText] = useState<string>(from)
  const [asked, setAsked] = useState(false)
  const span = daysOf(program)
  const complaint = !isDay(text)
    ? 'Write a day, for example 2026-12-04.'
    : text === from
      ? 'It stands on this day already.'
      : refusalOfDay(program, text, today)
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (complaint === null) onChoose(text)
      }}
    >
      <fieldset className={classes.days}>
        <legend className={classes.legend}>This week and the two after it</legend>
        {days.map(({ day, refusal }) => {
          const fit = fits?.days.get(day) ?? null
          return (
            <button
              key={day}
              type="button"
              className={classNames(classes.day, fit && classes[fit.fit], fits?.best === day && classes.best)}
              disabled={day === from || refusal !== null}
              aria-current={day === from ? 'date' : undefined}
              onClick={() => onChoose(day)}
            >
              <VisuallyHidden>{[formatDay(day), fit && dayInWords(fit)].filter(Boolean).join(', ')}</VisuallyHidden>
              <span className={classes.shown} aria-hidden="true">
                <small>{formatWeekday(day, 'letter')}</small>
                {dayOfMonth(day)}
                {fit && (
                  <CeilingGauge
                    ceiling={fit.ceiling}
                    {...(fits?.asked != null && { asked: fits.asked })}
                    lie
                    size={32}
                  />
                )}
              </span>
            </button>
          )
        })}
      </fieldset>
      <div className={classes.line}>
        <TextField
          label="Or another day"
          type="date"
          value={text}
          min={today}
          max={span?.to}
          onChange={(value) => {
            setText(value)
            setAsked(value !== '' && isDay(value))
          }}
          error={asked && text !== from ? (complaint ?? undefined) : undefined}
          data-autofocus
        />
        <Button look="main" type="submit">
          Move
        </Button>
      </div>
    </form>
  )
}
