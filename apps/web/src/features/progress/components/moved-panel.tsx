import { formatDay } from '@strideloom/ui/format/day.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { type MovedWork, movedWords, useMovedWork } from '../../../lib/moved-work.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Lines in sight; the others are a press away. */
const IN_SIGHT = 7

/** Workouts that the runner laid on other days: the plan stays as it was published. Nothing is shown where none was. */
export const MovedPanel = ({ runnerId }: { runnerId: string }) => {
  const moved = useMovedWork(runnerId)
  if (moved === null || moved.length === 0) return null
  const older = moved.slice(IN_SIGHT)
  return (
    <Panel title="Moved by the runner" support="last 12 weeks, the plan stays">
      <Lines moved={moved.slice(0, IN_SIGHT)} />
      {older.length > 0 && (
        <details className={panel.older}>
          <summary>{`${older.length} earlier`}</summary>
          <Lines moved={older} />
        </details>
      )}
    </Panel>
  )
}

const Lines = ({ moved }: { moved: readonly MovedWork[] }) => (
  <ul className={panel.lines}>
    {moved.map((one) => (
      <li key={one.workoutId} className={panel.line}>
        <span className={panel.day}>{formatDay(one.toDay)}</span>
        <span>
          {one.title}
          <span className={panel.note}>{movedWords(one)}</span>
        </span>
        <DoneMark state="moved" size={14} />
      </li>
    ))}
  </ul>
)
