import { ChoiceBoxes } from '@strideloom/ui/control/choice-boxes.tsx'
import { FieldError } from '@strideloom/ui/control/field.tsx'
import { useId } from 'react'

/** Any of a few; what is wrong stands under them. */
export const ChoicesField = <Value extends string>({
  label,
  options,
  values,
  onChange,
  error,
}: {
  label: string
  options: readonly { value: Value; label: string }[]
  values: readonly Value[]
  onChange: (values: Value[]) => void
  error: string | undefined
}) => {
  const id = useId()
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <div>
      <ChoiceBoxes label={label} options={options} values={values} onToggle={toggle} />
      <FieldError id={id} error={error} />
    </div>
  )
}
