import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import classes from './import-page.module.css'

/** The record is here, but coming sessions that a safety answer closes are not planned in this practice. */
export const NotPlanned = ({
  runnerId,
  name,
  notPlanned,
}: {
  runnerId: string
  name: string
  notPlanned: readonly { id: string; day: string; sentence: string }[]
}) => (
  <div className={classes.page}>
    <h1>{name} is here, with everything</h1>
    <Notice
      kind="safety"
      announce
      title={`${formatCount(notPlanned.length, 'coming session is', 'coming sessions are')} not planned here.`}
    >
      A safety answer closes hands-on work, in every practice. They stand in the record as cancelled.
    </Notice>
    <ul className={classes.complaints}>
      {notPlanned.map(({ id, day, sentence }) => (
        <li key={id}>
          {formatDay(day)}: {sentence}
        </li>
      ))}
    </ul>
    <div className={classes.actions}>
      <Link to="/runners/$runnerId" params={{ runnerId }} className={buttonClass({ look: 'main', big: true })}>
        Open the record
      </Link>
    </div>
  </div>
)
