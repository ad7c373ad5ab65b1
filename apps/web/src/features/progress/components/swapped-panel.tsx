import { formatDay } from '@strideloom/ui/format/day.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import type { Overview } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** What the runner did instead of what was prescribed. Nothing is shown where nothing was. */
export const SwappedPanel = ({ swapped }: Pick<Overview, 'swapped'>) =>
  swapped.length === 0 ? null : (
    <Panel title="Done instead" support={`the newest ${swapped.length}`}>
      <ul className={panel.lines}>
        {swapped.map(({ day, workout, exercise, instead, outcome }) => (
          <li key={`${day}/${workout}/${exercise}`} className={panel.line}>
            <span className={panel.day}>{formatDay(day)}</span>
            <span>
              {instead}
              <span className={panel.note}>{`instead of ${exercise}, ${workout}`}</span>
            </span>
            <DoneMark state={outcome} size={14} />
          </li>
        ))}
      </ul>
    </Panel>
  )
