import type { Day } from '@strideloom/domain/calendar/day.ts'
import { type DayView, hasMoves } from '../plan.ts'
import { MoveLines } from './move-lines.tsx'
import { UnplannedLines } from './unplanned-lines.tsx'

/** What a day has beside its plan: what was done besides, and what moves have left. Its code comes where there is any of it (B6). */
export const DayExtras = ({ view, today }: { view: DayView; today: Day }) => (
  <>
    {view.unplanned.length > 0 && <UnplannedLines view={view} />}
    {hasMoves(view) && <MoveLines view={view} today={today} />}
  </>
)
