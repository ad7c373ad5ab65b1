import { classNames } from '../class-names.ts'
import classes from './sparkline.module.css'

export interface SparklineProps {
  /** Oldest first; null where nobody answered: the line breaks, a ring at the end says that the last is missing. */
  values: readonly (number | null)[]
  /** A second line, dashed: what it is compared with. */
  second?: readonly (number | null)[]
  sentence: string
  /** Top of the scale; default the highest value, at least 1. */
  max?: number
  width?: number
  height?: number
  tone?: 'felt' | 'hands'
  className?: string
}

/** A line in a table cell, with a base line so that height means something. */
export function Sparkline(props: SparklineProps) {
  const { values, second, sentence, width = 90, height = 20, tone = 'felt', className } = props
  const max = props.max ?? Math.max(1, ...[...values, ...(second ?? [])].filter((value) => value !== null))
  const inset = 4
  const x = (i: number, count: number) => inset + (count < 2 ? 0.5 : i / (count - 1)) * (width - 2 * inset)
  const y = (value: number) => height - 2 - (Math.min(max, Math.max(0, value)) / max) * (height - 2 - inset)
  const last = values.length - 1
  const end = values[last]
  return (
    <svg
      className={classNames(classes.spark, classes[tone], className)}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sentence}
    >
      <path className={classes.base} d={`M${inset} ${height - 1}H${width - inset}`} />
      {second && <path className={classes.second} d={linePath(second, x, y)} />}
      <path className={classes.line} d={linePath(values, x, y)} />
      {end != null ? (
        <circle className={classes.dot} cx={x(last, values.length)} cy={y(end)} r={2.6} />
      ) : (
        last >= 0 && <circle className={classes.missing} cx={x(last, values.length)} cy={height - 4} r={3} />
      )}
    </svg>
  )
}

/** A path that breaks where a value is missing; a lone value is a short stroke. */
export function linePath(
  values: readonly (number | null)[],
  x: (index: number, count: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, i) => {
      if (value === null) return ''
      const point = `${round(x(i, values.length))} ${round(y(value))}`
      const before = values[i - 1] ?? null
      const after = values[i + 1] ?? null
      return `${before === null ? 'M' : 'L'}${point}${before === null && after === null ? 'h.1' : ''}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
