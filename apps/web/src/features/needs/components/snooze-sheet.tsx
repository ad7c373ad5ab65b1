import { addDays, type Day, weekday } from '@strideloom/domain/calendar/day.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { ReasonPicker } from '@strideloom/ui/verdict/reason-picker.tsx'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type NeedRow, useCare } from '../hooks.ts'
import classes from './care-sheets.module.css'

const STARTERS = ['Called: all is well.', 'Written to, an answer is awaited.', 'Seen, nothing to do before then.']
/** As far ahead as the server takes it. */
const MOST_DAYS = 90

const nextMonday = (today: Day): Day => addDays(today, 8 - weekday(today))

/** Puts somebody off until a day, with a reason that everybody here reads. */
export const SnoozeSheet = ({ row, onClose }: { row: NeedRow; onClose: () => void }) => {
  const { name, today, care } = row
  const { snooze, isPending } = useCare(row)
  const [until, setUntil] = useState<Day>(care.snooze?.until ?? addDays(today, 1))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const days = [
    { value: addDays(today, 1), label: 'Tomorrow' },
    { value: addDays(today, 3), label: formatDay(addDays(today, 3)) },
    { value: nextMonday(today), label: 'Next Monday' },
  ].filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index)

  const give = async (reason: string) => {
    if (isPending) return
    if (until <= today || until > addDays(today, MOST_DAYS)) {
      setError(`Choose a day within ${MOST_DAYS} days that is still to come.`)
      return
    }
    try {
      await snooze(until, reason, formatDay(until))
      onClose()
    } catch (failed) {
      setTrouble(sentenceOf(failed))
    }
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Put off ${name}`}
      trouble={
        trouble && (
          <Notice kind="block" announce title="Nothing was saved.">
            {trouble}
          </Notice>
        )
      }
    >
      <div className={classes.fields}>
        <SegmentedControl
          label="Until"
          look="boxes"
          options={days}
          value={days.some(({ value }) => value === until) ? until : null}
          onChange={(day) => {
            setError(null)
            setUntil(day)
          }}
        />
        <TextField
          label="Or until another day"
          type="date"
          min={addDays(today, 1)}
          max={addDays(today, MOST_DAYS)}
          value={until}
          error={error}
          onChange={(day) => {
            setError(null)
            setUntil(day)
          }}
        />
        <p className="sl-support">
          Whoever else works here reads the reason. A new safety answer, an adverse answer or a pain over the limit
          brings {name} back at once.
        </p>
        <ReasonPicker
          label="Why"
          starters={STARTERS}
          manner="write"
          most={200}
          value={care.snooze?.reason ?? ''}
          giveLabel="Put off"
          onGive={(reason) => void give(reason)}
          onCancel={onClose}
          cancelLabel="Cancel"
        />
      </div>
    </Sheet>
  )
}
