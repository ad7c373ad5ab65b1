import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import { type DeskAnswer, deskAnswersSchema } from '@strideloom/domain/people/clearance-schema.ts'
import { deskQuestions, type FlagGroup, REVIEW_NOTE } from '@strideloom/domain/people/flag-questions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { type DeskDraft, deskAnswers, NO_ANSWERS, withAnswer, withNoToTheRest } from '../desk-answers.ts'
import { useAnswerAtDesk } from '../desk-hooks.ts'
import type { AnswerDraft } from '../intake-draft.ts'
import { intakeOptions } from '../intake-hooks.ts'
import { dayWords } from '../link-text.ts'
import { FlagGroups } from './flag-groups.tsx'
import classes from './flags-section.module.css'

const GROUPS = deskQuestions()
const TITLE = 'Before hands-on work'

/** A question whose last answer was yes says so: it is asked on its own. */
const withEarlierYes = (group: FlagGroup, before: ReadonlyMap<RedFlagId, string>): FlagGroup => ({
  ...group,
  questions: group.questions.map((one) => {
    const at = before.get(one.flag)
    return at === undefined ? one : { ...one, question: `${one.question} (answered yes on ${dayWords(at)})` }
  }),
})

/** What was wrong, by the flag it is about (`answers.3.since`), so that it stays with its question. */
const byFlag = (wrong: Record<string, string>, answers: readonly DeskAnswer[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wrong).flatMap(([path, words]) => {
      const [, index, field] = /^(?:answers\.)?(\d+)\.(\w+)/.exec(path) ?? []
      const flag = answers[Number(index)]?.flag
      return flag && field ? [[`${flag}.${field}`, words]] : []
    }),
  )

type Props = {
  runnerId: string
  /** Lives as long as the page: a sheet that is closed by mistake loses nothing. */
  draft: DeskDraft
  onDraft: (change: (draft: DeskDraft) => DeskDraft) => void
  onClose: () => void
}

/**
 * The short set of safety questions, asked again before hands-on work (reference 12). What is not asked stays as it was. What was
 * answered before is asked for anew when it opens: a yes that was told on the phone a minute ago must not be swept away.
 */
export const DeskSheet = (props: Props) => {
  const stored = useQuery({ ...intakeOptions(props.runnerId), staleTime: 0 })
  if (stored.isFetchedAfterMount && stored.data) return <Questions {...props} stored={stored.data.flags} />
  return (
    <Sheet open wide onClose={props.onClose} title={TITLE}>
      {stored.isError && !stored.isFetching ? (
        <NotLoaded title="The answers of before could not be loaded." error={stored.error} onRetry={stored.refetch} />
      ) : (
        <Skeleton lines={6} label="Loading the answers of before" />
      )}
    </Sheet>
  )
}

type Stored = { flag: RedFlagId; reply: string; answeredAt: string }

const Questions = ({ runnerId, draft, onDraft, onClose, stored }: Props & { stored: readonly Stored[] }) => {
  const form = useRef<HTMLDivElement>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const answer = useAnswerAtDesk()
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
    (flag: RedFlagId, given: AnswerDraft) => onDraft((old) => withAnswer(old, flag, given, newId)),
    [onDraft],
  )
  const errorOf = useCallback((flag: RedFlagId, field: string) => errors[`${flag}.${field}`], [errors])
  const refuse = (wrong: Record<string, string>) => {
    setErrors(byFlag(wrong, answers))
    focusFirstWrong(form.current)
  }
  const send = async () => {
    if (answer.isPending || answers.length === 0) return
    const complaints = complaintsBy(deskAnswersSchema, answers)
    if (complaints) return refuse(complaints)
    try {
      await answer.mutateAsync({ runnerId, answers })
      showToast({ sentence: answers.length === 1 ? 'One answer is kept.' : `${answers.length} answers are kept.` })
      onDraft(() => NO_ANSWERS)
      onClose()
    } catch (error) {
      refuse(fieldErrors(error))
    }
  }
  const isOther = answer.isError && Object.keys(fieldErrors(answer.error)).length === 0
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={TITLE}
      trouble={
        isOther && (
          <Notice kind="warn" announce title="Not kept. What you answered is still here.">
            {sentenceOf(answer.error)}
          </Notice>
        )
      }
      footer={
        <>
          {isSomeLeft && (
            <Button onClick={() => onDraft((old) => withNoToTheRest(old, GROUPS, new Set(before.keys()), newId))}>
              No to the rest
            </Button>
          )}
          <Button look="main" busy={answer.isPending} disabled={answers.length === 0} onClick={() => void send()}>
            Keep the answers
          </Button>
        </>
      }
    >
      <div ref={form} className={classes.asked}>
        <Notice kind="info" compact>
          {REVIEW_NOTE}
        </Notice>
        <FlagGroups groups={groups} flags={draft.flags} onAnswer={onAnswer} errorOf={errorOf} />
      </div>
    </Sheet>
  )
}
