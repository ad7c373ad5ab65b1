import type { RuleComplaint } from '@strideloom/domain/timing/rule-complaints.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { useState } from 'react'
import type { NumberRow, RuleRow } from '../rule-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { numberHint, numberLabel } from '../words.ts'
import classes from './rule-item.module.css'

/** The numbers of one rule, and whether it may be gone past with a picked reason. */
export const RuleEditor = ({ row, draft }: { row: RuleRow; draft: RulesDraft }) => {
  /** On the way from 48 to 36 a 3 stands there for a moment: nobody is told off for it. */
  const [isTyping, setIsTyping] = useState(false)
  const shown = isTyping ? [] : draft.complaints
  const general = shown.filter(
    ({ rule, condition }) => rule === row.id && !row.numbers.some((number) => number.condition === condition),
  )
  return (
    <fieldset
      className={classes.editor}
      aria-label={`Change ${row.id}`}
      onFocus={(event) => setIsTyping(event.target instanceof HTMLInputElement && event.target.type === 'text')}
      onBlur={() => setIsTyping(false)}
    >
      {row.numbers.length > 0 && (
        <div className={classes.numbers}>
          {row.numbers.map((number) => (
            <NumberOf key={number.condition} row={row} number={number} draft={draft} complaints={shown} />
          ))}
        </div>
      )}
      {row.mayLower && (
        <Toggle
          label="A caution is enough"
          hint="Whoever goes past it picks a reason instead of writing one."
          checked={row.isLowered}
          onChange={(isLowered) => draft.setLowered(row.id, isLowered)}
        />
      )}
      {general.map(({ message }) => (
        <p key={message} className={classes.wrong}>
          {message}
        </p>
      ))}
      {row.isOwn && (
        <div>
          <Button look="quiet" onClick={() => draft.ship(row.id)}>
            Back to shipped
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** What is wrong with a number: in this rule, or in one that moves along with it. */
const complaintAt = (row: RuleRow, { condition, movesWith }: NumberRow, complaints: readonly RuleComplaint[]) =>
  complaints.find((one) => one.rule === row.id && one.condition === condition) ??
  complaints.find((one) => movesWith.includes(one.rule))

const NumberOf = ({
  row,
  number,
  draft,
  complaints,
}: {
  row: RuleRow
  number: NumberRow
  draft: RulesDraft
  complaints: readonly RuleComplaint[]
}) => {
  const { least, most, unit } = number.setting
  const edge = { rule: row.id, condition: number.condition }
  return (
    <NumberField
      label={numberLabel(number)}
      unit={unit}
      min={least}
      max={most}
      value={draft.isEmpty(edge) ? null : number.value}
      hint={numberHint(number) || undefined}
      error={complaintAt(row, number, complaints)?.message}
      onChange={(value) => draft.setNumber(edge, value)}
    />
  )
}
