import { yearsBetween } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { LinkIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { lazy, Suspense, useState } from 'react'
import { useRecord } from '../record-hooks.ts'
import { InviteSheet } from './invite-sheet.tsx'
import classes from './record-header.module.css'
import { RecordMenu } from './record-menu.tsx'
import { ResetLinkSheet } from './reset-link-sheet.tsx'

// Its checks and its tag field weigh more than the rest of the header, and are rarely needed.
const EditSheet = lazy(() => import('./edit-sheet.tsx').then((file) => ({ default: file.EditSheet })))

const EraseRunnerSheet = lazy(() =>
  import('./erase-runner-sheet.tsx').then((file) => ({ default: file.EraseRunnerSheet })),
)

type OpenSheet = 'invite' | 'reset' | 'edit' | 'erase' | null

/** Who this record is about, over every page of it. The pages own the h1. */
export const RecordHeader = ({
  runnerId,
  isOwner,
  onExport,
  onTables,
}: {
  runnerId: string
  isOwner: boolean
  onExport: () => void
  onTables: () => void
}) => {
  const record = useRecord(runnerId)
  const [sheet, setSheet] = useState<OpenSheet>(null)
  const close = () => setSheet(null)
  const { nextRace, today, birthDate, invitation } = record
  return (
    <header className={classes.header}>
      <div className={classes.who}>
        <span className={classes.name}>{record.name}</span>
        <span className={classes.facts}>
          {birthDate && <span>{yearsBetween(birthDate, today)} years</span>}
          <span>with {record.responsible}</span>
          {nextRace && (
            <span className={classes.race} title={formatDay(nextRace.day)}>
              <FlagIcon size={13} />
              {nextRace.name} {nextRace.priority}, {formatDistanceInDays(nextRace.day, today)}
            </span>
          )}
        </span>
        <span className={classes.tags}>
          {record.archived && <Tag tone="warn">Archived</Tag>}
          {record.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </span>
      </div>
      <div className={classes.actions}>
        {!record.hasAccount && !record.archived && (
          <Button icon={<LinkIcon />} onClick={() => setSheet('invite')}>
            {invitation?.state === 'open' ? 'Invited, not joined' : 'Invite'}
          </Button>
        )}
        <RecordMenu record={record} isOwner={isOwner} onSheet={setSheet} onExport={onExport} onTables={onTables} />
      </div>
      <InviteSheet record={record} open={sheet === 'invite'} onClose={close} />
      <ResetLinkSheet record={record} open={sheet === 'reset'} onClose={close} />
      {sheet === 'edit' && (
        <Suspense fallback={null}>
          <EditSheet record={record} onClose={close} />
        </Suspense>
      )}
      {sheet === 'erase' && (
        <Suspense fallback={null}>
          <EraseRunnerSheet record={record} onClose={close} />
        </Suspense>
      )}
    </header>
  )
}
