import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { formatPercent } from '../format/number.ts'
import type { WeekPoint } from './adherence-data.ts'
import classes from './week-columns.module.css'

export interface WeekColumnsProps {
  points: readonly WeekPoint[]
  goal: number
  audience: 'runner' | 'practice'
}

/** Full columns sunken, what was done filled from below; a week without data is a dashed box, one still running fills it as far as it got. */
export function WeekColumns({ points, goal, audience }: WeekColumnsProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const top = y?.(100)
  const base = y?.(0)
  if (!x || !y || !plot || top === undefined || base === undefined) return null
  const step = plot.width / points.length
  const width = Math.min(64, step * 0.78)
  return points.map((point) => {
    const left = (x(point.index) ?? 0) - width / 2
    const head = y(point.percent ?? 0) ?? base
    const radius = Math.min(5, (base - head) / 2)
    const isOpen = point.percent === null || point.running
    const whole = isOpen ? (
      <rect
        className={classes.none}
        x={left + 0.75}
        y={top + 0.75}
        width={width - 1.5}
        height={base - top - 1.5}
        rx={5}
      />
    ) : (
      <rect className={classes.rest} x={left} y={top} width={width} height={base - top} rx={5} />
    )
    if (point.percent === null) return <g key={point.start}>{whole}</g>
    return (
      <g key={point.start}>
        {!isOpen && whole}
        <rect
          className={classes[isOpen ? 'soFar' : bandOf(point.percent, goal, audience)]}
          x={left}
          y={head}
          width={width}
          height={base - head}
          rx={radius}
        />
        {width >= 34 && (
          <text
            className={isOpen || head - top > 20 ? classes.above : classes.inside}
            x={left + width / 2}
            y={head - top > 20 ? head - 6 : head + 16}
          >
            {formatPercent(point.percent)}
          </text>
        )}
        {isOpen && whole}
      </g>
    )
  })
}

/** The colour of a week. Nobody is shamed: for the runner a low week only gets paler. */
export function bandOf(
  percent: number,
  goal: number,
  audience: 'runner' | 'practice',
): 'full' | 'part' | 'little' | 'low' {
  if (percent >= goal) return 'full'
  if (audience === 'practice') return percent >= goal - 10 ? 'full' : 'low'
  return percent >= goal / 2 ? 'part' : 'little'
}
