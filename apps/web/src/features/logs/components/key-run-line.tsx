import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import type { PlanKeyRun } from '../plan.ts'
import classes from './day-fixed.module.css'

export const KeyRunLine = ({ run }: { run: PlanKeyRun }) => (
  <div className={classes.line}>
    <KindGlyph kind="key-run" size={18} />
    <span className={classes.words}>
      <b>{run.title}</b>
      <small>{`Key run${run.kind === 'long' ? ', long' : ''}, ${formatMinutes(run.minutes)}`}</small>
    </span>
    {run.startTime && <time className={classes.time}>{run.startTime}</time>}
  </div>
)
