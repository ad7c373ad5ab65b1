import { exercise } from '@strideloom/domain/library/exercises.ts'
import { type RegionSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import type { RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import { formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import { ArrowDown, ArrowUp } from '@strideloom/ui/glyph/direction-icons.tsx'
import { useMemo } from 'react'
import type { Brief } from '../hooks.ts'
import classes from './body-panel.module.css'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

/** What is drawn: stiffness where it is felt, dotted where it is carried from week to week, dashed where a driver is suspected. */
const marksOf = ({ places, drivers }: Brief): Map<string, RegionMark> => {
  const marks = new Map<string, RegionMark>()
  for (const place of places)
    if (place.value > 0 || place.carried)
      marks.set(regionKey(place), {
        ...(place.value > 0 && { felt: place.value }),
        ...(place.carried && { state: 'watch' }),
      })
  for (const place of drivers) marks.set(regionKey(place), { ...marks.get(regionKey(place)), state: 'driver' })
  return marks
}

const listed = (places: readonly RegionSide[]): string =>
  places.map(({ region, side }) => placeTitle(region, side).toLowerCase()).join(', ')

const MOST_PAINS = 4

/** Stiffness per place and pain against the runner's own four weeks, on the body and in numbers. */
export const BodyPanel = ({ brief }: { brief: Brief }) => {
  const { places, pains, notes, drivers, today, mapOn } = brief
  const marks = useMemo(() => marksOf(brief), [brief])
  const newest = places[0]?.day
  // Where a driver is suspected too, that is what the edge says.
  const carried = places.filter((place) => marks.get(regionKey(place))?.state === 'watch')
  const label = places
    .filter(({ value }) => value > 0)
    .map(({ region, side, value }) => `${placeTitle(region, side)} ${value}`)
    .join(', ')
  return (
    <Panel
      title="Where it is felt"
      support={newest === undefined ? null : newest === today ? 'this morning' : `last on ${formatDay(newest)}`}
    >
      {marks.size > 0 && (
        <BodyThumbnail
          className={classes.body}
          regions={REGIONS}
          values={marks}
          label={label === '' ? 'Nothing is felt; suspected drivers are dashed' : `Stiff: ${label}`}
          height={224}
        />
      )}
      {places.length === 0 ? (
        <p className={panel.empty}>
          {mapOn === null
            ? 'No answer on the body map in four weeks. What it feels like is not known.'
            : `Nothing was named stiff in four weeks. The body map was last answered ${mapOn === today ? 'today' : `on ${formatDay(mapOn)}`}.`}
        </p>
      ) : (
        <ul className={panel.rows}>
          {places.map((place) => (
            <PlaceRow key={regionKey(place)} place={place} newest={newest} />
          ))}
        </ul>
      )}
      {carried.length > 0 && <p className={panel.note}>Dotted: carried from week to week, {listed(carried)}.</p>}
      {drivers.length > 0 && <p className={panel.note}>Dashed: a driver is suspected in {listed(drivers)}.</p>}
      <Pains pains={pains} />
      <Notes notes={notes} />
    </Panel>
  )
}

const PlaceRow = ({ place, newest }: { place: Brief['places'][number]; newest: string | undefined }) => {
  const { region, side, value, day, mean, direction, carried } = place
  const Arrow = direction === 'up' ? ArrowUp : direction === 'down' ? ArrowDown : null
  return (
    <li className={classes.place}>
      <span className={classes.name}>
        {placeTitle(region, side)}
        {carried && (
          <span className={panel.missing}>{` ${carried.label}, ${formatCount(carried.weeks, 'week')} in a row`}</span>
        )}
        {day !== newest && <span className={panel.missing}> on {formatShortDay(day)}</span>}
      </span>
      <b className={classes.value}>{formatNumber(value)}</b>
      <span className={classes.mean}>
        {Arrow && <Arrow size={13} />}
        <span className={classes.spoken}>{direction === 'up' ? 'above' : direction === 'down' ? 'below' : ''}</span>
        {mean === null ? 'no own mean yet' : `own mean ${formatNumber(mean)}`}
      </span>
    </li>
  )
}

const Pains = ({ pains }: Pick<Brief, 'pains'>) => (
  <div className={classes.pains}>
    <h3 className={classes.title}>Pain in four weeks</h3>
    {pains.length === 0 ? (
      <p className={panel.note}>
        None was named in an exercise, a run or a check-in. Where nobody was asked it is not known.
      </p>
    ) : (
      <ul className={panel.rows}>
        {pains.slice(0, MOST_PAINS).map(({ day, pain, during, region, side, exercise: id, note, atRest, night }) => (
          <li key={`${day}/${during}/${id}/${pain}/${region}/${side}`} className={classes.pain}>
            <b>{formatNumber(pain)}</b>
            <span>
              {region && side ? placeTitle(region, side) : 'Place not named'}
              {during === 'run' ? ', in a run' : id ? `, ${(exercise(id)?.name ?? id).toLowerCase()}` : ''}
              {atRest && ', at rest'}
              {night && ', at night'}
              {note && <span className={panel.note}> “{note}”</span>}
            </span>
            <span className={panel.missing}>{formatShortDay(day)}</span>
          </li>
        ))}
      </ul>
    )}
    {pains.length > MOST_PAINS && <p className={panel.note}>{`And ${pains.length - MOST_PAINS} earlier or lower.`}</p>}
  </div>
)

/** In the runner's own words; nothing is concluded from them. */
const Notes = ({ notes }: Pick<Brief, 'notes'>) =>
  notes.length > 0 && (
    <div className={classes.pains}>
      <h3 className={classes.title}>Written in check-ins</h3>
      <ul className={panel.rows}>
        {notes.map(({ day, note }) => (
          <li key={day} className={classes.written}>
            <span>“{note}”</span>
            <span className={panel.missing}>{formatShortDay(day)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
