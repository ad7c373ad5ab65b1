import { formatDay } from '@strideloom/ui/format/day.ts'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { Link } from '@tanstack/react-router'
import { whyReason, whyReasons } from '../../../lib/why-reason.ts'
import type { StandsNow } from '../hooks.ts'
import { answeredWords, cadenceWords, placedWords, plannedWords } from '../signs-words.ts'
import classes from './signs-part.module.css'

/** When: what is planned, the first time that the guard leaves, the days after a session, and how often in this phase. */
export const WhenPart = ({ now, runnerId }: { now: StandsNow; runnerId: string }) => {
  const { planned, first, recommendation, notBookNowBefore, cadence, maintenance } = now.signs
  return (
    <dl className={classes.when}>
      <div>
        <dt>Planned</dt>
        <dd className={planned ? undefined : classes.missing}>{plannedWords(now)}</dd>
      </div>
      {recommendation === 'book-now' && (
        <div>
          <dt>First time the guard leaves</dt>
          <dd>
            {first ? (
              <>
                {first.says}
                {first.of === 'day' && (
                  <span className={classes.note}>
                    No open times are entered: judged for noon of each day. <NotEarlier says={first.notEarlier} />
                  </span>
                )}
                {first.of === 'slot' && first.notEarlier && (
                  <span className={classes.note}>
                    <NotEarlier says={first.notEarlier} />
                  </span>
                )}
                <Why about="the first time that the guard leaves" reasons={whyReasons(first.why)} />
              </>
            ) : (
              <span className={classes.missing}>None within 10 days.</span>
            )}{' '}
            <Link to="/calendar" search={{ runner: runnerId }}>
              Book a time
            </Link>
          </dd>
        </div>
      )}
      {notBookNowBefore && (
        <div>
          <dt>After the last session</dt>
          <dd>Nothing to book before {formatDay(notBookNowBefore)}: it is too recent to judge.</dd>
        </div>
      )}
      {now.answered && (
        <div>
          <dt>From the first sign to doing something</dt>
          <dd>{answeredWords(now.answered)}</dd>
        </div>
      )}
      {now.placed && (
        <div>
          <dt>Placed by the plan</dt>
          <dd>{placedWords(now.placed)}</dd>
        </div>
      )}
      <div>
        <dt>How often</dt>
        <dd>
          {cadenceWords(cadence)}
          <ul className={classes.inputs}>
            {Object.values(cadence.inputs).map((input) => (
              <li key={input}>{input}</li>
            ))}
          </ul>
          {maintenance && (
            <details className={classes.note}>
              <summary>{maintenance.says} More regular again when</summary>
              <ul className={classes.inputs}>
                {maintenance.until.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          )}
          {cadence.why && <Why about="how often" reasons={[whyReason(cadence.why)]} />}
        </dd>
      </div>
    </dl>
  )
}

const NotEarlier = ({ says }: { says: string | null }) => says
