import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import type { FlagReply } from '@strideloom/domain/people/answer-schema.ts'
import {
  closesHandsOn,
  type FlagQuestion as Question,
  SAFETY_SENTENCE,
} from '@strideloom/domain/people/flag-questions.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { MissingIcon, SafetyIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { memo } from 'react'
import { type AnswerDraft, answered } from '../intake-draft.ts'
import classes from './flags-section.module.css'
import { PlaceField } from './place-field.tsx'

const REPLIES: { value: FlagReply; label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Don’t know' },
]

/** One safety question. A yes asks for the rest; an answer that closes hands-on work says so at once. */
export const FlagQuestion = memo(function FlagQuestion({
  question: { flag, question, asksForRegion, followUp },
  answer,
  onAnswer,
  computed,
  errorOf,
}: {
  question: Question
  answer: AnswerDraft | undefined
  onAnswer: (flag: RedFlagId, answer: AnswerDraft) => void
  /** Known from the record: shown, not asked. */
  computed: 'yes' | 'no' | null
  errorOf: (flag: RedFlagId, field: string) => string | undefined
}) {
  const closes = answer !== undefined && closesHandsOn({ flag, ...answer })
  const set = (change: Partial<AnswerDraft>) => answer && onAnswer(flag, { ...answer, ...change })
  const tone = closes ? classes.closes : answer?.reply === 'yes' ? classes.yes : ''
  return (
    <div className={`${classes.question} ${tone}`}>
      <div className={`${classes.line} ${answer ? '' : classes.open}`}>
        <span className={classes.mark}>{markOf(answer, closes)}</span>
        <span className={classes.words}>
          {question}
          {!answer && <VisuallyHidden>, not answered yet</VisuallyHidden>}
        </span>
        {computed === null ? (
          <SegmentedControl
            label={question}
            options={REPLIES}
            value={answer?.reply ?? null}
            onChange={(reply) => onAnswer(flag, answered(answer, reply))}
            className={classes.choice}
          />
        ) : (
          <span className={`${classes.choice} sl-support`}>{computed === 'yes' ? 'Yes' : 'No'}, by the birth date</span>
        )}
      </div>
      {closes && (
        <Notice kind="safety" announce title={SAFETY_SENTENCE}>
          A question is not a diagnosis: somebody licensed decides.
        </Notice>
      )}
      {answer?.reply === 'yes' && computed === null && (
        <div className={classes.detail}>
          {followUp && (
            <div className={classes.whole}>
              <SegmentedControl
                label={followUp}
                look="boxes"
                options={REPLIES}
                value={answer.followUp}
                onChange={(reply) => set({ followUp: reply })}
                className={classes.followUp}
              />
            </div>
          )}
          {asksForRegion && (
            <div className={classes.whole}>
              <PlaceField
                label={`Where: ${question}`}
                value={answer}
                onChange={set}
                error={errorOf(flag, 'region') ?? errorOf(flag, 'side')}
              />
            </div>
          )}
          <TextField
            label="Since"
            type="date"
            value={answer.since ?? ''}
            onChange={(since) => set({ since: since || null })}
            error={errorOf(flag, 'since')}
          />
          <TextField
            label="Note"
            maxLength={500}
            value={answer.note}
            onChange={(note) => set({ note })}
            error={errorOf(flag, 'note')}
          />
        </div>
      )}
    </div>
  )
})

const markOf = (answer: AnswerDraft | undefined, closes: boolean) => {
  if (!answer) return <MissingIcon size={16} />
  if (closes) return <SafetyIcon size={16} />
  return answer.reply === 'yes' ? <WarnIcon size={16} /> : <CheckIcon size={14} />
}
