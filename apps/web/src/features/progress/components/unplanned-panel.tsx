import { unplannedTitle } from '@strideloom/domain/logs/unplanned-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { useUnplanned } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Lines in sight; the others are a press away. */
const IN_SIGHT = 7

/** What the runner did beside the plan: in the load, in no share of what was agreed. Nothing is shown where nothing was. */
export const UnplannedPanel = ({ runnerId }: { runnerId: string }) => {
  const { data: works } = useUnplanned(runnerId)
  if (!works || works.length === 0) return null
  const older = works.slice(IN_SIGHT)
  return (
    <Panel title="Beside the plan" support="last 12 weeks, counted in the load only">
      <Lines works={works.slice(0, IN_SIGHT)} />
      {older.length > 0 && (
        <details className={panel.older}>
          <summary>{`${older.length} earlier`}</summary>
          <Lines works={older} />
        </details>
      )}
    </Panel>
  )
}

const Lines = ({ works }: { works: NonNullable<ReturnType<typeof useUnplanned>['data']> }) => (
  <ul className={panel.lines}>
    {works.map((work) => (
      <li key={work.workId} className={panel.line}>
        <span className={panel.day}>{formatDay(work.day)}</span>
        <span>
          {unplannedTitle(work)}
          <span className={panel.note}>
            {`${formatMinutes(work.minutes)}, ${work.effort === null ? 'effort not told' : `effort ${work.effort}`}`}
          </span>
          {work.note && <span className={panel.note}>“{work.note}”</span>}
        </span>
        {work.pain !== null && work.pain > 0 ? <Tag tone="felt">{`pain ${work.pain}`}</Tag> : <span />}
      </li>
    ))}
  </ul>
)
