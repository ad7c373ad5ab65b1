import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import classes from './import-page.module.css'

/**
 * The record is here, and something is to be known of it: coming sessions that a safety answer closes are not planned in this
 * practice, or another program’s document left parts empty.
 */
export const CameIn = ({
  runnerId,
  name,
  notPlanned,
  leftOut,
}: {
  runnerId: string
  name: string
  notPlanned: readonly { id: string; day: string; sentence: string }[]
  leftOut: readonly string[]
}) => (
  <div className={classes.page}>
    <h1>{leftOut.length === 0 ? `${name} is here, with everything` : `${name} is here`}</h1>
    {notPlanned.length > 0 && (
      <>
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
      </>
    )}
    {leftOut.length > 0 && (
      <Notice kind="info" announce title="Everything that the file says is in the record. What it does not bring:">
        <ul className={classes.complaints}>
          {leftOut.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    )}
    <div className={classes.actions}>
      <Link to="/runners/$runnerId" params={{ runnerId }} className={buttonClass({ look: 'main', big: true })}>
        Open the record
      </Link>
    </div>
  </div>
)
