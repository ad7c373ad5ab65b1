import { isDay } from '@strideloom/domain/calendar/day.ts'
import { dayOf, instantOf, isLocalTime, type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { optionsOf } from '../../../lib/options-of.ts'
import { minutesBetween } from '../minutes-between.ts'
import { useRoom } from '../room-context.ts'
import classes from './when-sheet.module.css'

/** When it began, how long it took, what for, and whether hands were at work at all. */
export const WhenSheet = ({ timeZone, now, onClose }: { timeZone: TimeZone; now: string; onClose: () => void }) => {
  const { recording, change, complaints } = useRoom()
  const [day, setDay] = useState(() => dayOf(recording.doneAt, timeZone))
  const [time, setTime] = useState(() => timeOf(recording.doneAt, timeZone))
  const put = (nextDay: string, nextTime: string) => {
    setDay(nextDay)
    setTime(nextTime)
    // A half-typed time is no time yet.
    if (isDay(nextDay) && isLocalTime(nextTime)) change({ doneAt: instantOf(nextDay, nextTime, timeZone) })
  }
  const gone = minutesBetween(recording.doneAt, now)
  return (
    <Sheet
      open
      onClose={onClose}
      title="When and what for"
      footer={
        <Button look="main" big onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={classes.fields}>
        <div className={classes.two}>
          <TextField
            label="Day"
            type="date"
            value={day}
            error={complaints.get('doneAt')}
            onChange={(next) => put(next, time)}
          />
          <TextField label="Began" type="time" value={time} onChange={(next) => put(day, next)} />
        </div>
        <NumberField
          label="Took"
          unit="min"
          min={5}
          max={300}
          step={5}
          decimals={0}
          value={recording.doneMinutes}
          error={complaints.get('doneMinutes')}
          onChange={(doneMinutes) => change({ doneMinutes })}
        />
        {gone >= 5 && gone <= 300 && gone !== recording.doneMinutes && (
          <Button look="quiet" onClick={() => change({ doneMinutes: gone })}>
            It ends now, after {gone} min
          </Button>
        )}
        <SelectField
          label="What for"
          value={recording.intent}
          options={optionsOf(INTENT_WORDS)}
          onChange={(intent) => change({ intent: intent as Intent })}
        />
        <Toggle
          label="Hands were at work"
          hint={recording.handsOn ? undefined : 'Talk and tests only: techniques are not recorded.'}
          checked={recording.handsOn}
          onChange={(handsOn) => change({ handsOn })}
        />
        {recording.works.some(({ technique }) => technique === 'cupping-glide') && (
          <Toggle
            label="Cup marks were agreed on"
            hint="A mark that was agreed on is no bruise."
            checked={recording.cupMarksAgreed === true}
            onChange={(agreed) => change({ cupMarksAgreed: agreed })}
          />
        )}
      </div>
    </Sheet>
  )
}
