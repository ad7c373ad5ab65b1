import { formatDay } from '@strideloom/ui/format/day.ts'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Link } from '@tanstack/react-router'
import classes from '../../../lib/waiting-rows.module.css'
import { useWaitingComments } from '../comment-desk-hooks.ts'

/** Over the list of runners: who wrote about an exercise or a day and waits. Nothing where nobody does. */
export const WaitingComments = () => {
  const { data } = useWaitingComments()
  if (!data || data.length === 0) return null
  return (
    <ul className={classes.rows} aria-label="Comments to read">
      {data.map(({ runnerId, name, count, about, day }) => (
        <li key={runnerId}>
          <Link to="/runners/$runnerId" params={{ runnerId }} className={classes.row}>
            <NoteIcon size={16} />
            <span>
              <b dir="auto">{name}</b> {`wrote about ${about === '' ? formatDay(day) : `${about}, ${formatDay(day)}`}`}
              {count > 1 && `, and ${count - 1} more`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
