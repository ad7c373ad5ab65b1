import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { FlagReply } from '@strideloom/domain/people/answer-schema.ts'
import { checkInQuestion, checkInQuestions } from '@strideloom/domain/people/check-in-questions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useState } from 'react'
import type { OwnSafety } from '../safety.ts'
import {
  type Given,
  isSomeLeft,
  NOTHING_TOLD,
  type SafetyDraft,
  type SafetyTold,
  safetyRows,
  withNoToTheRest,
  withReply,
} from '../safety-draft.ts'
import { sendSafety } from '../send-safety.ts'
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
  told: SafetyTold
  onTold: (told: SafetyTold) => void
  onClose: () => void
}

/** The daily safety questions (reference 12). Nothing is answered before a tap; what is left open was not asked. */
export const SafetySheet = ({ own, timeZone, told, onTold, onClose }: Props) => {
  // As they were when they were asked: an answer that arrives meanwhile must not move the questions, nor sweep what was not known to stand.
  const [asked] = useState(
    () =>
      told.asked ?? {
        groups: safetyRows(checkInQuestions(own.sex), standsNow(own, timeZone), (flag) =>
          checkInQuestion(flag, own.sex),
        ),
        isKnown: own.isKnown,
      },
  )
  const { groups, isKnown } = asked
  const { draft } = told
  const onDraft = (next: SafetyDraft) => onTold({ asked, draft: next })
  const onReply = (key: string, reply: FlagReply) => onDraft(withReply(draft, key, reply))
  const onGiven = (key: string, given: Given) => onDraft({ ...draft, [key]: given })
  const send = () => {
    const count = sendSafety(told, own.today)
    onTold(NOTHING_TOLD)
    showToast({ sentence: noted(count) })
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Anything of this since yesterday?"
      footer={
        <div className={classes.foot}>
          {isKnown && isSomeLeft(groups, draft) && (
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
