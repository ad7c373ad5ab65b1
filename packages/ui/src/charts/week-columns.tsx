import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { classNames } from '../class-names.ts'
import { formatPercent } from '../format/number.ts'
import type { WeekPoint } from './adherence-data.ts'
import classes from './week-columns.module.css'

export interface WeekColumnsProps {
  points: readonly WeekPoint[]
  goal: number
  audience: 'runner' | 'practice'
}

/** Room above what was done for its figure, and the width from which a figure has room at all, px. */
const FIGURE_ROOM = 20
const FIGURE_WIDTH = 34

/** Where a week's column stands, px; null while the chart has no size yet. */
function useColumns(points: readonly WeekPoint[]) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const top = y?.(100)
  const base = y?.(0)
  if (!x || !y || !plot || top === undefined || base === undefined) return null
  const width = Math.min(64, (plot.width / points.length) * 0.78)
  const columns = points.map((point) => ({
    point,
    left: (x(point.index) ?? 0) - width / 2,
    head: y(point.percent ?? 0) ?? base,
    isOpen: point.percent === null || point.running,
  }))
  return { top, base, width, columns }
}

/** Full columns sunken, what was done filled from below; a week without data is a dashed box, one still running fills it as far as it got. */
export function WeekColumns({ points, goal, audience }: WeekColumnsProps) {
  const chart = useColumns(points)
  if (!chart) return null
  const { top, base, width, columns } = chart
  return columns.map(({ point, left, head, isOpen }) => {
    const radius = Math.min(5, (base - head) / 2)
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
        {isOpen && whole}
      </g>
    )
  })
}

/** The figure of each week. Drawn after the marks, on a ground of its own, so that no session's line runs through it. */
export function WeekFigures({ points, goal, audience }: WeekColumnsProps) {
  const chart = useColumns(points)
  if (!chart || chart.width < FIGURE_WIDTH) return null
  const { top, width, columns } = chart
  return columns.map(({ point, left, head, isOpen }) => {
    if (point.percent === null) return null
    const isAbove = head - top > FIGURE_ROOM
    const on = isOpen
      ? isAbove
        ? classes.onGround
        : classes.onSoFar
      : isAbove
        ? classes.onRest
        : classes[`on-${bandOf(point.percent, goal, audience)}`]
    return (
      <text
        key={point.start}
        className={classNames(classes.figure, isOpen || isAbove ? classes.above : classes.inside, on)}
        x={left + width / 2}
        y={isAbove ? head - 6 : head + 16}
      >
        {formatPercent(point.percent)}
      </text>
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
