import { formatOf } from '@strideloom/ui/format/number.ts'
import { type Kind, KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Meter } from '@strideloom/ui/mark/meter.tsx'
import type { Overview } from '../hooks.ts'
import classes from './agreed-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Under this share an exercise is amber for the therapist. */
const LOW = 0.6

/** What was agreed, exercise by exercise, over two weeks; what was done least stands first. */
export const AgreedPanel = ({ overview: { agreed } }: { overview: Overview }) => (
  <Panel title="Agreed work" support="last 14 days, least done first">
    {agreed.length === 0 ? (
      <p className={panel.empty}>Nothing was due in the last 14 days.</p>
    ) : (
      <ul className={classes.list}>
        {agreed.map(({ exercise, name, category, done, due, unanswered }) => (
          <li key={exercise} className={classes.row}>
            <KindGlyph kind={category as Kind} size={14} />
            <span className={classes.name}>{name}</span>
            {unanswered === due ? (
              <span className={classes.missing} />
            ) : (
              <Meter
                value={done}
                max={due}
                tone={done / due < LOW ? 'warn' : 'done'}
                sentence={`${name}: ${formatOf(done, due)} done`}
              />
            )}
            <b className={classes.count}>{unanswered === due ? 'no answer' : formatOf(done, due)}</b>
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
