import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { domainDetails, sentenceOf } from '../../../lib/server-error.ts'
import classes from './import-page.module.css'

/** Complaints that are listed; more would not be read. */
const SHOWN = 8

const isText = (value: unknown): value is string => typeof value === 'string'

/** Why a file does not come in, by its places; or where the runner is who is here already. */
export const ImportTrouble = ({
  title,
  complaints,
  error,
}: {
  title: string
  complaints?: readonly string[]
  error?: unknown
}) => {
  const details = domainDetails(error)
  const found = complaints ?? (Array.isArray(details.complaints) ? details.complaints.filter(isText) : [])
  const more = found.length - SHOWN + (typeof details.more === 'number' ? details.more : 0)
  return (
    <Notice
      kind="block"
      announce
      title={title}
      action={
        isText(details.runnerId) && (
          <Link
            to="/runners/$runnerId"
            params={{ runnerId: details.runnerId }}
            className={buttonClass({ look: 'quiet' })}
          >
            Open the record
          </Link>
        )
      }
    >
      {found.length === 0 ? sentenceOf(error) : 'Nothing was changed.'}
      {found.length > 0 && (
        <ul className={classes.complaints}>
          {found.slice(0, SHOWN).map((complaint) => (
            <li key={complaint}>{complaint}</li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
    </Notice>
  )
}
