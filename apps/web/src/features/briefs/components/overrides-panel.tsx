import { formatDay } from '@strideloom/ui/format/day.ts'
import { BlockIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { rulesWords } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import classes from './overrides-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** Limits that somebody went past, with who, when and the reason they wrote. Nothing where there is none. */
export const OverridesPanel = ({ brief: { overrides } }: { brief: Brief }) =>
  overrides.length === 0 ? null : (
    <Panel title="Past a limit, with a reason">
      <ul className={panel.rows}>
        {overrides.map(({ id, severity, rules, reason, madeBy, madeAt, sessionDay }) => {
          const Shape = severity === 'warn' ? WarnIcon : BlockIcon
          return (
            <li key={id} className={classes.override} data-severity={severity}>
              <Shape size={15} />
              <div>
                <p>“{reason}”</p>
                <p className={panel.note}>
                  {`${madeBy} on ${formatDay(madeAt.slice(0, 10))} for the session on ${formatDay(sessionDay)}: ${rulesWords(rules)}.`}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
