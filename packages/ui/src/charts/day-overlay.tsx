import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import { formatNumber } from '../format/number.ts'
import classes from './day-overlay.module.css'
import type { DayPoint } from './stiffness-data.ts'

/** A stretch of days in which the change held. */
export interface HeldDays {
  from: string
  to: string
  /** "held 4 days". */
  label: string
}

/** Width of one letter of the words, in px, rounded up: enough to keep two of them apart. */
const LETTER = 7

/**
 * Petrol ground from a session to the last day it held, with its words. Where the next one begins before the words end,
 * or the plot does, the ground speaks alone; the table has the words.
 */
export function HeldGround({
  held,
  points,
  top,
}: {
  held: readonly HeldDays[]
  points: readonly DayPoint[]
  top: number
}) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  const indexOf = (day: string) => points.find((point) => point.day === day)?.index
  const inOrder = [...held].sort((a, b) => a.from.localeCompare(b.from))
  const end = x(points.length - 1) ?? 0
  return inOrder.map(({ from, to, label }, place) => {
    const left = x(indexOf(from) ?? 0)
    const next = inOrder[place + 1]
    const room = (next ? (x(indexOf(next.from) ?? 0) ?? end) : end) - (left ?? 0)
    const right = x(indexOf(to) ?? points.length - 1)
    const head = y(top)
    const base = y(0)
    if (left === undefined || right === undefined || head === undefined || base === undefined) return null
    return (
      <g key={from}>
        <rect className={classes.held} x={left} y={head} width={Math.max(2, right - left)} height={base - head} />
        {room > label.length * LETTER + 8 && (
          <text className={classes.heldWords} x={left + 8} y={head + 14}>
            {label}
          </text>
        )}
      </g>
    )
  })
}

/** Dashed rings on the base line where nobody answered. */
export function MissingRings({ points }: { points: readonly { index: number; missing: boolean }[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  return points
    .filter((point) => point.missing)
    .map((point) => <circle key={point.index} className={classes.missing} cx={x(point.index)} cy={y(0)} r={5} />)
}

type LastProps = {
  points: readonly Pick<DayPoint, 'index' | 'value'>[]
  /** Of the number in words; the mark stays where it is. */
  decimals?: number
}

/** The last answer, larger and with its number. */
export function LastAnswer({ points, decimals }: LastProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const last = points.findLast((point) => point.value !== null)
  const left = last && x?.(last.index)
  const top = last && y?.(last.value)
  if (!last || last.value === null || left === undefined || top === undefined || !plot) return null
  return (
    <>
      <circle className={classes.last} cx={left} cy={top} r={5.5} />
      <text className={classes.value} x={left - 10} y={Math.max(plot.y + 12, top - 10)}>
        {formatNumber(last.value, decimals)}
      </text>
    </>
  )
}

/** The strip below: kilometres as outlined bars, what was fast as ink blocks in them. */
export function RunStrip({ points }: { points: readonly DayPoint[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  const most = Math.max(0, ...points.map((point) => point.run?.km ?? 0))
  const base = plot && plot.y + plot.height
  const head = y?.(0)
  if (!x || !plot || base === undefined || head === undefined || most === 0) return null
  const room = base - head - 22
  const width = Math.min(20, (plot.width / points.length) * 0.62)
  return (
    <g>
      <text className={classes.unit} x={plot.x - 8} y={base - 6}>
        km
      </text>
      {points.map(({ index, run }) => {
        const middle = x(index)
        if (!run || middle === undefined) return null
        const height = (run.km / most) * room
        const fast = Math.min(1, (run.speedKm ?? 0) / run.km) * height
        return (
          <g key={index}>
            <rect className={classes.km} x={middle - width / 2} y={base - height} width={width} height={height} />
            {fast > 0 && (
              <rect className={classes.speed} x={middle - width / 2} y={base - fast} width={width} height={fast} />
            )}
          </g>
        )
      })}
      <line className={classes.base} x1={plot.x} x2={plot.x + plot.width} y1={base} y2={base} />
    </g>
  )
}
