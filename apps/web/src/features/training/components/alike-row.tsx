import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import type { DistanceUnit } from '@strideloom/ui/format/amount.ts'
import { type Choice, type Choices, choiceOf } from '../import-choice.ts'
import type { Item } from '../import-hooks.ts'
import { pairWords, runLine, runNotes } from '../import-words.ts'
import { KindField } from './import-row.tsx'
import classes from './import-runs.module.css'

type Props = {
  item: Item
  choices: Choices
  onChoose: (key: string, choice: Choice) => void
  timeZone: TimeZone
  unit: DistanceUnit
}

const WAYS = [
  { value: 'completes', label: 'Same run' },
  { value: 'new', label: 'Another' },
  { value: 'out', label: 'Leave out' },
] as const

/** A run of the file and the run in the record that it may be, one under the other. */
export const AlikeRow = ({ item, choices, onChoose, timeZone, unit }: Props) => {
  const choice = choiceOf(item, choices)
  const line = runLine(item, { timeZone, unit })
  const notes = [pairWords(item), runNotes(item)].filter((words) => words !== null && words !== '').join('. ')
  return (
    <li className={classes.alike}>
      <dl className={classes.beside}>
        <dt>File</dt>
        <dd>
          {line}
          {notes !== '' && <div className={classes.support}>{notes}</div>}
        </dd>
        {item.stands && (
          <>
            <dt>Here</dt>
            <dd>{runLine(item.stands, { timeZone, unit })}</dd>
          </>
        )}
      </dl>
      {item.stands?.rival && (
        <p className={classes.support}>{item.stands.rival} starts nearer to the one that is here.</p>
      )}
      <SegmentedControl
        label={`The run of ${line}`}
        look="boxes"
        hideLabel
        className={classes.ways ?? ''}
        options={WAYS}
        value={choices.has(item.key) ? choice.as : null}
        onChange={(as) => onChoose(item.key, as === 'new' ? { as, type: item.type } : { as })}
      />
      {choice.as === 'new' && (
        <KindField line={line} value={choice.type} onChange={(type) => onChoose(item.key, { as: 'new', type })} />
      )}
    </li>
  )
}
