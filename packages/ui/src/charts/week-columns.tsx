import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { formatPercent } from '../format/number.ts'
import type { WeekPoint } from './adherence-data.ts'
import classes from './week-columns.module.css'

export interface WeekColumnsProps {
  points: readonly WeekPoint[]
  goal: number
  audience: 'runner' | 'practice'
}

/** Full columns sunken, what was done filled from below; a week without data or still running is a dashed box. */
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
    if (point.percent === null || point.running) {
      return (
        <rect
          key={point.start}
          className={classes.none}
          x={left + 0.75}
          y={top + 0.75}
          width={width - 1.5}
          height={base - top - 1.5}
          rx={5}
        />
      )
    }
    const head = y(point.percent) ?? base
    const radius = Math.min(5, (base - head) / 2)
    return (
      <g key={point.start}>
        <rect className={classes.rest} x={left} y={top} width={width} height={base - top} rx={5} />
        <rect
          className={classes[bandOf(point.percent, goal, audience)]}
          x={left}
          y={head}
          width={width}
          height={base - head}
          rx={radius}
        />
        {width >= 34 && (
          <text
            className={head - top > 20 ? classes.above : classes.inside}
            x={left + width / 2}
            y={head - top > 20 ? head - 6 : head + 16}
          >
            {formatPercent(point.percent)}
          </text>
        )}
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
