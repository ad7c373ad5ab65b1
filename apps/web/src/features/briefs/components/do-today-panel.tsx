import { Button } from '@strideloom/ui/control/button.tsx'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { InfoIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { whyReasons } from '../../../lib/why-reason.ts'
import { rulesWords } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import { useTaking } from '../use-taking.ts'
import classes from './do-today-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'
import { TakenLines } from './taken-lines.tsx'

/**
 * What to do, at most five things in order, each with the numbers that put it there, and why not harder. What would change the planned
 * session is taken into it here, one by one or all at once, and taken back.
 */
export const DoTodayPanel = ({ runnerId, brief }: { runnerId: string; brief: Brief }) => {
  const { doToday, alsoToFit, limits, session, tolerance, taken, timeZone } = brief
  const taking = useTaking(runnerId, session?.id ?? null)
  const takes = [...doToday, ...alsoToFit].flatMap(({ takes: take }) => take ?? [])
  const minutes = doToday.reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  const planned = session?.works.length ?? 0
  const told = doToday.filter(({ kind }) => kind === 'hands').length
  const support = [
    minutes > 0 && session ? `${minutes} of ${formatMinutesTight(session.minutes)}` : null,
    planned > told && told > 0 ? `${told} of ${planned} planned works` : null,
  ].filter(Boolean)
  return (
    <Panel
      title={limits.isToday ? 'Do today' : 'Do then'}
      support={support.join(', ')}
      className={classes.panel}
      act={
        takes.length > 1 && (
          <Button busy={taking.isBusy} onClick={() => taking.takeThem(takes)}>
            {`Take all ${takes.length} into the plan`}
          </Button>
        )
      }
    >
      {doToday.length === 0 ? (
        <p className={panel.empty}>Nothing stands out: too little is known to suggest anything.</p>
      ) : (
        <ol className={classes.list}>
          {doToday.map((one, index) => (
            <Row key={one.id} suggestion={one} number={index + 1} taking={taking} />
          ))}
        </ol>
      )}
      {alsoToFit.length > 0 && (
        <>
          <h3 className={classes.also}>Also past its limit</h3>
          <ul className={classes.list}>
            {alsoToFit.map((one) => (
              <Row key={one.id} suggestion={one} taking={taking} />
            ))}
          </ul>
        </>
      )}
      <TakenLines taken={taken} timeZone={timeZone} taking={taking} />
      {tolerance.dose && limits.maxPressure > 0 && (
        <p className={classes.trade}>
          <InfoIcon size={14} />
          <span>
            <b>Why not harder.</b> {tolerance.dose.says}
          </span>
        </p>
      )}
    </Panel>
  )
}

type RowProps = { suggestion: Brief['doToday'][number]; number?: number; taking: ReturnType<typeof useTaking> }

const Row = ({ suggestion, number, taking }: RowProps) => {
  const { kind, title, why, minutes, pressure, limit, rules, reason, takes, inPlan } = suggestion
  return (
    <li className={classes.row} data-kind={kind}>
      <span className={classes.number}>{number}</span>
      <span className={classes.words}>
        <b>{title}</b>
        <span className={classes.why}>
          {why}
          {rules.length > 0 && <span className={classes.rules}> {rulesWords(rules)}</span>}
        </span>
        {reason && <Why about={title} reasons={whyReasons([reason])} />}
      </span>
      <span className={classes.minutes}>{minutes !== null && formatMinutesTight(minutes)}</span>
      <span className={classes.pressure}>
        {pressure !== null && limit !== null ? (
          <>
            <CeilingGauge ceiling={limit} asked={pressure} lie size={84} />
            <b aria-hidden="true">{formatNumber(pressure)}</b>
            <span
              className={classes.spoken}
            >{`pressure ${formatNumber(pressure)}, at most ${formatNumber(limit)}`}</span>
          </>
        ) : (
          kind === 'retest' && 'no press'
        )}
      </span>
      <span className={classes.take}>
        {takes && (
          <Button
            busy={taking.isTaking([takes])}
            disabled={taking.isBusy && !taking.isTaking([takes])}
            onClick={() => taking.takeThem([takes])}
          >
            Take
            <VisuallyHidden>{` into the plan: ${title}`}</VisuallyHidden>
          </Button>
        )}
        {inPlan && <span className={classes.planned}>in the plan</span>}
      </span>
    </li>
  )
}
