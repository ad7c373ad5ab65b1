import { INTENTS, type Intent } from '@strideloom/domain/library/ids.ts'
import { DAY_NAMES } from '@strideloom/domain/library/template-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { askedOf, type HandsDraft } from '../hands-draft.ts'
import type { DayName } from '../template-draft.ts'
import { DAY_WORDS, handsHead } from '../template-words.ts'
import { HandsWorks } from './hands-works.tsx'
import classes from './item-sheet.module.css'

const DAYS = DAY_NAMES.map((value) => ({ value, label: DAY_WORDS[value] }))
const PURPOSES = INTENTS.map((value) => ({ value, label: INTENT_WORDS[value] }))

/** One hands-on session: when, what for, how hard at most, and with which techniques. */
export const HandsSession = ({
  session,
  weeks,
  isNew,
  onChange,
  onRemove,
}: {
  session: HandsDraft
  weeks: number
  isNew: boolean
  onChange: (session: HandsDraft) => void
  onRemove: () => void
}) => {
  const asked = askedOf(session)
  const { week, minutes, pressure, works } = session
  const isWrong =
    works.length === 0 ||
    week === null ||
    week > weeks ||
    pressure === null ||
    pressure < asked.pressure ||
    minutes === null ||
    minutes < asked.minutes
  const set =
    <Key extends keyof HandsDraft>(key: Key) =>
    (value: HandsDraft[Key]) =>
      onChange({ ...session, [key]: value })
  return (
    <details className={classes.hands} open={isNew || isWrong || undefined}>
      <summary>{handsHead(session)}</summary>
      <div className={classes.inside}>
        <div className={classes.dose}>
          <NumberField label="Week" min={1} max={weeks} value={week} onChange={set('week')} />
          <SelectField label="Day" value={session.day} onChange={(day) => set('day')(day as DayName)} options={DAYS} />
          <TextField label="Time" type="time" value={session.start} onChange={set('start')} />
          <NumberField
            label="Length"
            unit="min"
            min={Math.max(5, asked.minutes)}
            max={180}
            step={5}
            value={minutes}
            onChange={set('minutes')}
          />
          <SelectField
            label="What for"
            value={session.intent}
            onChange={(intent) => set('intent')(intent as Intent)}
            options={PURPOSES}
          />
          <NumberField
            label="Pressure at most"
            min={asked.pressure}
            max={8}
            value={pressure}
            onChange={set('pressure')}
          />
        </div>
        <HandsWorks session={session} onChange={set('works')} />
        <Button look="quiet" onClick={onRemove}>
          Take this session away
        </Button>
      </div>
    </details>
  )
}
