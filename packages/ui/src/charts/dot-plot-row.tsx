import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { formatNumber } from '../format/number.ts'
import classes from './dot-plot-row.module.css'

export interface DotPlotRowProps {
  /** Name of the test. */
  label: string
  /** "real change from 1.9", "29 % lower, from 2 Nov". */
  note?: ReactNode
  unit: string
  /** Ends of the scale; the larger one may come first when less is better. */
  scale: readonly [from: number, to: number]
  left?: number | null
  right?: number | null
  /** The value before, as an open dot; the smallest real change is a band around it. */
  earlier?: { value: number; side: 'left' | 'right' }
  /** What is seen in most runners. */
  reference?: readonly [from: number, to: number]
  /** Smallest real change. */
  mdc?: number
  decimals?: number
  /** The row in one sentence, for readers. */
  sentence: string
  className?: string
}

/** Left against right of one test: L filled, R as a letter, the value before joined by a line. Put rows in a list. */
export function DotPlotRow(props: DotPlotRowProps) {
  const { label, note, unit, left, right, earlier, decimals = 1, sentence, className } = props
  const side = earlier?.side ?? 'left'
  const other = side === 'left' ? right : left
  const own = side === 'left' ? left : right
  return (
    <div className={classNames(classes.row, className)}>
      <div className={classes.words}>
        <span className={classes.label}>{label}</span>
        {note && <span className={classes.note}>{note}</span>}
      </div>
      <Plot {...props} />
      <div className={classes.value} role="img" aria-label={sentence}>
        <b>{own == null ? '–' : formatNumber(own, decimals)}</b>
        {other != null && ` / ${formatNumber(other, decimals)}`} {unit}
      </div>
    </div>
  )
}

const wide = 200
const middle = 17

function Plot({ scale, left, right, earlier, reference, mdc }: DotPlotRowProps) {
  const [from, to] = scale
  const x = (value: number) => 8 + Math.min(1, Math.max(0, (value - from) / (to - from))) * (wide - 16)
  const band = (a: number, b: number) => ({ x: Math.min(x(a), x(b)), width: Math.max(1, Math.abs(x(b) - x(a))) })
  const now = earlier && (earlier.side === 'left' ? left : right)
  const apart = left != null && right != null ? Math.abs(x(left) - x(right)) : wide
  return (
    <svg className={classes.plot} viewBox={`0 0 ${wide} 34`} aria-hidden="true">
      <path className={classes.scale} d={`M8 ${middle}H${wide - 8}`} />
      {reference && <rect className={classes.reference} {...band(...reference)} y={11} height={12} />}
      {earlier && mdc !== undefined && (
        <rect className={classes.mdc} {...band(earlier.value - mdc, earlier.value + mdc)} y={14} height={6} />
      )}
      {earlier && now != null && <path className={classes.change} d={`M${x(earlier.value)} ${middle}H${x(now)}`} />}
      {earlier && <circle className={classes.before} cx={x(earlier.value)} cy={middle} r={4} />}
      {right != null && (
        // a letter on its own ground; lifted when the dot of the left would cover it
        <text className={classes.right} x={x(right)} y={apart < 14 ? 8 : middle + 4.6}>
          R
        </text>
      )}
      {left != null && (
        <>
          <circle className={classes.left} cx={x(left)} cy={middle} r={8} />
          <text className={classes.letter} x={x(left)} y={middle + 3.6}>
            L
          </text>
        </>
      )}
    </svg>
  )
}
