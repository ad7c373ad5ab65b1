import { type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CloudIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Link } from '@tanstack/react-router'
import { minutesBetween } from '../minutes-between.ts'
import { useRoom } from '../room-context.ts'
import classes from './room-bar.module.css'

/** So long after its planned end nobody is in the room any more. */
const OVER_MINUTES = 30

/** Who is in the room, what is kept on the device, and how long it has gone on. */
export const RoomBar = ({
  name,
  timeZone,
  keptAt,
  isTouched,
  now,
  onWhen,
}: {
  name: string
  timeZone: TimeZone
  keptAt: string | null
  isTouched: boolean
  now: string
  onWhen: () => void
}) => {
  const { runnerId, recording } = useRoom()
  const gone = minutesBetween(recording.doneAt, now)
  const runs = gone >= 0 && gone <= (recording.doneMinutes ?? 0) + OVER_MINUTES
  return (
    <header className={classes.bar}>
      <Link to="/runners/$runnerId/sessions" params={{ runnerId }} className={classes.back}>
        <ArrowLeft size={18} />
        <span>{name}</span>
      </Link>
      <p className={classes.kept} role="status">
        {keptAt !== null ? (
          <>
            <CloudIcon size={14} /> kept on this device, {timeOf(keptAt, timeZone)}
          </>
        ) : (
          isTouched && 'cannot be kept on this device: save before you leave'
        )}
      </p>
      <Button className={classes.clock} onClick={onWhen}>
        <VisuallyHidden>When and how long: </VisuallyHidden>
        {runs ? (
          <>
            <b>{gone} min</b> of {recording.doneMinutes ?? '–'}
          </>
        ) : (
          <>
            <b>{timeOf(recording.doneAt, timeZone)}</b> {recording.doneMinutes ?? '–'} min
          </>
        )}
      </Button>
    </header>
  )
}
