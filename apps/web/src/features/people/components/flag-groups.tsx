import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import type { FlagGroup } from '@strideloom/domain/people/flag-questions.ts'
import type { AnswerDraft, IntakeDraft } from '../intake-draft.ts'
import { FlagQuestion } from './flag-question.tsx'
import classes from './flags-section.module.css'

const NOT_COMPUTED = () => null

type Props = {
  groups: readonly FlagGroup[]
  flags: IntakeDraft['flags']
  onAnswer: (flag: RedFlagId, answer: AnswerDraft) => void
  errorOf: (flag: RedFlagId, field: string) => string | undefined
  /** The answer that the record gives without being asked. */
  computedOf?: (flag: RedFlagId) => 'yes' | 'no' | null
}

/** Safety questions in their groups, each with how many of them are answered. */
export const FlagGroups = ({ groups, flags, onAnswer, errorOf, computedOf = NOT_COMPUTED }: Props) =>
  groups.map(({ id, title, questions }) => (
    <div key={id} className={classes.group}>
      <h3>
        {title}
        <span className={classes.count}>
          {questions.filter(({ flag }) => flags[flag]).length} of {questions.length} answered
        </span>
      </h3>
      {questions.map((question) => (
        <FlagQuestion
          key={question.flag}
          question={question}
          answer={flags[question.flag]}
          onAnswer={onAnswer}
          computed={computedOf(question.flag)}
          errorOf={errorOf}
        />
      ))}
    </div>
  ))
