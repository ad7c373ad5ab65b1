import { formatNumber } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { ArrowRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import type { SessionAnswer, SessionPage } from '../hooks.ts'
import panel from './panel.module.css'
import classes from './tolerance-line.module.css'

/** The other side of the trade: what was too much, else how sore it was; null: nobody said. */
const costOf = ({ class: answer, because }: SessionAnswer, soreness: readonly number[]): string | null => {
  if (answer === 'adverse' || answer === 'too-much') return joinWords(because)
  if (soreness.length === 0) return null
  return soreness.every((value) => value === 0)
    ? 'no soreness'
    : `soreness ${soreness.map((value) => formatNumber(value)).join(', ')}`
}

/** What the runner's own number was, what it becomes, why, and both sides of the trade-off (S48, S49). */
export const ToleranceLine = ({
  response,
  page,
  soreness,
}: {
  response: SessionAnswer
  page: SessionPage
  /** By question, as far as it was answered. */
  soreness: readonly number[]
}) => {
  const { step, gains } = response
  const cost = costOf(response, soreness)
  if (!step) return null
  const isNewest = page.tolerance.last?.id === page.session?.id
  return (
    <div className={classes.tolerance}>
      <p className={classes.numbers}>
        <span className={classes.number}>
          <small>Tolerance before</small>
          <b>{formatNumber(step.before)}</b>
        </span>
        <ArrowRight size={18} />
        <span className={classes.number}>
          <small>{isNewest ? 'next time' : 'after it'}</small>
          <b>{formatNumber(step.after)}</b>
        </span>
        <CeilingGauge ceiling={step.after} asked={step.after} lie size={112} />
      </p>
      <p>{step.says}</p>
      <dl className={classes.sides}>
        <div>
          <dt>It brought</dt>
          <dd>
            {gains.length > 0 ? joinWords(gains) : <span className={panel.missing}>nothing that was measured</span>}
          </dd>
        </div>
        <div>
          <dt>It cost</dt>
          <dd>{cost ?? <span className={panel.missing}>not known</span>}</dd>
        </div>
      </dl>
      {step.flag === 'change-hypothesis' && (
        <p className={panel.note}>Twice without change: look at the cause, not harder.</p>
      )}
    </div>
  )
}
