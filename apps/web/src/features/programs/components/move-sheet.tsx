import { addDays, type Day, eachDay, isDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { dayOfMonth, formatDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { refusalOfDay } from '../grid-weeks.ts'
import classes from './move-sheet.module.css'

/** "Move to…": a day by its date, or one of this week and the two after it. */
export const MoveSheet = ({
  subject,
  onClose,
  onChoose,
}: {
  subject: { name: string; from: Day } | null
  onClose: () => void
  onChoose: (day: Day) => void
}) => (
  <Sheet
    open={subject !== null}
    onClose={onClose}
    title={subject ? `Move ${subject.name} from ${formatDay(subject.from)}` : ''}
  >
    {subject && <MoveForm key={subject.from} from={subject.from} onChoose={onChoose} />}
  </Sheet>
)

const MoveForm = ({ from, onChoose }: { from: Day; onChoose: (day: Day) => void }) => {
  const { program, today } = useBuilder()
  const [text, setText] = useState<string>(from)
  const [asked, setAsked] = useState(false)
  const span = daysOf(program)
  const complaint = !isDay(text)
    ? 'Write a day, for example 2026-12-04.'
    : text === from
      ? 'It stands on this day already.'
      : refusalOfDay(program, text, today)
  const monday = startOfWeek(from)
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
        {eachDay(monday, addDays(monday, 20)).map((day) => (
          <button
            key={day}
            type="button"
            className={classes.day}
            disabled={day === from || refusalOfDay(program, day, today) !== null}
            aria-label={formatDay(day)}
            aria-current={day === from ? 'date' : undefined}
            onClick={() => onChoose(day)}
          >
            <span>{formatWeekday(day, 'letter')}</span>
            {dayOfMonth(day)}
          </button>
        ))}
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
