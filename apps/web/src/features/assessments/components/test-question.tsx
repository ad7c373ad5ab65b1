import type { MeasuredPlace } from '../row-verdict.ts'
import { type Entry, isDone } from '../visit-draft.ts'
import { ChoiceInput } from './choice-input.tsx'
import classes from './test-row.module.css'
import type { RowEntries } from './test-row.tsx'

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
]

/** Pain belongs to the protocol of these: it is half of what they say. */
const PAIN_ASKED: readonly string[] = ['adductor-squeeze']

const PAIN = Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) }))

/** What must be asked beside the value, because it decides what the value means. */
const QUESTIONS: Partial<Record<string, { field: 'pelvisControlled' | 'neural' | 'cramp'; words: string }>> = {
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
  test: string
  sides: readonly MeasuredPlace[]
  entries: RowEntries
  onAnswer: (side: MeasuredPlace, fields: Partial<Entry>) => void
}) => {
  const question = QUESTIONS[test]
  const asked = sides.filter((side) => {
    const entry = entries[side]
    return entry !== undefined && isDone(entry)
  })
  if (asked.length === 0) return null
  if (PAIN_ASKED.includes(test))
    return (
      <div className={classes.question}>
        <span className={classes.asked}>Worst pain, 0 to 10</span>
        {asked.map((side) => (
          <span key={side} className={classes.wide}>
            <ChoiceInput
              label={`Worst pain, 0 to 10${side === 'center' ? '' : `, ${side}`}`}
              side={`${side} question`}
              choices={PAIN}
              value={entries[side]?.pain == null ? '' : String(entries[side].pain)}
              onChoose={(value) => onAnswer(side, { pain: value === '' ? null : Number(value) })}
            />
          </span>
        ))}
      </div>
    )
  if (!question) return null
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
