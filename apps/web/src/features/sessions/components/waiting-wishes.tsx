import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Link } from '@tanstack/react-router'
import classes from '../../../lib/waiting-rows.module.css'
import { useWaitingWishes } from '../wish-hooks.ts'

/** Over the list of runners: who asks for a session and waits for an answer. Nothing where nobody does. */
export const WaitingWishes = () => {
  const { data } = useWaitingWishes()
  if (!data || data.length === 0) return null
  return (
    <ul className={classes.rows} aria-label="Asks for a session">
      {data.map(({ runnerId, name, first, timeZone }) => (
        <li key={runnerId}>
          <Link to="/runners/$runnerId/sessions" params={{ runnerId }} className={classes.row}>
            <KindGlyph kind="hands-on" size={16} />
            <span>
              <b>{name}</b>{' '}
              {first === null
                ? 'asks for a session'
                : `asks for a session on ${formatDay(dayOf(first, timeZone))}, ${timeOf(first, timeZone)}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
