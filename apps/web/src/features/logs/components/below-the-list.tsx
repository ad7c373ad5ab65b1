import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { AskedInvitation } from './asked-invitation.tsx'
import { AwayToday } from './away-today.tsx'
import { CommentsToday } from './comments-today.tsx'
import { LoadToday } from './load-today.tsx'
import { RunningToday } from './running-today.tsx'
import { UnplannedToday } from './unplanned-today.tsx'

/** What Today says and asks beside its list: days away, changes of load, comments, running, and the week once a week. Its code comes when the list stands (B6). */
export const BelowTheList = ({ today, timeZone }: { today: Day; timeZone: TimeZone }) => (
  <>
    <AwayToday today={today} />
    <LoadToday today={today} />
    <UnplannedToday today={today} />
    <CommentsToday today={today} />
    <RunningToday today={today} timeZone={timeZone} />
    <AskedInvitation today={today} />
  </>
)
