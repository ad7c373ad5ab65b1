import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import { deskAnswersSchema } from '@strideloom/domain/people/clearance-schema.ts'
import { deskQuestions, type FlagGroup, REVIEW_NOTE } from '@strideloom/domain/people/flag-questions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { type DeskDraft, deskAnswers, withAnswer, withNoToTheRest } from '../desk-answers.ts'
import { useAnswerAtDesk } from '../desk-hooks.ts'
import type { AnswerDraft } from '../intake-draft.ts'
import { useStoredIntake } from '../intake-hooks.ts'
import { dayWords } from '../link-text.ts'
import { FlagQuestion } from './flag-question.tsx'
import classes from './flags-section.module.css'

const GROUPS = deskQuestions()

/** A question whose last answer was yes says so: it is asked on its own. */
const withEarlierYes = (group: FlagGroup, before: ReadonlyMap<RedFlagId, string>): FlagGroup => ({
  ...group,
  questions: group.questions.map((one) => {
    const at = before.get(one.flag)
    return at === undefined ? one : { ...one, question: `${one.question} (answered yes on ${dayWords(at)})` }
  }),
})

/** The short set of safety questions, asked again before hands-on work (reference 12). What is not asked stays as it was. */
export const DeskSheet = ({ runnerId, onClose }: { runnerId: string; onClose: () => void }) => {
  const form = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<DeskDraft>({ flags: {}, ids: {} })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const answer = useAnswerAtDesk()
  const { flags: stored } = useStoredIntake(runnerId)
  const before = useMemo(
    () => new Map(stored.flatMap(({ flag, reply, answeredAt }) => (reply === 'yes' ? [[flag, answeredAt]] : []))),
    [stored],
  )
  const groups = useMemo(() => GROUPS.map((group) => withEarlierYes(group, before)), [before])
  const answers = deskAnswers(draft)
  const isSomeLeft = GROUPS.some(({ questions }) =>
    questions.some(({ flag }) => !draft.flags[flag] && !before.has(flag)),
  )
  const onAnswer = useCallback(
    (flag: RedFlagId, given: AnswerDraft) => setDraft((before) => withAnswer(before, flag, given, newId)),
    [],
  )
  const errorOf = (flag: RedFlagId, field: string) =>
    errors[`answers.${answers.findIndex((one) => one.flag === flag)}.${field}`]
  const send = async () => {
    if (answer.isPending || answers.length === 0) return
    const complaints = complaintsBy(deskAnswersSchema, answers)
    if (complaints) {
      setErrors(Object.fromEntries(Object.entries(complaints).map(([path, words]) => [`answers.${path}`, words])))
      return focusFirstWrong(form.current)
    }
    try {
      await answer.mutateAsync({ runnerId, answers })
      showToast({ sentence: answers.length === 1 ? 'One answer is kept.' : `${answers.length} answers are kept.` })
      onClose()
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }
  const isOther = answer.isError && Object.keys(fieldErrors(answer.error)).length === 0
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title="Before hands-on work"
      footer={
        <>
          {isSomeLeft && (
            <Button onClick={() => setDraft((old) => withNoToTheRest(old, GROUPS, new Set(before.keys()), newId))}>
              No to the rest
            </Button>
          )}
          <Button look="main" busy={answer.isPending} disabled={answers.length === 0} onClick={() => void send()}>
            Keep the answers
          </Button>
        </>
      }
    >
      <div ref={form}>
        {isOther && (
          <Notice kind="warn" announce>
            {sentenceOf(answer.error)}
          </Notice>
        )}
        <Notice kind="info" compact>
          {REVIEW_NOTE}
        </Notice>
        {groups.map(({ id, title, questions }) => (
          <div key={id} className={classes.group}>
            <h3>
              {title}
              <span className={classes.count}>
                {questions.filter(({ flag }) => draft.flags[flag]).length} of {questions.length} answered
              </span>
            </h3>
            {questions.map((question) => (
              <FlagQuestion
                key={question.flag}
                question={question}
                answer={draft.flags[question.flag]}
                onAnswer={onAnswer}
                computed={null}
                errorOf={errorOf}
              />
            ))}
          </div>
        ))}
      </div>
    </Sheet>
  )
}
