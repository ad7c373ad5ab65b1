import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { SkipReason } from '@strideloom/domain/logs/skip-reasons.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import type { LoadAsk } from '../loads.ts'
import { now } from '../runner-day.ts'
import { daysKept } from '../running-outbox.ts'
import { ReasonPicker } from './reason-picker.tsx'
import classes from './running-today.module.css'

const ANSWERS = { done: 'Done', partly: 'Partly', not: 'Not done', withdrawn: '' } as const
const MARKS = { done: 'done', partly: 'partly', not: 'skipped' } as const

/** A week or a day, by its nearness: older ones, looked up in their own week, are no “last time”. */
const whenOf = ({ from, to }: LoadAsk['period'], today: Day): string => {
  if (from === to) return from === today ? 'Today' : formatDay(from)
  const days = formatDayRange(from, to)
  if (from <= today && today <= to) return `This week, ${days}`
  return to < today && daysBetween(to, today) <= 7 ? `Last time, ${days}` : days
}

/** One change of load over a day or a week: what it asks, why, and how it went, in one tap. */
export const LoadCard = ({ ask: { load, period, answer }, today }: { ask: LoadAsk; today: Day }) => {
  const [isChanging, setIsChanging] = useState(false)
  const [why, setWhy] = useState<'partly' | 'not' | null>(null)
  const when = whenOf(period, today)
  const tell = (outcome: 'done' | 'partly' | 'not', reason: SkipReason | null) => {
    const seen = load.answers
      .filter(({ day }) => day === period.from)
      .map(({ answeredAt }) => ({ loggedAt: answeredAt }))
    const mine = answer ? [{ loggedAt: answer.answeredAt }] : []
    daysKept.keep([
      {
        id: newId(),
        programId: load.programId,
        changeId: load.changeId,
        day: period.from,
        outcome,
        reason,
        answeredAt: loggedAtAfter(now(), [...seen, ...mine]),
      },
    ])
    setIsChanging(false)
    setWhy(null)
  }
  const isAnswered = answer !== null && answer.outcome !== 'withdrawn' && !isChanging
  return (
    <div className={classes.card}>
      <div className={classes.what}>
        <KindGlyph kind="run" size={20} plain />
        <span>
          <b>{load.says}</b>
          <small>
            {when}
            {load.why !== '' && `. ${load.why}`}
          </small>
        </span>
      </div>
      <div className={classes.actions}>
        {isAnswered ? (
          <>
            <span className={classes.answered}>
              <DoneMark state={MARKS[answer.outcome as keyof typeof MARKS]} size={18} /> {ANSWERS[answer.outcome]}
              {answer.reason && `: ${answer.reason}`}
            </span>
            <Button look="quiet" onClick={() => setIsChanging(true)} aria-label={`Change the answer: ${load.says}`}>
              Change
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => tell('done', null)}>Done</Button>
            <Button onClick={() => setWhy('partly')}>Partly</Button>
            <Button look="quiet" onClick={() => setWhy('not')}>
              Not done
            </Button>
          </>
        )}
      </div>
      {why && <WhySheet outcome={why} onTell={(reason) => tell(why, reason)} onClose={() => setWhy(null)} />}
    </div>
  )
}

const WhySheet = ({
  outcome,
  onTell,
  onClose,
}: {
  outcome: 'partly' | 'not'
  onTell: (reason: SkipReason | null) => void
  onClose: () => void
}) => {
  const [reason, setReason] = useState<SkipReason | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  return (
    <Sheet
      open
      onClose={onClose}
      title={ANSWERS[outcome]}
      footer={
        <Button look="main" big onClick={() => (reason === null ? setMissing('Choose why.') : onTell(reason))}>
          Save
        </Button>
      }
    >
      <ReasonPicker
        value={reason}
        error={missing}
        onChange={(chosen) => {
          setMissing(null)
          setReason(chosen)
        }}
      />
    </Sheet>
  )
}
