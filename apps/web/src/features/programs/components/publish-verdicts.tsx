import { putRecord } from '@strideloom/domain/programs/put-record.ts'
import { LEAST_REASON, rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { CauseList } from '@strideloom/ui/verdict/cause-list.tsx'
import { ReasonPicker } from '@strideloom/ui/verdict/reason-picker.tsx'
import { VERDICT_SHAPES } from '@strideloom/ui/verdict/verdict-kind.ts'
import { reasonPicks } from '../../../lib/reason-picks.ts'
import { SafetySteps } from '../../../lib/safety-steps.tsx'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { useBuilder } from '../builder-context.ts'
import type { PublishVerdict } from '../publish-verdicts.ts'
import { askedAndAllowed, isClosed, verdictTitle } from '../verdict-words.ts'
import { ChangeWords } from './change-words.tsx'
import classes from './publish-verdicts.module.css'

/** What the guard says of the coming sessions before they go out: reasons that are missing are asked for here. */
export const PublishVerdicts = ({
  verdicts,
  onOpen,
}: {
  verdicts: readonly PublishVerdict[]
  /** Leaves the review for a session. */
  onOpen: (sessionId: string) => void
}) => (
  <ul className={classes.list}>
    {verdicts.map((one) => (
      <li key={one.session.id}>
        <Row {...one} onOpen={onOpen} />
      </li>
    ))}
  </ul>
)

const Row = ({ session, judged, asks, look, onOpen }: PublishVerdict & { onOpen: (sessionId: string) => void }) => {
  const { runnerId, edit } = useBuilder()
  const Shape = asks ? VERDICT_SHAPES[asks] : look ? WarnIcon : CheckIcon
  const { asked, ceiling, more } = askedAndAllowed(session, judged.verdict)
  const isBroken = judged.plan.breaks.length > 0
  const keep = (reason: string) =>
    edit(`gave the reason for ${formatDay(session.day)}`, (before) => {
      const now = before.sessions[session.id]
      const acknowledgement = { rules: rulesToAnswer(judged.plan), reason }
      return now ? putRecord(before, 'sessions', { ...now, acknowledgement }) : before
    })
  return (
    <article className={`${classes.row} ${classes[asks ?? 'answered']}`}>
      <span className={classes.shape}>
        <Shape size={16} />
      </span>
      <div className={classes.words}>
        <h4 className={classes.title}>
          {isBroken ? verdictTitle(session.day, judged) : `Fits on ${formatDay(session.day)}`}
        </h4>
        {isBroken && !isClosed(judged.verdict) && (
          <p>
            {asked} <b>{ceiling}</b>
            {more}
          </p>
        )}
        {look?.changes.map((change) => (
          <p key={change.about}>
            Since it was approved: <ChangeWords change={change} />. Publishing approves it as it is.
          </p>
        ))}
        {asks === null && isBroken && session.acknowledgement && <p>Kept: “{session.acknowledgement.reason}”</p>}
        {asks && <CauseList causes={causeLines(judged).filter(({ decides }) => decides)} label="Why" />}
        {asks === 'safety' && <SafetySteps runnerId={runnerId} verdict={judged.verdict} />}
        {(asks === 'block' || asks === 'warn') && (
          <ReasonPicker
            label={`Why it goes out on ${formatDay(session.day)}`}
            starters={asks === 'warn' ? reasonPicks(judged.plan) : []}
            manner={asks === 'warn' ? 'pick' : 'write'}
            least={asks === 'block' ? LEAST_REASON : 3}
            most={500}
            giveLabel="Keep it"
            onGive={keep}
          />
        )}
        {asks && (
          <Button look="quiet" className={classes.open} onClick={() => onOpen(session.id)}>
            {asks === 'safety' ? 'Go to the session' : 'Change the session instead'}
          </Button>
        )}
      </div>
    </article>
  )
}
