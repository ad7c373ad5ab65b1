import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { type Choice, ChoiceInput } from './choice-input.tsx'
import { ValueInput } from './value-input.tsx'

const upTo = (most: number): Choice[] =>
  Array.from({ length: most + 1 }, (_, value) => ({ value: String(value), label: String(value) }))

/** Units of a few answers, which are quicker pressed than typed. */
const CHOICES: Partial<Record<AssessmentTest['unit'], readonly Choice[]>> = {
  'yes/no': [
    { value: '0', label: 'No' },
    { value: '1', label: 'Yes' },
  ],
  'score 0-3': upTo(3),
  'score 0-4': upTo(4),
}

/** The input that fits the unit of a test: a number, or a few answers. */
export const TestValue = (props: {
  test: AssessmentTest
  side: string
  label: string
  text: string
  invalid: boolean
  describedBy: string
  onText: (text: string) => void
  onAsk: () => void
}) => {
  const { test, side, label, text, invalid, describedBy, onText, onAsk } = props
  const choices = CHOICES[test.unit]
  if (!choices) return <ValueInput {...props} />
  return (
    <ChoiceInput
      label={label}
      side={side}
      choices={choices}
      value={text}
      invalid={invalid}
      describedBy={describedBy}
      onChoose={onText}
      onAsk={onAsk}
    />
  )
}
