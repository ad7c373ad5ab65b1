import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { redFlag } from '@strideloom/domain/library/red-flags.ts'
import type { FlagReply } from '@strideloom/domain/people/answer-schema.ts'
import { checkInQuestion, checkInQuestions, countsFromEvent } from '@strideloom/domain/people/check-in-questions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { type OwnSafety, tellSafety } from '../safety.ts'
import {
  answersOf,
  type Given,
  isSomeLeft,
  type SafetyDraft,
  safetyRows,
  withNoToTheRest,
  withReply,
} from '../safety-draft.ts'
import { standsNow } from '../stands-now.ts'
import classes from './safety.module.css'
import { SafetyQuestion } from './safety-question.tsx'

const noted = (count: number): string =>
  count === 0
    ? 'It stands as you told it'
    : `${count === 1 ? 'One answer is' : `${count} answers are`} noted for your therapist`

type Props = {
  own: OwnSafety
  timeZone: TimeZone
  draft: SafetyDraft
  onDraft: (draft: SafetyDraft) => void
  onClose: () => void
}

/** The daily safety questions (reference 12). Nothing is answered before a tap; what is left open was not asked. */
export const SafetySheet = ({ own, timeZone, draft, onDraft, onClose }: Props) => {
  // What stands while it is open: an answer that arrives meanwhile must not move the questions.
  const [groups] = useState(() =>
    safetyRows(checkInQuestions(own.sex), standsNow(own, timeZone), (flag) => checkInQuestion(flag, own.sex)),
  )
  const onReply = (key: string, reply: FlagReply) => onDraft(withReply(draft, key, reply))
  const onGiven = (key: string, given: Given) => onDraft({ ...draft, [key]: given })
  const send = () => {
    const answers = answersOf(groups, draft, { newId, happenedOnce: (flag) => countsFromEvent(redFlag(flag)) })
    if (answers.length > 0) tellSafety(answers, own.today)
    onDraft({})
    showToast({ sentence: noted(answers.length) })
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Anything of this since yesterday?"
      footer={
        <div className={classes.foot}>
          {own.isKnown && isSomeLeft(groups, draft) && (
            <Button big onClick={() => onDraft(withNoToTheRest(groups, draft))}>
              No to the rest
            </Button>
          )}
          {Object.keys(draft).length > 0 && (
            <Button look="main" big onClick={send}>
              Tell my therapist
            </Button>
          )}
        </div>
      }
    >
      <p className={classes.lead}>
        Answer what you can. What you leave open counts as not asked. These questions never say what you have.
      </p>
      {groups.map(({ id, title, rows }) => (
        <section key={id} className={classes.group}>
          <h3>{title}</h3>
          {rows.map((row) => (
            <SafetyQuestion
              key={row.key}
              row={row}
              given={draft[row.key]}
              timeZone={timeZone}
              onReply={onReply}
              onGiven={onGiven}
            />
          ))}
        </section>
      ))}
    </Sheet>
  )
}
