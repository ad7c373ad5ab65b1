import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { RunningToday } from './running-today.tsx'
import { WeeklyInvitation } from './weekly-invitation.tsx'

/** What Today asks beside its list: running, and the week once a week. Its code comes when the list stands (B6). */
export const BelowTheList = ({ today, timeZone }: { today: Day; timeZone: TimeZone }) => (
  <>
    <RunningToday today={today} timeZone={timeZone} />
    <WeeklyInvitation today={today} />
  </>
)
