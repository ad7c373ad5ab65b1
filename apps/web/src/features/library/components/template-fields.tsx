import { DAY_NAMES } from '@strideloom/domain/library/template-schema.ts'
import { FieldError } from '@strideloom/ui/control/field.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { CloseIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useState } from 'react'
import { usePracticeExercises } from '../../../lib/practice-library.ts'
import type { FieldsProps } from '../shelf.ts'
import type { DayName, TemplateDraft } from '../template-draft.ts'
import { DAY_WORDS } from '../template-words.ts'
import { useItemNames } from '../use-item-names.ts'
import { HandsFields } from './hands-fields.tsx'
import classes from './item-sheet.module.css'

const WHEN = [
  ...DAY_NAMES.map((value) => ({ value: value as string, label: DAY_WORDS[value] })),
  { value: 'daily', label: 'Every day' },
]

/** Everything that is typed of a template; what is wrong stands at its field. */
export const TemplateFields = ({ draft, onChange, errors }: FieldsProps<TemplateDraft>) => {
  const set =
    <Key extends keyof TemplateDraft>(key: Key) =>
    (value: TemplateDraft[Key]) =>
      onChange({ ...draft, [key]: value })
  const texts = [
    ['goal', 'Goal', true],
    ['entry', 'Who it is for', false],
    ['exitCriteria', 'Done when', false],
    ['easyRuns', 'Easy running', false],
    ['note', 'Note', false],
  ] as const
  return (
    <>
      <TextField label="Name" required value={draft.name} onChange={set('name')} error={errors.name ?? null} />
      {texts.map(([key, label, required]) => (
        <TextField
          key={key}
          label={label}
          required={required}
          lines={2}
          value={draft[key]}
          onChange={set(key)}
          error={errors[key] ?? null}
        />
      ))}
      <WeekOfExercises draft={draft} onChange={onChange} />
      <FieldError id="exercises-error" error={errors.dailyMobility ?? errors.slots} />
      <HandsFields massage={draft.massage} weeks={draft.weeks} onChange={set('massage')} error={errors.massage} />
    </>
  )
}

/** The exercises by their days: taken away with a press, added by a day and a name. */
const WeekOfExercises = ({ draft, onChange }: Pick<FieldsProps<TemplateDraft>, 'draft' | 'onChange'>) => {
  const [when, setWhen] = useState('mon')
  const { exerciseName } = useItemNames()
  const options = usePracticeExercises()
    .filter(({ isRetired }) => !isRetired)
    .map(({ item }) => ({ value: item.id, label: item.name }))
  const { slots, dailyMobility } = draft
  const add = (exercise: string) => {
    if (exercise === '') return
    if (when === 'daily') onChange({ ...draft, dailyMobility: [...new Set([...dailyMobility, exercise])] })
    else if (!slots.some((slot) => slot.day === when && slot.exercise === exercise))
      onChange({ ...draft, slots: [...slots, { day: when as DayName, exercise, role: 'important' }] })
  }
  const days = DAY_NAMES.filter((day) => slots.some((slot) => slot.day === day))
  return (
    <section>
      <h3>Exercises of the week</h3>
      {days.map((day) => (
        <Day
          key={day}
          title={DAY_WORDS[day]}
          exercises={slots.flatMap((slot) => (slot.day === day ? [slot.exercise] : []))}
          nameOf={exerciseName}
          onRemove={(id) =>
            onChange({ ...draft, slots: slots.filter((slot) => slot.day !== day || slot.exercise !== id) })
          }
        />
      ))}
      {dailyMobility.length > 0 && (
        <Day
          title="Every day"
          exercises={dailyMobility}
          nameOf={exerciseName}
          onRemove={(id) => onChange({ ...draft, dailyMobility: dailyMobility.filter((one) => one !== id) })}
        />
      )}
      <div className={classes.dose}>
        <SelectField label="Day" value={when} onChange={setWhen} options={WHEN} />
        <SelectField label="Add an exercise" value="" empty="Choose" onChange={add} options={options} />
      </div>
    </section>
  )
}

const Day = ({
  title,
  exercises,
  nameOf,
  onRemove,
}: {
  title: string
  exercises: readonly string[]
  nameOf: (id: string) => string
  onRemove: (id: string) => void
}) => (
  <div>
    <h4>{title}</h4>
    <ul className={classes.rows}>
      {exercises.map((id) => (
        <li key={id} className={classes.slot}>
          <span>{nameOf(id)}</span>
          <IconButton
            label={`Take away: ${nameOf(id)}, ${title}`}
            icon={<CloseIcon size={14} />}
            onClick={() => onRemove(id)}
          />
        </li>
      ))}
    </ul>
  </div>
)
