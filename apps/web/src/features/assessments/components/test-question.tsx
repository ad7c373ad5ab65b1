import type { TestId } from '@strideloom/domain/library/ids.ts'
import type { MeasuredPlace } from '../row-verdict.ts'
import { type Entry, isDone } from '../visit-draft.ts'
import { ChoiceInput } from './choice-input.tsx'
import classes from './test-row.module.css'
import type { RowEntries } from './test-row.tsx'

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

/** What must be asked beside the value, because it decides what the value means. */
const QUESTIONS: Partial<Record<TestId, { field: 'pelvisControlled' | 'neural' | 'cramp'; words: string }>> = {
  'thomas-hip': { field: 'pelvisControlled', words: 'Pelvis controlled?' },
  'slr-passive': { field: 'neural', words: 'Does moving head or foot change the feeling?' },
  'single-leg-bridge-test': { field: 'cramp', words: 'Did a cramp end it?' },
}

/** Asked once a value is there; left open it stays unknown. */
export const TestQuestion = ({
  test,
  sides,
  entries,
  onAnswer,
}: {
  test: TestId
  sides: readonly MeasuredPlace[]
  entries: RowEntries
  onAnswer: (side: MeasuredPlace, fields: Partial<Entry>) => void
}) => {
  const question = QUESTIONS[test]
  const asked = sides.filter((side) => {
    const entry = entries[side]
    return entry !== undefined && isDone(entry)
  })
  if (!question || asked.length === 0) return null
  return (
    <div className={classes.question}>
      <span className={classes.asked}>{question.words}</span>
      {asked.map((side) => {
        const answer = entries[side]?.[question.field] ?? null
        return (
          <span key={side} className={classes.answer}>
            <ChoiceInput
              label={`${question.words} ${side}`}
              side={`${side} question`}
              choices={YES_NO}
              value={answer === null ? '' : String(answer)}
              onChoose={(value) => onAnswer(side, { [question.field]: value === '' ? null : value === 'true' })}
            />
          </span>
        )
      })}
    </div>
  )
}
