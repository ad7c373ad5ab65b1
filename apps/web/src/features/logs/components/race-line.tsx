import { classNames } from '@strideloom/ui/class-names.ts'
import { formatDistance } from '@strideloom/ui/format/amount.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { useUnits } from '../../../lib/me.ts'
import type { PlanRace } from '../plan.ts'
import classes from './day-fixed.module.css'

export const RaceLine = ({ race }: { race: PlanRace }) => {
  const { distance } = useUnits()
  return (
    <div className={classNames(classes.line, classes.race)}>
      <KindGlyph kind="race" size={20} plain />
      <span className={classes.words}>
        <b>{race.name}</b>
        <small>
          {`${formatDistance(race.distanceKm, distance)}, ${race.priority} race${race.status === 'dns' ? ', not started' : ''}`}
        </small>
      </span>
      {race.startTime && <time className={classes.time}>{race.startTime}</time>}
    </div>
  )
}
