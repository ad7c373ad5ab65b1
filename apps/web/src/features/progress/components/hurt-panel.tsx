import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import type { Overview } from '../hooks.ts'
import { placeWords } from '../overview-sentence.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Every pain from 1 up, newest first, with where it was. */
export const HurtPanel = ({ hurt }: Pick<Overview, 'hurt'>) => (
  <Panel title="What hurt" support={hurt.length > 0 ? 'pain 0–10 while doing it' : undefined}>
    {hurt.length === 0 ? (
      <p className={panel.empty}>No pain was answered. Where nobody answered, it is not known.</p>
    ) : (
      <ul className={panel.lines}>
        {hurt.map((line) => (
          <li key={`${line.day}/${line.exercise}/${line.pain}`} className={panel.line}>
            <span className={panel.day}>{formatDay(line.day)}</span>
            <span>
              {line.exercise}
              {line.region && line.side && (
                <span className={panel.note}>{placeWords({ region: line.region as RegionId, side: line.side })}</span>
              )}
              {line.note && <span className={panel.note}>“{line.note}”</span>}
            </span>
            <Tag tone="felt">{`pain ${line.pain}`}</Tag>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
