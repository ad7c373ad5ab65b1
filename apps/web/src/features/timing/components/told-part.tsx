import { NOT_COMPARED } from '@strideloom/domain/outlook/compare-thresholds.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LookAhead } from '../look-ahead.ts'
import { countWords, differenceWords, toldCounts, toldSentence } from '../told-words.ts'
import classes from './look-ahead-sheet.module.css'

/** Read at once; more are one press away. */
const FIRST = 6
const MOST = 200
const KINDS = 8

/** What other thresholds would have told in the last four weeks: how often over all, then runner by runner. */
export const ToldPart = ({ ahead }: { ahead: LookAhead }) => {
  const [most, setMost] = useState(FIRST)
  const { told } = ahead
  const counts = toldCounts(told)
  const shown = told.slice(0, most)
  return (
    <section aria-labelledby="look-back" className={classes.part}>
      <h3 id="look-back">{toldSentence(ahead)}</h3>
      {counts.length > 0 && (
        <ul className={classes.changes}>
          {counts.slice(0, KINDS).map((one) => (
            <li key={`${one.what} ${one.from} ${one.to}`}>{countWords(one)}</li>
          ))}
          {counts.length > KINDS && <li>And {counts.length - KINDS} more.</li>}
        </ul>
      )}
      {shown.length > 0 && (
        <ul className={classes.sessions}>
          {shown.map(({ runnerId, runner, differences }) => (
            <li key={runnerId} className={classes.session}>
              <p className={classes.who}>
                <Link to="/runners/$runnerId" params={{ runnerId }}>
                  {runner}
                </Link>
              </p>
              <dl className={classes.told}>
                {differences.map((one) => (
                  <div key={`${one.what} ${one.from} ${one.to}`}>
                    <dt>{one.what}</dt>
                    <dd>{differenceWords(one)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
      {told.length > shown.length && shown.length < MOST && (
        <div>
          <Button onClick={() => setMost(MOST)}>Show {Math.min(told.length, MOST) - shown.length} more runners</Button>
        </div>
      )}
      <div className={classes.support}>
        <p>What this cannot say:</p>
        <ul className={classes.limits}>
          {NOT_COMPARED.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
