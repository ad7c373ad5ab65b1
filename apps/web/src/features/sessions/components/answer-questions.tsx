import {
  HOURS_TO_NORMAL_WORDS,
  LEGS_WORDS,
  RESPONSE_QUESTIONS,
  WORRY_NOTICE,
  WORRY_WORDS,
} from '@strideloom/domain/sessions/response-answers.ts'
import type { Question } from '@strideloom/domain/sessions/response-windows.ts'
import { ChoiceBoxes } from '@strideloom/ui/control/choice-boxes.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type Answer, withWorry } from '../answer.ts'
import { AnswerPlaces } from './answer-places.tsx'
import classes from './answer-questions.module.css'

const YES_NO = [
  { value: 'yes', label: 'Yes, as agreed' },
  { value: 'no', label: 'No, another bruise' },
] as const

type Earlier = Pick<Answer, 'soreness' | 'stiffness'> & { question: Question }

/** "3 yesterday": what was answered the time before. */
const beforeOf = (earlier: Earlier | null, part: 'soreness' | 'stiffness', question: Question) => {
  const value = earlier?.[part] ?? null
  if (value === null || !earlier) return null
  const days = (question - earlier.question) / 24
  return { value, label: days === 1 ? `${value} yesterday` : `${value}, ${days} days ago` }
}

/** The questions of reference 6 with their scales and choices; the last one on the third day only. */
export const AnswerQuestions = ({
  answer,
  onAnswer,
  question,
  places,
  earlier,
  asksMarks,
}: {
  answer: Answer
  onAnswer: (answer: Answer) => void
  question: Question
  /** What was treated, as `calf/left`. */
  places: readonly string[]
  earlier: Earlier | null
  /** Cup marks were agreed on: a bruise may be one. */
  asksMarks: boolean
}) => {
  const set = (fields: Partial<Answer>) => onAnswer({ ...answer, ...fields })
  const worries = answer.worry ?? []
  const isFelt = (answer.soreness ?? 0) > 0 || worries.length > 0
  return (
    <div className={classes.questions}>
      <ScalePicker
        label={RESPONSE_QUESTIONS.soreness}
        value={answer.soreness}
        onChange={(soreness) => set({ soreness })}
        lowLabel="not at all"
        highLabel="as sore as can be"
        before={beforeOf(earlier, 'soreness', question)}
      />
      {isFelt && (
        <AnswerPlaces treated={places} chosen={answer.regions ?? []} onChange={(regions) => set({ regions })} />
      )}
      <ScalePicker
        label={RESPONSE_QUESTIONS.stiffness}
        value={answer.stiffness}
        onChange={(stiffness) => set({ stiffness })}
        lowLabel="moves freely"
        highLabel="as stiff as can be"
        before={beforeOf(earlier, 'stiffness', question)}
      />
      <SegmentedControl
        label={RESPONSE_QUESTIONS.legs}
        look="boxes"
        options={LEGS_WORDS}
        value={answer.legs}
        onChange={(legs) => set({ legs })}
      />
      <ChoiceBoxes
        label={RESPONSE_QUESTIONS.worry}
        options={WORRY_WORDS}
        values={worries}
        onToggle={(worry) => onAnswer(withWorry(answer, worry))}
        none={{
          label: 'Nothing',
          chosen: answer.worry !== null && worries.length === 0,
          onChoose: () => onAnswer(withWorry(answer, 'none')),
        }}
      />
      {worries.length > 0 && (
        <Notice kind="warn" announce>
          {WORRY_NOTICE}
        </Notice>
      )}
      {asksMarks && worries.includes('bruise') && (
        <SegmentedControl
          label="Is it a mark of the cups?"
          look="boxes"
          options={YES_NO}
          value={answer.bruiseIsAgreedCupMark === null ? null : answer.bruiseIsAgreedCupMark ? 'yes' : 'no'}
          onChange={(is) => set({ bruiseIsAgreedCupMark: is === 'yes' })}
        />
      )}
      {question === 72 && (
        <SegmentedControl
          label={RESPONSE_QUESTIONS.hoursToNormal}
          look="boxes"
          options={HOURS_TO_NORMAL_WORDS}
          value={answer.hoursToNormal}
          onChange={(hoursToNormal) => set({ hoursToNormal })}
        />
      )}
      <details className={classes.note} open={answer.note !== '' || worries.includes('other')}>
        <summary>Add a note</summary>
        <TextField
          label="Note"
          hideLabel
          lines={2}
          maxLength={500}
          value={answer.note}
          onChange={(note) => set({ note })}
        />
      </details>
    </div>
  )
}
