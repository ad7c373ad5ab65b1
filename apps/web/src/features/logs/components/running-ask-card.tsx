import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Link } from '@tanstack/react-router'
import type { LatelyKeyRun, RunningAsk } from '../running.ts'
import classes from './running-today.module.css'

type Props = {
  ask: Exclude<RunningAsk, { about: 'soreness' }>
  today: Day
  onNotRun: (keyRun: LatelyKeyRun) => void
  onRest: (day: Day) => void
}

/** A key run of which nothing was told yet, or a day that may have been one of rest. */
export const RunningAskCard = ({ ask, today, onNotRun, onRest }: Props) => {
  const when = ask.day === today ? 'today' : 'yesterday'
  const keyRun = ask.about === 'key-run' ? ask.keyRun : null
  return (
    <div className={classes.card}>
      <div className={classes.what}>
        <KindGlyph kind={keyRun ? 'key-run' : 'run'} size={20} plain />
        <span>
          <b>{keyRun ? `${keyRun.title}, ${when}` : 'Did you run yesterday?'}</b>
          <small>{keyRun ? `Key run, ${formatMinutes(keyRun.minutes)}. Not told yet.` : 'Not told yet.'}</small>
        </span>
      </div>
      <div className={classes.actions}>
        <Link
          to="/run"
          search={{ day: ask.day, ...(keyRun && { keyRun: keyRun.usualKeyRunId }) }}
          className={buttonClass()}
        >
          {keyRun ? 'How it went' : 'Yes, a run'}
        </Link>
        {keyRun ? (
          <Button onClick={() => onNotRun(keyRun)}>Not as planned</Button>
        ) : (
          <Button onClick={() => onRest(ask.day)}>No, a day of rest</Button>
        )}
      </div>
    </div>
  )
}
