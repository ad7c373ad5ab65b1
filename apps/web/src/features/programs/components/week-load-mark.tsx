import type { Day } from '@strideloom/domain/calendar/day.ts'
import { WeekLoad } from '@strideloom/ui/charts/week-load.tsx'
import { WeekLoadStrip } from '@strideloom/ui/charts/week-load-strip.tsx'
import type { WeekLoadLine } from '../use-week-loads.ts'
import classes from './program-grid.module.css'

/** A week's running, on the scale of the weeks above and under it. */
export const WeekLoadMark = ({ load: { short, sentence, ...drawn } }: { load: WeekLoadLine }) => (
  <span role="img" aria-label={sentence} title={sentence} className={classes.load}>
    <WeekLoad {...drawn} />
    <span aria-hidden="true">{short}</span>
  </span>
)

/** So many weeks before and after the one that is shown. */
const BESIDE = 3

/** The same where weeks are shown one at a time: between those around it. */
export const WeekLoadStripMark = ({ loads, week }: { loads: ReadonlyMap<Day, WeekLoadLine>; week: Day }) => {
  const load = loads.get(week)
  if (!load) return null
  const all = [...loads]
  const at = all.findIndex(([start]) => start === week)
  const first = Math.max(0, at - BESIDE)
  const around = all.slice(first, at + BESIDE + 1).map(([, one]) => one)
  return (
    <span role="img" aria-label={load.sentence} title={load.sentence} className={classes.load}>
      <WeekLoadStrip weeks={around} at={at - first} scale={load.scale} />
      <span aria-hidden="true">{load.short}</span>
    </span>
  )
}
