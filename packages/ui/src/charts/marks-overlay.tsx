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

/** Races: an ink line with a flag and the priority. */
export function RaceMarks({ races }: { races: readonly At<ChartRace>[] }) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot || !x) return null
  return races.map(({ at, day, priority }) => {
    const left = x(at)
    if (left === undefined) return null
    // near the edge the flag flies inwards
    const flip = left > plot.x + plot.width - 34
    return (
      <g key={day} className={classes.race}>
        <line x1={left} x2={left} y1={plot.y - 20} y2={plot.y + plot.height} />
        <path d={`M${left} ${plot.y - 20}h${flip ? -14 : 14}l${flip ? 3 : -3} 4.500 ${flip ? -3 : 3} 4.500H${left}z`} />
        <text x={left + (flip ? -18 : 18)} y={plot.y - 12} textAnchor={flip ? 'end' : 'start'}>
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
