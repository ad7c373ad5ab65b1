import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import { regionKey } from '@strideloom/domain/library/region-side.ts'
import { REGIONS, region } from '@strideloom/domain/library/regions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { stateTone, stateWord } from '../finding-words.ts'
import { placeWords, regionWords } from '../place-words.ts'
import type { RecordOfTests } from '../record.ts'
import { LookTherePart } from './look-there-part.tsx'
import { NoteFinding } from './note-finding.tsx'
import { Observations } from './observations.tsx'
import { PatternPart } from './pattern-part.tsx'
import classes from './place-panel.module.css'
import { RolePart } from './role-part.tsx'
import { TestsOfPlace } from './tests-of-place.tsx'

/** Regions that share this one's shape on the map, or stand around it: calf for soleus, the upper attachment for hamstrings. */
const kinOf = ({ region: id }: RegionSide) => {
  const { parent } = region(id)
  return REGIONS.filter(
    (one) => (one.id === parent && one.laterality !== 'group') || (one.parent === id && one.laterality !== 'group'),
  )
}

/** One place: what was seen there, what may fit, what may drive it, and the work for it. */
export const PlacePanel = ({
  runnerId,
  record,
  at,
  onPlace,
}: {
  runnerId: string
  record: RecordOfTests
  at: RegionSide
  onPlace: (place: string | null) => void
}) => {
  const place = record.places.find((one) => regionKey(one) === regionKey(at)) ?? null
  return (
    <section className={classes.panel} aria-labelledby="place">
      <header className={classes.head}>
        <Button look="quiet" icon={<ArrowLeft size={16} />} onClick={() => onPlace(null)}>
          All findings
        </Button>
        <h2 id="place" className={classes.title}>
          {placeWords(at)}
        </h2>
        {place ? (
          <>
            <Tag tone={stateTone(place.state)}>{stateWord(place.state)}</Tag>
            <span className={classes.quiet}>first noted {formatShortDay(place.since)}</span>
          </>
        ) : (
          <span className={classes.quiet}>nothing noted here yet</span>
        )}
        {kinOf(at).length > 0 && <span className={classes.quiet}>See also</span>}
        {kinOf(at).map((kin) => (
          <Button key={kin.id} look="quiet" onClick={() => onPlace(`${kin.id}/${at.side}`)}>
            {regionWords(kin.id)}
          </Button>
        ))}
      </header>
      <div className={classes.columns}>
        <div className={classes.column}>
          {place && <Observations runnerId={runnerId} record={record} place={place} />}
          <NoteFinding runnerId={runnerId} record={record} at={at} place={place} />
          <TestsOfPlace runnerId={runnerId} at={at} record={record} />
        </div>
        {place && (
          <div className={classes.column}>
            <RolePart runnerId={runnerId} place={place} />
            <LookTherePart record={record} place={place} onPlace={onPlace} />
            <PatternPart runnerId={runnerId} record={record} place={place} />
          </div>
        )}
      </div>
    </section>
  )
}
