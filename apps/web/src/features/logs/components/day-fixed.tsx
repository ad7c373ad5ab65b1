import type { DayView } from '../plan.ts'
import classes from './day-fixed.module.css'
import { KeyRunLine } from './key-run-line.tsx'
import { RaceLine } from './race-line.tsx'
import { SessionCard } from './session-card.tsx'

/** What stands on the day and is not logged here: hands-on sessions, races, key runs. */
export const DayFixed = ({ view }: { view: Pick<DayView, 'sessions' | 'races' | 'keyRuns'> }) => {
  if (view.sessions.length + view.races.length + view.keyRuns.length === 0) return null
  return (
    <div className={classes.fixed}>
      {view.sessions.map((session) => (
        <SessionCard key={session.id} session={session} />
      ))}
      {view.races.map((race) => (
        <RaceLine key={race.id} race={race} />
      ))}
      {view.keyRuns.map((run) => (
        <KeyRunLine key={`${run.usualKeyRunId}/${run.day}`} run={run} />
      ))}
    </div>
  )
}
