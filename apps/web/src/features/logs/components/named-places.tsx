import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace, TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { useState } from 'react'
import classes from './places.module.css'

type Places = Run['attention']

const OPTIONS = [
  { value: 'none', label: 'No place' },
  { value: 'some', label: 'Yes, show where' },
] as const

/** Places that are named, without a number. "No place" is an answer, and not the same as none. */
export const NamedPlaces = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: Places
  onChange: (places: Places) => void
}) => {
  const [isMapOpen, setMapOpen] = useState((value?.length ?? 0) > 0)
  const places = value ?? []
  return (
    <div className={classes.places}>
      <SegmentedControl
        label={label}
        look="boxes"
        options={OPTIONS}
        value={isMapOpen ? 'some' : value === null ? null : 'none'}
        onChange={(answer) => {
          setMapOpen(answer === 'some')
          onChange(answer === 'none' ? [] : null)
        }}
      />
      {isMapOpen && (
        <>
          <BodyMapPicker
            regions={RUNNER_REGIONS}
            tapAs={TAP_AS}
            label={label}
            height={HEIGHT}
            values={new Map(places.map((one) => [`${one.region}/${one.side}`, { state: 'selected', selected: true }]))}
            onToggle={(region, side) => {
              const others = places.filter((one) => one.region !== region || one.side !== side)
              const all = others.length < places.length ? others : [...places, { region: region as RegionId, side }]
              onChange(all.length === 0 ? null : all)
            }}
          />
          <p className={classes.named} aria-live="polite">
            {places.length > 0 ? joinWords(places.map(runnerPlace)) : 'Tap every place that did.'}
          </p>
        </>
      )}
    </div>
  )
}

/** Neighbours are still hit apart. In px. */
const HEIGHT = 340
