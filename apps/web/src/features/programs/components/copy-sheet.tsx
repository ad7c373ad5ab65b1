import { addDays, type Day, daysBetween, isDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { repeatShifts } from '@strideloom/domain/programs/copy-items.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useMemo, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { copyOutlook, outlookWords } from '../copy-outlook.ts'
import type { CopySubject, CopyWay } from '../copy-subject.ts'
import { type GridWeek, weeksOf } from '../grid-weeks.ts'
import { copyMany } from '../many-edits.ts'
import { blockWords } from '../words.ts'
import { CopyDays } from './copy-days.tsx'
import classes from './copy-sheet.module.css'

/** "Copy … to": chosen days, chosen weeks, or every so many weeks until a day. It says what it would do before it does. */
export const CopySheet = ({ subject, onClose }: { subject: CopySubject | null; onClose: () => void }) => (
  <Sheet open={subject !== null} onClose={onClose} title={subject ? `Copy ${subject.name}` : ''}>
    {subject && <CopyForm subject={subject} onDone={onClose} />}
  </Sheet>
)

const WAYS: readonly { value: CopyWay; label: string }[] = [
  { value: 'days', label: 'To days' },
  { value: 'weeks', label: 'To weeks' },
  { value: 'repeat', label: 'Repeat until' },
]

/** A mark of a set of texts, put or taken away. */
const turned = (all: ReadonlySet<string>, one: string): ReadonlySet<string> => {
  const next = new Set(all)
  if (!next.delete(one)) next.add(one)
  return next
}

const CopyForm = ({ subject, onDone }: { subject: CopySubject; onDone: () => void }) => {
  const builder = useBuilder()
  const { program, today, guard } = builder
  const { items, name, from, isWeek } = subject
  const span = daysOf(program)
  const [way, setWay] = useState<CopyWay>(subject.way)
  const [days, setDays] = useState<ReadonlySet<Day>>(new Set())
  const [weeks, setWeeks] = useState<ReadonlySet<Day>>(new Set())
  const [every, setEvery] = useState<number | null>(1)
  const [until, setUntil] = useState(span?.to ?? today)
  const [wasAsked, setWasAsked] = useState(false)
  const monday = startOfWeek(from)
  const rows = useMemo(() => weeksOf(program, today).filter(({ isPast }) => !isPast), [program, today])

  const shifts = useMemo((): number[] => {
    if (way === 'days') return [...days].sort().map((day) => daysBetween(from, day))
    if (way === 'weeks') return [...weeks].sort().map((week) => daysBetween(monday, week))
    // a week is repeated while one of its days is left
    const last = isWeek && isDay(until) ? addDays(startOfWeek(until), 6) : until
    return every && isDay(last) ? repeatShifts(from, every, last) : []
  }, [way, days, weeks, every, until, from, monday, isWeek])
  const outlook = useMemo(
    () => (shifts.length === 0 ? null : copyOutlook(program, items, shifts, today, guard)),
    [program, items, shifts, today, guard],
  )
  const complaint =
    way === 'days'
      ? shifts.length === 0 && 'Choose at least one day.'
      : way === 'weeks'
        ? shifts.length === 0 && 'Choose at least one week.'
        : !every
          ? 'Enter after how many weeks it comes again.'
          : !isDay(until)
            ? 'Write a day, for example 2026-12-04.'
            : shifts.length === 0 && `Choose a later day: it comes again on ${formatDay(addDays(from, every * 7))}.`

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasAsked(true)
    if (complaint) return
    onDone()
    copyMany(builder, items, name, shifts)
  }

  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <SegmentedControl
        label="Where to"
        options={isWeek ? WAYS.slice(1) : WAYS}
        value={way}
        onChange={(next) => {
          setWay(next)
          setWasAsked(false)
        }}
      />
      {way === 'days' && (
        <CopyDays
          subject={subject}
          rows={rows}
          chosen={days}
          onTurn={(day) => setDays((before) => turned(before, day))}
        />
      )}
      {way === 'weeks' && (
        <fieldset className={classes.weeks}>
          <legend className={classes.legend}>
            {isWeek ? 'Every day of it goes to the same weekday' : `On the same weekday`}
          </legend>
          {rows
            .filter(({ start }) => start !== monday)
            .map((week) => (
              <CheckField
                key={week.start}
                label={weekWords(week)}
                checked={weeks.has(week.start)}
                onChange={() => setWeeks((before) => turned(before, week.start))}
                {...(week.block && { hint: blockWords(week.block) })}
              />
            ))}
        </fieldset>
      )}
      {way === 'repeat' && (
        <div className={classes.pair}>
          <NumberField label="Every how many weeks" value={every} onChange={setEvery} min={1} max={12} step={1} />
          <TextField label="Until" type="date" value={until} min={today} max={span?.to} onChange={setUntil} />
        </div>
      )}
      <p className={classes.outlook} role="status">
        {outlook ? outlookWords(outlook) : 'What stands on a day stays; nothing is put there twice.'}
      </p>
      {wasAsked && complaint && (
        <p className={classes.error} role="alert">
          {complaint}
        </p>
      )}
      <div className={classes.foot}>
        <Button look="main" type="submit">
          Copy
        </Button>
      </div>
    </form>
  )
}

const weekWords = ({ number, start }: Pick<GridWeek, 'number' | 'start'>): string =>
  `Week ${number}, ${formatDayRange(start, addDays(start, 6))}`
