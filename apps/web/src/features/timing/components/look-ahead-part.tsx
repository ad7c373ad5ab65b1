import type { PracticeChange } from '@strideloom/domain/outlook/practice-changes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Meter } from '@strideloom/ui/mark/meter.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { useLookAhead } from '../look-ahead.ts'
import { aheadSentence, aheadSupport, inOrder } from '../look-ahead-words.ts'
import { count } from '../words.ts'
import { ChangedSession } from './changed-session.tsx'
import classes from './look-ahead-sheet.module.css'
import { ToldPart } from './told-part.tsx'

/** Read at once; more are one press away. */
const FIRST = 8
/** So many are a list that somebody reads; the count above goes on. */
const MOST = 200

/** Sessions of the last four weeks and those to come, by the rules as they are and as they would be. */
export const LookAheadPart = ({
  overrides,
  withNumbers,
}: {
  overrides: readonly PracticeChange[]
  /** Numbers beside the rules are another too: then what they tell is compared. */
  withNumbers: boolean
}) => {
  const { ahead, stop, goOn } = useLookAhead(overrides)
  const [most, setMost] = useState(FIRST)
  const { state, runners, changed } = ahead
  const sorted = inOrder(changed)
  const shown = sorted.slice(0, most)
  return (
    <>
      {withNumbers && <ToldPart ahead={ahead} />}
      <section aria-labelledby="look-ahead" className={classes.part}>
        <h3 id="look-ahead">{aheadSentence(ahead)}</h3>
        <p className={classes.support}>{aheadSupport(ahead)}</p>
        {state !== 'done' && (
          <div className={classes.progress}>
            <Meter
              tone="run"
              value={runners.looked}
              max={Math.max(runners.of, 1)}
              sentence={`${runners.looked} of ${count(runners.of, 'runner')} looked at`}
            />
            {state === 'looking' ? (
              <Button look="quiet" onClick={stop}>
                Stop looking
              </Button>
            ) : (
              <Button look="quiet" onClick={() => void goOn()}>
                Go on looking
              </Button>
            )}
          </div>
        )}
        {ahead.error && (
          <Notice kind="block" announce>
            {ahead.error}
          </Notice>
        )}
        {shown.length > 0 && (
          <ul className={classes.sessions}>
            {shown.map((session) => (
              <ChangedSession key={session.id} session={session} />
            ))}
          </ul>
        )}
        {sorted.length > shown.length && shown.length < MOST && (
          <div>
            <Button onClick={() => setMost(MOST)}>Show {Math.min(sorted.length, MOST) - shown.length} more</Button>
          </div>
        )}
        {most === MOST && sorted.length > MOST && <p className={classes.support}>The first {MOST} are shown.</p>}
      </section>
    </>
  )
}
