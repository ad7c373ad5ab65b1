import type { Day } from '@strideloom/domain/calendar/day.ts'
import { decisionTitle, RESULT_WORDS } from '@strideloom/domain/sessions/decision-words.ts'
import type { ToldDecision } from '@strideloom/domain/sessions/session-decision.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { useState } from 'react'
import classes from './decision-lines.module.css'
import { OutcomeForm } from './outcome-form.tsx'

type Props = { runnerId: string; today: Day }

/** What was decided where hands alone are not enough, each with its day and what came of it, which is noted in place (S62). */
export const DecisionLines = ({ decisions, ...page }: Props & { decisions: readonly ToldDecision[] }) => (
  <ul className={classes.lines}>
    {decisions.map((decision) => (
      <DecisionLine key={decision.id} decision={decision} {...page} />
    ))}
  </ul>
)

const DecisionLine = ({ decision, runnerId, today }: Props & { decision: ToldDecision }) => {
  const { day, note, tellRunner, outcome } = decision
  const [isNoting, setNoting] = useState(false)
  const title = decisionTitle(decision)
  return (
    <li className={classes.line} data-open={outcome === null || undefined}>
      <p>
        <b>{title}</b>
        <span className={classes.more}>
          {` decided ${formatDay(day)}, ${tellRunner ? 'the runner is told' : 'the runner is not told'}`}
        </span>
      </p>
      {note !== '' && <p className={classes.note}>“{note}”</p>}
      {isNoting ? (
        <OutcomeForm {...{ decision, runnerId, today, title }} onClose={() => setNoting(false)} />
      ) : (
        <div className={classes.outcome}>
          {outcome === null ? (
            <span className={classes.missing}>No outcome noted yet</span>
          ) : (
            <span>
              <b>{RESULT_WORDS[outcome.result]}</b> {formatDay(outcome.day)}
              {outcome.note !== '' && `: “${outcome.note}”`}
              <span className={classes.more}> {outcome.by}</span>
            </span>
          )}
          <Button
            look="quiet"
            className={classes.act}
            aria-label={`${outcome === null ? 'Note the outcome' : 'Change the outcome'}: ${title}`}
            onClick={() => setNoting(true)}
          >
            {outcome === null ? 'Note the outcome' : 'Change'}
          </Button>
        </div>
      )}
    </li>
  )
}
