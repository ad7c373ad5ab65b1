import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import type { Overview } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Lines in sight; the others are a press away. */
const IN_SIGHT = 7

/** What was left out and why, in the runner's words; the reasons counted first. */
export const SkippedPanel = ({ skipped }: Pick<Overview, 'skipped'>) => {
  const counts = new Map<string, number>()
  for (const { reason } of skipped) counts.set(reason ?? 'no reason', (counts.get(reason ?? 'no reason') ?? 0) + 1)
  const older = skipped.slice(IN_SIGHT)
  if (skipped.length === 0)
    return (
      <Panel title="Skipped, and why">
        <p className={panel.empty}>
          Nothing was answered as skipped. What was not answered at all is not in this list.
        </p>
      </Panel>
    )
  return (
    <Panel title="Skipped, and why" support={`the newest ${skipped.length}`}>
      <p className={panel.tags}>
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([reason, count]) => (
            <Tag key={reason} tone={reason === 'pain' ? 'felt' : 'plain'}>
              {`${reason}, ${formatCount(count, 'time')}`}
            </Tag>
          ))}
      </p>
      <Lines lines={skipped.slice(0, IN_SIGHT)} />
      {older.length > 0 && (
        <details className={panel.older}>
          <summary>{`${older.length} earlier`}</summary>
          <Lines lines={older} />
        </details>
      )}
    </Panel>
  )
}

const Lines = ({ lines }: { lines: Overview['skipped'] }) => (
  <ul className={panel.lines}>
    {lines.map((line) => (
      <li key={`${line.day}/${line.workout}/${line.exercise}`} className={panel.line}>
        <span className={panel.day}>{formatDay(line.day)}</span>
        <span>
          {line.exercise ?? `${line.workout}, all of it`}
          {line.note && <span className={panel.note}>“{line.note}”</span>}
        </span>
        <span className={panel.tags}>
          <DoneMark state={line.outcome} size={14} />
          {line.reason ?? 'no reason'}
        </span>
      </li>
    ))}
  </ul>
)
