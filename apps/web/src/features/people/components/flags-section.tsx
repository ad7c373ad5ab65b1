import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import { intakeQuestions, REVIEW_NOTE } from '@strideloom/domain/people/flag-questions.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { AnswerDraft, IntakeDraft } from '../intake-draft.ts'
import { FlagGroups } from './flag-groups.tsx'
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
    <FlagGroups
      groups={GROUPS}
      flags={flags}
      onAnswer={onAnswer}
      errorOf={errorOf}
      computedOf={(flag) => (flag === 'minor' ? minorByBirth : null)}
    />
  </IntakeSection>
)
