import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { SafetyIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Link } from '@tanstack/react-router'
import type { RosterRow } from '../roster-hooks.ts'
import classes from './roster-table.module.css'

const ACCOUNT: Record<RosterRow['account'], string> = {
  linked: 'Has an account',
  invited: 'Invited',
  none: 'Not invited',
}

type Props = {
  rows: RosterRow[]
  clinical: boolean
  /** Ids of those whose hands-on work a safety answer closes. */
  closed: ReadonlySet<string>
}

/** One line a runner; an assistant gets contact instead of plan, log and race. */
export const RosterTable = ({ rows, clinical, closed }: Props) => (
  <div className={classes.frame}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Runner</th>
          {clinical ? (
            <>
              <th scope="col">Plan</th>
              <th scope="col">Last log</th>
              <th scope="col" className={classes.middle}>
                Next race
              </th>
            </>
          ) : (
            <>
              <th scope="col">E-mail</th>
              <th scope="col">Phone</th>
            </>
          )}
          <th scope="col" className={classes.wide}>
            Therapist
          </th>
          <th scope="col" className={classes.middle}>
            Account
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={classes.row}>
            <td className={classes.who}>
              {clinical ? (
                <Link to="/runners/$runnerId" params={{ runnerId: row.id }} className={classes.name}>
                  {row.name}
                </Link>
              ) : (
                <b>{row.name}</b>
              )}
              {(row.tags.length > 0 || closed.has(row.id)) && (
                <span className={classes.tags}>
                  {closed.has(row.id) && (
                    <Tag tone="safety" icon={<SafetyIcon size={13} />}>
                      no hands-on
                    </Tag>
                  )}
                  {row.tags.map((tag) => (
                    <Tag key={tag}>{tag}</Tag>
                  ))}
                </span>
              )}
            </td>
            {clinical ? <Training row={row} /> : <Contact row={row} />}
            <td className={classes.wide}>{row.responsible}</td>
            <td className={classes.middle}>
              {row.account === 'linked' ? (
                ACCOUNT.linked
              ) : (
                <span className={row.account === 'none' ? classes.missing : undefined}>{ACCOUNT[row.account]}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Training = ({ row }: { row: RosterRow }) => (
  <>
    <td>{row.hasPlan ? 'Published' : <span className={classes.missing}>None</span>}</td>
    <td title={row.lastLogOn ? formatDay(row.lastLogOn) : undefined}>
      {row.lastLogOn ? (
        formatDistanceInDays(row.lastLogOn, row.today)
      ) : (
        <span className={classes.missing}>Nothing yet</span>
      )}
    </td>
    <td className={classes.middle}>
      {row.nextRace ? (
        <span className={classes.race}>
          <FlagIcon size={13} />
          {row.nextRace.name} {row.nextRace.priority}, {formatDistanceInDays(row.nextRace.day, row.today)}
        </span>
      ) : (
        <span className={classes.missing}>None</span>
      )}
    </td>
  </>
)

const Contact = ({ row }: { row: RosterRow }) => (
  <>
    <td>
      {row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : <span className={classes.missing}>None</span>}
    </td>
    <td>{row.phone ? <a href={`tel:${row.phone}`}>{row.phone}</a> : <span className={classes.missing}>None</span>}</td>
  </>
)
