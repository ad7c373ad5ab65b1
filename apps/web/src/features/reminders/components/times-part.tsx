import { complaintOfTimes, type ReminderTimes } from '@strideloom/domain/reminders/choices.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { timeOptions } from '../reminder-words.ts'
import classes from './reminders.module.css'

/** When it is morning, evening and quiet. What cannot be kept is not sent, and says why. */
export const TimesPart = ({
  times,
  hasEvening,
  timeZone,
  onChoose,
}: {
  times: ReminderTimes
  /** A therapist has nothing in the evening. */
  hasEvening: boolean
  timeZone: string
  onChoose: (times: ReminderTimes) => void
}) => {
  // What was picked and cannot be kept stands until it can.
  const [wrong, setWrong] = useState<ReminderTimes | null>(null)
  const shown = wrong ?? times
  const complaint = wrong && complaintOfTimes(wrong)
  const pick = (picked: Partial<ReminderTimes>) => {
    const next = { ...shown, ...picked }
    const told = hasEvening ? next : { ...next, evening: next.morning }
    const isGood = complaintOfTimes(told) === null
    setWrong(isGood ? null : told)
    if (isGood) onChoose(told)
  }
  const field = (label: string, value: string, onChange: (time: string) => void) => (
    <SelectField label={label} value={value} options={timeOptions(value)} onChange={onChange} />
  )
  return (
    <fieldset className={classes.group}>
      <legend>When</legend>
      <div className={classes.times}>
        {field('In the morning at', shown.morning, (morning) => pick({ morning }))}
        {hasEvening && field('In the evening at', shown.evening, (evening) => pick({ evening }))}
        {field('Quiet from', shown.quiet.from, (from) => pick({ quiet: { ...shown.quiet, from } }))}
        {field('Quiet until', shown.quiet.to, (to) => pick({ quiet: { ...shown.quiet, to } }))}
      </div>
      {complaint && (
        <Notice kind="block" announce title="Not changed yet.">
          {complaint}
        </Notice>
      )}
      <p>By the clock of {timeZone.replaceAll('_', ' ')}. What comes in quiet hours waits until they end.</p>
    </fieldset>
  )
}
