import { pattern } from '@strideloom/domain/library/patterns.ts'
import { regionKey } from '@strideloom/domain/library/region-side.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { sourceWords, stateTone, stateWord } from '../finding-words.ts'
import { placeInSentence, placeWords } from '../place-words.ts'
import type { Place, RecordOfTests } from '../record.ts'
import classes from './place-list.module.css'

const ROLES = { driver: 'may drive it', responder: 'may respond to something else' } as const

/** Places with findings, the most serious first; each opens its reasoning. */
export const PlaceList = ({ record, onPlace }: { record: RecordOfTests; onPlace: (place: string) => void }) => {
  const open = record.places.filter(({ state }) => state !== 'normal')
  const normal = record.places.filter(({ state }) => state === 'normal')
  const list = (places: readonly Place[]) => (
    <ul className={classes.list}>
      {places.map((place) => (
        <PlaceLine key={regionKey(place)} place={place} record={record} onOpen={() => onPlace(regionKey(place))} />
      ))}
    </ul>
  )
  return (
    <section className={classes.section} aria-label="Findings">
      {open.length > 0 && list(open)}
      {normal.length > 0 && (
        <details open={open.length === 0}>
          <summary className={classes.summary}>Normal now, {normal.length}</summary>
          {list(normal)}
        </details>
      )}
    </section>
  )
}

const PlaceLine = ({ place, record, onOpen }: { place: Place; record: RecordOfTests; onOpen: () => void }) => {
  const { lead, current, state } = place
  const drivers = lead.contributors
  return (
    <li className={classes.place}>
      <button type="button" className={classes.open} onClick={onOpen}>
        <span className={classes.title}>{placeWords(place)}</span>
        <Tag tone={stateTone(state)}>{stateWord(state)}</Tag>
        {lead.role && <span className={classes.role}>{ROLES[lead.role]}</span>}
        <ChevronRight size={16} />
      </button>
      <ul className={classes.seen}>
        {current.map((finding) => (
          <li key={finding.id}>
            {sourceWords(finding, record.readings)}
            <span className={classes.quiet}>
              {' '}
              {stateWord(finding.state).toLowerCase()}, {formatShortDay(finding.day)}
            </span>
            {finding.note && <span className={classes.quiet}>: {finding.note}</span>}
          </li>
        ))}
      </ul>
      {(lead.pattern || drivers.length > 0) && (
        <p className={classes.reasoning}>
          {lead.pattern && <span>Fits with: {pattern(lead.pattern).label}.</span>}
          {drivers.length > 0 && (
            <span>
              Suspected:{' '}
              {drivers
                .map(({ label, region, side }) =>
                  region && side ? `${label} (${placeInSentence({ region, side })})` : label,
                )
                .join(', ')}
              .
            </span>
          )}
        </p>
      )}
    </li>
  )
}
