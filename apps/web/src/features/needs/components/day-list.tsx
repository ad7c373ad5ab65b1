import { classNames } from '@strideloom/ui/class-names.ts'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { BlockIcon, SafetyIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { PressureBox } from '@strideloom/ui/mark/pressure-box.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Link } from '@tanstack/react-router'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import type { Appointment } from '../hooks.ts'
import classes from './day-list.module.css'

/** What closes or limits a session has its shape before it; the rest is plain words. */
const Mark = ({ kind }: { kind: NonNullable<Appointment['headline']>['kind'] }) => {
  if (kind === 'safety') return <SafetyIcon size={13} className={classes.safety} />
  if (kind === 'lock' || kind === 'response') return <BlockIcon size={13} className={classes.block} />
  return kind === 'silence' || kind === 'back' ? <WarnIcon size={13} className={classes.warn} /> : null
}

const OVER: Partial<Record<Appointment['status'], string>> = {
  done: 'done, not signed',
  signed: 'signed',
  missed: 'missed',
}

const isOpen = ({ status }: Appointment): boolean => OVER[status] === undefined

/** The sessions of the day in order of time, each with the one thing that matters for it. `now`: HH:MM by the practice's clock. */
export const DayList = ({
  today,
  now,
  appointments,
}: {
  today: string
  now: string
  appointments: readonly Appointment[]
}) => {
  const open = appointments.filter(isOpen)
  const next = open.find(({ time, status }) => status === 'in-progress' || (time !== null && time >= now)) ?? open[0]
  const signed = appointments.filter(({ status }) => status === 'signed').length
  return (
    <section className={classes.day} aria-label="Today’s sessions">
      <h2 className={classes.title}>{formatLongDay(today)}</h2>
      {appointments.length === 0 ? (
        <p className={classes.sum}>No session today.</p>
      ) : (
        <>
          <ol className={classes.list}>
            {appointments.map((one) => (
              <li
                key={one.sessionId}
                className={classNames(classes.row, one === next && classes.next, !isOpen(one) && classes.over)}
              >
                <time className={classes.time}>{one.time ?? 'no time'}</time>
                <div className={classes.words}>
                  {isOpen(one) ? (
                    <Link
                      to="/runners/$runnerId/brief"
                      params={{ runnerId: one.runnerId }}
                      search={{ session: one.sessionId }}
                      className={classes.name}
                      dir="auto"
                    >
                      {one.name}
                    </Link>
                  ) : (
                    <Link
                      to="/runners/$runnerId/sessions/$sessionId"
                      params={{ runnerId: one.runnerId, sessionId: one.sessionId }}
                      className={classes.name}
                      dir="auto"
                    >
                      {one.name}
                    </Link>
                  )}
                  <span className={classes.intent}>
                    {isOpen(one) ? (
                      `${INTENT_WORDS[one.intent]}, ${one.minutes} min${one.status === 'in-progress' ? ', begun' : ''}`
                    ) : (
                      <>
                        {one.status === 'signed' && <CheckIcon size={12} />} {OVER[one.status]}
                      </>
                    )}
                  </span>
                  {one.headline && (
                    <span className={classes.first} title={one.headline.more ?? undefined}>
                      <Mark kind={one.headline.kind} />
                      {one.headline.sentence}
                    </span>
                  )}
                </div>
                {one.pressure !== null && (
                  <span>
                    <VisuallyHidden>pressure </VisuallyHidden>
                    <PressureBox value={one.pressure} look={one === next ? 'filled' : 'outline'} />
                  </span>
                )}
              </li>
            ))}
          </ol>
          <p className={classes.sum}>
            {appointments.length} {appointments.length === 1 ? 'session' : 'sessions'}, {signed} signed.
          </p>
        </>
      )}
    </section>
  )
}
