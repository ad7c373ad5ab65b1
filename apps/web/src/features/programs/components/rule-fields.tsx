import { MOST_IN_ALL, type ProgressionRule } from '@strideloom/domain/programs/progression-rule.ts'
import { TIMES } from '@strideloom/domain/programs/rule-words.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { ADDED_WORDS } from '../progression-words.ts'
import { firstAdded, type RuleKind, ruleOfKind, withAdded, withAfter } from '../rule-draft.ts'
import { AddedFields } from './added-fields.tsx'
import classes from './panel.module.css'

const KINDS: readonly { value: RuleKind; label: string }[] = [
  { value: 'usual', label: 'As usual' },
  { value: 'done', label: 'Once done' },
  { value: 'weekly', label: 'Weekly' },
  { value: 'none', label: 'Not at all' },
]
const AMOUNTS = { reps: 'Reps', seconds: 'Seconds', metres: 'Metres' } as const

/** The same rule in fields. Numbers that are missing or wrong are told at their field, and what is kept stays. */
export const RuleFields = ({
  rule,
  dose,
  errors,
  onChange,
}: {
  rule: ProgressionRule | null
  dose: Dose
  errors: Readonly<Record<string, string>>
  onChange: (field: string, rule: ProgressionRule | null) => string | null
}) => {
  const error = (field: string) => (errors[field] ? { error: errors[field] } : {})
  // a number that is missing goes to the schema as it is, which says so
  const set = (field: string, part: object) => onChange(field, { ...rule, ...part } as ProgressionRule)
  return (
    <div className={classes.pair}>
      <SelectField
        label="It goes on"
        value={rule?.kind ?? 'usual'}
        options={KINDS}
        onChange={(kind) => onChange('kind', ruleOfKind(kind as RuleKind, rule, dose))}
      />
      {rule?.kind === 'weekly' && (
        <NumberField
          label="Every so many weeks"
          value={rule.everyWeeks}
          min={1}
          max={8}
          onChange={(everyWeeks) => set('everyWeeks', { everyWeeks })}
          {...error('everyWeeks')}
        />
      )}
      {rule?.kind === 'done' && (
        <>
          <SelectField
            label="How often"
            value={String(rule.times)}
            options={TIMES.map((label, index) => ({ value: String(index + 1), label }))}
            onChange={(times) => set('times', { times: Number(times) })}
          />
          <SelectField
            label="What is waited for"
            value={rule.asked === null ? 'all' : 'much'}
            options={[
              { value: 'all', label: 'All that is asked' },
              { value: 'much', label: 'So many sets' },
            ]}
            onChange={(value) => set('asked', { asked: value === 'all' ? null : firstAdded(dose) })}
          />
          <NumberField
            label="In reserve, at least"
            value={rule.rir}
            min={0}
            max={10}
            placeholder="open"
            onChange={(rir) => set('rir', { rir })}
            {...error('rir')}
          />
          {rule.asked !== null && (
            <>
              <NumberField
                label="Sets to do"
                value={rule.asked.sets}
                min={1}
                max={20}
                onChange={(sets) => set('asked.sets', { asked: { ...rule.asked, sets } })}
                {...error('asked.sets')}
              />
              <NumberField
                label={`${AMOUNTS[rule.asked.unit]} in each`}
                value={rule.asked.amount}
                min={1}
                max={3600}
                onChange={(amount) => set('asked.amount', { asked: { ...rule.asked, amount } })}
                {...error('asked.amount')}
              />
            </>
          )}
        </>
      )}
      {(rule?.kind === 'done' || rule?.kind === 'weekly') && (
        <>
          <AddedFields
            label="Then add"
            add={rule.add}
            dose={dose}
            onChange={(add) => onChange('add', withAdded(rule, add))}
            {...error('add')}
          />
          {rule.add.by !== 'percent' && (
            <NumberField
              label={rule.add.by === 'band' ? 'Up to band' : `Up to, ${ADDED_WORDS[rule.add.by].label}`}
              value={rule.upTo}
              min={1}
              max={MOST_IN_ALL[rule.add.by]}
              step={ADDED_WORDS[rule.add.by].step}
              placeholder="no end"
              onChange={(upTo) => set('upTo', { upTo, ...(upTo === null && rule.kind === 'done' && { after: null }) })}
              {...error('upTo')}
            />
          )}
        </>
      )}
      {rule?.kind === 'done' && rule.upTo !== null && AMOUNTS[rule.add.by as keyof typeof AMOUNTS] && (
        <SelectField
          label="At the end"
          value={rule.after === null ? 'stays' : 'more'}
          options={[
            { value: 'stays', label: 'It stays there' },
            { value: 'more', label: 'More load, and back' },
          ]}
          onChange={(value) => onChange('after', withAfter(rule, value === 'more', dose))}
        />
      )}
      {rule?.kind === 'done' && rule.after !== null && (
        <>
          <AddedFields
            label="Load to add"
            loadsOnly
            add={rule.after.add}
            dose={dose}
            onChange={(add) => set('after.add', { after: { ...rule.after, add } })}
            {...error('after.add')}
          />
          <NumberField
            label={`Back to, ${ADDED_WORDS[rule.add.by].label}`}
            value={rule.after.backTo}
            min={1}
            onChange={(backTo) => set('after.backTo', { after: { ...rule.after, backTo } })}
            {...error('after.backTo')}
          />
        </>
      )}
    </div>
  )
}
