import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import type { DistanceUnit } from '@strideloom/ui/format/amount.ts'
import { optionsOf } from '../../../lib/options-of.ts'
import { asTaken, type Choice, type Choices, choiceOf } from '../import-choice.ts'
import type { Item } from '../import-hooks.ts'
import { pairWords, runLine, runNotes, TYPE_WORDS } from '../import-words.ts'
import classes from './import-runs.module.css'

type Props = {
  item: Item
  choices: Choices
  onChoose: (key: string, choice: Choice) => void
  timeZone: TimeZone
  unit: DistanceUnit
  /** What has to be known of it beside what it answers. */
  note?: string | null
  /** The year stands above. */
  isShort?: boolean
}

/** One run of a file: taken or not, and what kind it was. */
export const ImportRow = ({ item, choices, onChoose, timeZone, unit, note = null, isShort = false }: Props) => {
  const choice = choiceOf(item, choices)
  const line = runLine(item, { timeZone, unit }, { year: !isShort })
  const pair = pairWords(item)
  const hint = [runNotes(item), note].filter((words) => words !== null && words !== '').join('. ')
  const answers = pair && (hint === '' ? pair : `${pair}.`)
  return (
    <li className={classes.run}>
      <CheckField
        label={line}
        hint={
          <>
            {answers && <b className={classes.pair}>{answers}</b>} {hint}
          </>
        }
        checked={choice.as !== 'out'}
        onChange={(isTaken) => onChoose(item.key, isTaken ? asTaken(item) : { as: 'out' })}
      />
      {choice.as === 'new' && (
        <KindField line={line} value={choice.type} onChange={(type) => onChoose(item.key, { as: 'new', type })} />
      )}
    </li>
  )
}

type Kind = Extract<Choice, { as: 'new' }>['type']

/** What kind of run it was. */
export const KindField = (props: { line: string; value: Kind; onChange: (kind: Kind) => void }) => (
  <SelectField
    label={`Kind: ${props.line}`}
    hideLabel
    options={optionsOf(TYPE_WORDS)}
    value={props.value}
    onChange={(value) => props.onChange(value as Kind)}
    className={classes.kind ?? ''}
  />
)
