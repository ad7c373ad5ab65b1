import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import { intakeQuestions, REVIEW_NOTE } from '@strideloom/domain/people/flag-questions.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { AnswerDraft, IntakeDraft } from '../intake-draft.ts'
import { FlagQuestion } from './flag-question.tsx'
import classes from './flags-section.module.css'
import { IntakeSection } from './intake-section.tsx'

const GROUPS = intakeQuestions()

/** The safety questions, four groups, three answers each; what is not answered is seen to be open. */
export const FlagsSection = ({
  flags,
  onAnswer,
  minorByBirth,
  errorOf,
}: {
  flags: IntakeDraft['flags']
  onAnswer: (flag: RedFlagId, answer: AnswerDraft) => void
  /** The answer to "under 18" that the birth date gives. */
  minorByBirth: 'yes' | 'no' | null
  errorOf: (flag: RedFlagId, field: string) => string | undefined
}) => (
  <IntakeSection
    id="flags"
    title="Safety questions"
    lead="“Don’t know” is an answer. A question without an answer stays open and is never read as no."
  >
    <Notice kind="info" compact>
      {REVIEW_NOTE}
    </Notice>
    {GROUPS.map(({ id, title, questions }) => {
      const answered = questions.filter(({ flag }) => flags[flag]).length
      return (
        <div key={id} className={classes.group}>
          <h3>
            {title}
            <span className={classes.count}>
              {answered} of {questions.length} answered
            </span>
          </h3>
          {questions.map((question) => (
            <FlagQuestion
              key={question.flag}
              question={question}
              answer={flags[question.flag]}
              onAnswer={onAnswer}
              computed={question.flag === 'minor' ? minorByBirth : null}
              errorOf={errorOf}
            />
          ))}
        </div>
      )
    })}
  </IntakeSection>
)
