import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { useState } from 'react'
import type { ThresholdRow } from '../threshold-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { settingHint } from '../words.ts'
import classes from './rule-item.module.css'
import { ThresholdChoice } from './threshold-choice.tsx'

/** The numbers of one threshold, each with its unit, its bounds and what is wrong with it. */
export const ThresholdEditor = ({ row, draft }: { row: ThresholdRow; draft: RulesDraft }) => {
  /** On the way from 48 to 36 a 3 stands there for a moment: nobody is told off for it. */
  const [isTyping, setIsTyping] = useState(false)
  return (
    <fieldset
      className={classes.editor}
      aria-label={`Change ${row.name}`}
      onFocus={(event) => setIsTyping(event.target instanceof HTMLInputElement && event.target.type === 'text')}
      onBlur={() => setIsTyping(false)}
    >
      <div className={classes.numbers}>
        {row.numbers.map((number) => {
          const { id, setting, value } = number
          const wrong = draft.numberComplaints.find((one) => one.setting === id)
          if (setting.options) return <ThresholdChoice key={id} number={number} draft={draft} />
          return (
            <NumberField
              key={id}
              label={setting.words}
              unit={setting.unit}
              min={setting.least}
              max={setting.most}
              step={setting.step ?? 1}
              // As it was typed: what does not fit is told, not cut.
              decimals={2}
              value={draft.isEmpty({ setting: id }) ? null : value}
              hint={settingHint(number)}
              error={isTyping ? undefined : wrong?.message}
              onChange={(next) => draft.setSetting(id, next)}
            />
          )
        })}
      </div>
      {row.isOwn && (
        <div>
          <Button look="quiet" onClick={() => draft.shipSettings(row.numbers.map(({ id }) => id))}>
            Back to shipped
          </Button>
        </div>
      )}
    </fieldset>
  )
}
