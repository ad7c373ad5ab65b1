import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { now } from '../runner-day.ts'
import { type LatelyKeyRun, runningAsks } from '../running.ts'
import { useLately } from '../running-hooks.ts'
import { NotRunSheet } from '../sheets-code.ts'
import { tellRest } from '../tell-day.ts'
import { RunningAskCard } from './running-ask-card.tsx'
import classes from './running-today.module.css'
import { SorenessCard } from './soreness-card.tsx'

/** What Today asks about running, each once, and the way to tell of a run at any time. */
export const RunningToday = ({ today, timeZone }: { today: Day; timeZone: TimeZone }) => {
  const lately = useLately()
  const [notRun, setNotRun] = useState<LatelyKeyRun | null>(null)
  if (!lately) return null
  const asks = runningAsks(lately, { today, at: now(), timeZone })
  return (
    <section className={classes.running} aria-labelledby="running">
      <div className={classes.head}>
        <h2 id="running">Running</h2>
        <Link to="/run" search={{}} className={classes.tell}>
          Tell of a run
        </Link>
      </div>
      {asks.map((ask) =>
        ask.about === 'soreness' ? (
          <SorenessCard key={ask.run.id} run={ask.run} timeZone={timeZone} />
        ) : (
          <RunningAskCard
            key={`${ask.day} ${ask.about === 'key-run' ? ask.keyRun.usualKeyRunId : ''}`}
            ask={ask}
            today={today}
            onNotRun={setNotRun}
            onRest={(day) => tellRest(day, lately.days)}
          />
        ),
      )}
      {notRun && (
        <Suspense>
          <NotRunSheet keyRun={notRun} seen={lately.days} onClose={() => setNotRun(null)} />
        </Suspense>
      )}
    </section>
  )
}
