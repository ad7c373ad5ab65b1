import { usePlotArea, useXAxisScale } from 'recharts'
import classes from './marks-overlay.module.css'
import type { ChartRace, ChartSession } from './stiffness-data.ts'

/** Something that stands on a place of the x axis. */
type At<What> = What & { at: number }

/** Sessions: full-height petrol lines, the pressure in a disc on top. Planned ones are dashed. */
export function SessionMarks({ sessions }: { sessions: readonly At<ChartSession>[] }) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot || !x) return null
  return sessions.map(({ at, day, pressure, planned }) => {
    const left = x(at)
    if (left === undefined) return null
    return (
      <g key={day} className={planned ? classes.planned : classes.session}>
        <line x1={left} x2={left} y1={plot.y} y2={plot.y + plot.height} />
        <circle cx={left} cy={plot.y - 11} r={10} />
        {pressure === undefined ? (
          <circle cx={left} cy={plot.y - 11} r={4} className={classes.heart} />
        ) : (
          <text x={left} y={plot.y - 11} dy=".36em">
            {pressure}
          </text>
        )}
      </g>
    )
  })
}

/** Width of a flag with its letter, and half a session's disc, px. */
const FLAG = 32
const DISC = 11

/** Races: an ink line with a flag and the priority, which gives way to the discs of `sessions`. */
export function RaceMarks({
  races,
  sessions,
}: {
  races: readonly At<ChartRace>[]
  sessions: readonly { at: number }[]
}) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot || !x) return null
  const discs = sessions.flatMap(({ at }) => x(at) ?? [])
  const isFree = (from: number, to: number) =>
    from >= plot.x && to <= plot.x + plot.width && discs.every((disc) => disc + DISC < from || disc - DISC > to)
  return races.map(({ at, day, priority }) => {
    const left = x(at)
    if (left === undefined) return null
    const [freeLeft, freeRight] = [isFree(left - FLAG, left), isFree(left, left + FLAG)]
    const flip = !freeRight && (freeLeft || left + FLAG > plot.x + plot.width)
    // between two discs there is no room beside it: the flag flies under them
    const top = freeLeft || freeRight ? plot.y - 20 : plot.y + 3
    return (
      <g key={day} className={classes.race}>
        <line x1={left} x2={left} y1={top} y2={plot.y + plot.height} />
        <path d={`M${left} ${top}h${flip ? -14 : 14}l${flip ? 3 : -3} 4.500 ${flip ? -3 : 3} 4.500H${left}z`} />
        <text x={left + (flip ? -18 : 18)} y={top + 8} textAnchor={flip ? 'end' : 'start'}>
          {priority}
        </text>
      </g>
    )
  })
}

/** Today: a dashed ink line. Its word stands on the axis. */
export function TodayMark({ at }: { at: number }) {
  const plot = usePlotArea()
  const left = useXAxisScale()?.(at)
  if (!plot || left === undefined) return null
  return <line className={classes.today} x1={left} x2={left} y1={plot.y} y2={plot.y + plot.height} />
}
