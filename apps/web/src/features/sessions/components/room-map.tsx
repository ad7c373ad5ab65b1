import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { descendants, REGIONS } from '@strideloom/domain/library/regions.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { BodyFigure } from '@strideloom/ui/body-map/body-figure.tsx'
import { figureShowing } from '@strideloom/ui/body-map/figure-showing.ts'
import type { RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import { useMemo } from 'react'
import { meantWorks, type Recording } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import classes from './room-map.module.css'

/** Where hands are, where they were, and where they still go (dashed). */
const marksOf = (recording: Recording): ReadonlyMap<string, RegionMark> => {
  const marks = new Map<string, RegionMark>()
  for (const { id, region, side, state, pressure } of meantWorks(recording)) {
    const key = `${region}/${side}`
    if (id === recording.workId) marks.set(key, { state: 'working', pin: String(pressure) })
    else if (!marks.has(key)) marks.set(key, { state: state === 'done' ? 'working' : 'driver' })
  }
  return marks
}

/** Above the hips: the legs alone would not show it. */
const isTrunk = (id: RegionId): boolean => ['lumbar', 'thoracic', 'trunk-core', 'trunk'].includes(id)

/** The side of the body that is worked on; a picture, whose words are the list of the plan. */
export const RoomMap = () => {
  const { recording } = useRoom()
  const now = recording.works.find(({ id }) => id === recording.workId)
  const marks = useMemo(() => marksOf(recording), [recording])
  const region = now?.region ?? 'calf'
  const figure = figureShowing([region, ...descendants(region)]) ?? 'back'
  const left = figure === 'front' ? 'Right' : 'Left'
  return (
    <div className={classes.map}>
      {figure !== 'left-foot' && (
        <p className={classes.sides} aria-hidden="true">
          <span>{left}</span>
          <span>{left === 'Left' ? 'Right' : 'Left'}</span>
        </p>
      )}
      <BodyFigure
        id={figure === 'left-foot' && now?.side === 'right' ? 'right-foot' : figure}
        regions={REGIONS}
        values={marks}
        label={now ? `Hands on: ${placeTitle(now.region, now.side)}` : 'The body'}
        height={figure === 'left-foot' ? 150 : 340}
        crop={isTrunk(region) ? 'whole' : 'legs'}
      />
    </div>
  )
}
