import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { Tag, type TagTone } from '@strideloom/ui/mark/tag.tsx'
import type { Brief } from '../hooks.ts'
import classes from './findings-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

type Finding = Brief['findings'][number]

const TONES: Record<Finding['state'], TagTone> = {
  restricted: 'warn',
  changed: 'info',
  watch: 'plain',
  normal: 'done',
}

/** What is open, where it shows, and what may drive it. */
export const FindingsPanel = ({ brief: { findings } }: { brief: Brief }) => (
  <Panel title="Open findings">
    {findings.length === 0 ? (
      <p className={panel.empty}>No finding is open. Nothing was found, or nobody has looked.</p>
    ) : (
      <ul className={panel.rows}>
        {findings.map((finding) => (
          <li key={finding.id} className={classes.finding}>
            <p className={classes.title}>
              <b>{placeTitle(finding.region, finding.side)}</b>
              <Tag tone={TONES[finding.state]}>{finding.state}</Tag>
              {finding.role && <Tag>{finding.role === 'driver' ? 'driver' : 'responder'}</Tag>}
              <span className={panel.missing}>since {formatDay(finding.since)}</span>
            </p>
            <p className={panel.note}>
              {[
                finding.pattern,
                ...finding.seen.slice(0, 2).map(({ what, day }) => `${what} on ${formatShortDay(day)}`),
              ]
                .filter(Boolean)
                .join('. ')}
              .
            </p>
            {finding.drivers.length > 0 && <p className={panel.note}>May be driven by {joinWords(finding.drivers)}.</p>}
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
