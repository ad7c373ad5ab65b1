import { classNames } from '../class-names.ts'
import { CheckIcon } from '../glyph/action-icons.tsx'
import classes from './choice-boxes.module.css'

export interface ChoiceBoxesProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string }[]
  /** Those that are chosen. */
  values: readonly Value[]
  onToggle: (value: Value) => void
  /** Words of the answer "none of them"; it is a choice of its own, not the absence of one. */
  none?: { label: string; chosen: boolean; onChoose: () => void }
  hideLabel?: boolean
  className?: string
}

/** Any of a few, as boxes to tap; checkboxes underneath. */
export function ChoiceBoxes<Value extends string>(props: ChoiceBoxesProps<Value>) {
  const { label, options, values, onToggle, none, hideLabel, className } = props
  return (
    <fieldset className={classNames(classes.group, className)}>
      <legend className={hideLabel ? classes.hidden : classes.label}>{label}</legend>
      <div className={classes.boxes}>
        {none && <Box label={none.label} checked={none.chosen} onChange={none.onChoose} />}
        {options.map((option) => (
          <Box
            key={option.value}
            label={option.label}
            checked={values.includes(option.value)}
            onChange={() => onToggle(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

const Box = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) => (
  <label className={classes.option}>
    <input type="checkbox" className={classes.input} checked={checked} onChange={onChange} />
    <span className={classes.face}>
      {checked && <CheckIcon size={14} />}
      {label}
    </span>
  </label>
)
