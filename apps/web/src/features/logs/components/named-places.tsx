import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import classes from './places.module.css'
import { PlacesAnswer } from './places-answer.tsx'

type Places = Run['attention']

/** Places that are named, without a number. */
export const NamedPlaces = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: Places
  onChange: (places: Places) => void
}) => {
  const places = value ?? []
  return (
    <PlacesAnswer
      label={label}
      none="No place"
      value={value}
      marks={new Map(places.map((one) => [`${one.region}/${one.side}`, { state: 'selected', selected: true }]))}
      onChange={onChange}
      onToggle={(region, side) => {
        const others = places.filter((one) => one.region !== region || one.side !== side)
        const all = others.length < places.length ? others : [...places, { region: region as RegionId, side }]
        onChange(all.length === 0 ? null : all)
      }}
    >
      {(isMapOpen) =>
        isMapOpen && (
          <p className={classes.named} aria-live="polite">
            {places.length > 0 ? joinWords(places.map(runnerPlace)) : 'Tap every place that did.'}
          </p>
        )
      }
    </PlacesAnswer>
  )
}
