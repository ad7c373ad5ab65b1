import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { type CalendarPage, useOffers } from '../calendar-hooks.ts'
import { momentWords } from '../calendar-words.ts'
import type { Place, SeenSession } from '../use-calendar-changes.ts'
import { AskedTime, placeFrom, type TypedPlace, typedFrom } from './asked-time.tsx'
import classes from './calendar-sheet.module.css'

/** Moves a session by its day and time, without dragging: judged as it would stand there, with the works that it has. */
export const MoveSheet = ({
  page,
  session,
  to,
  trouble,
  busy,
  onMove,
  onClose,
}: {
  page: CalendarPage
  session: SeenSession
  /** Where it was let go, or where it stands. */
  to: Place
  /** Why the last try did not move it. */
  trouble: string | null
  busy: boolean
  onMove: (to: Place, reason: string) => void
  onClose: () => void
}) => {
  const { timeZone, today } = page
  const [typed, setTyped] = useState<TypedPlace>(() => typedFrom(to, timeZone))
  const asked = placeFrom(typed, timeZone)
  const offers = useOffers(asked && { runnerId: session.runner.id, sessionId: session.id, ...asked })
  return (
    <Sheet open side="end" title={`Move ${session.runner.name}`} onClose={onClose}>
      <div className={classes.sheet}>
        {session.start !== null && <p>It stands on {momentWords(session.start, timeZone)}.</p>}
        {trouble !== null && (
          <Notice kind="warn" announce title="Not moved.">
            {trouble}
          </Notice>
        )}
        <AskedTime
          page={page}
          today={today}
          value={typed}
          onChange={setTyped}
          said={asked ? offers.data : undefined}
          busy={busy}
          action="Move it there"
          label="Move to"
          onGive={onMove}
        />
      </div>
    </Sheet>
  )
}
