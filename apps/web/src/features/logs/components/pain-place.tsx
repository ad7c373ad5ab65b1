import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace, TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { useState } from 'react'
import type { Draft } from '../draft.ts'

type Place = { region: string; side: 'left' | 'right' | 'center' }

type Props = {
  draft: Pick<Draft, 'painRegion' | 'painSide'>
  regions: readonly string[]
  onChange: (part: Partial<Draft>) => void
}

/** Two regions are offered at most: more would be read longer than the map. */
const MOST_OFFERED = 2

const offered = (regions: readonly string[]): Place[] =>
  [...new Set(regions.map((region) => TAP_AS[region] ?? region))].slice(0, MOST_OFFERED).flatMap((region): Place[] => {
    const laterality = RUNNER_REGIONS.find(({ id }) => id === region)?.laterality
    return laterality === 'axial'
      ? [{ region, side: 'center' }]
      : [
          { region, side: 'left' },
          { region, side: 'right' },
        ]
  })

const keyOf = ({ region, side }: Place): string => `${region}/${side}`

/** Where it hurts: the regions this exercise works on first, any other on the body map. */
export const PainPlace = ({ draft, regions, onChange }: Props) => {
  const places = offered(regions)
  const chosen = draft.painRegion && draft.painSide ? `${draft.painRegion}/${draft.painSide}` : null
  const isElsewhere = chosen !== null && !places.some((place) => keyOf(place) === chosen)
  const [isMapOpen, setMapOpen] = useState(isElsewhere || places.length === 0)
  const choose = (region: string, side: Place['side']) => {
    const isAgain = chosen === `${region}/${side}`
    onChange({ painRegion: isAgain ? null : (region as RegionId), painSide: isAgain ? null : side })
  }
  return (
    <>
      <SegmentedControl
        label="Where?"
        look="boxes"
        value={isMapOpen ? 'map' : chosen}
        onChange={(key) => {
          const place = places.find((one) => keyOf(one) === key)
          setMapOpen(place === undefined)
          if (place) onChange({ painRegion: place.region as RegionId, painSide: place.side })
        }}
        options={[
          ...places.map((place) => ({ value: keyOf(place), label: runnerPlace(place) })),
          { value: 'map', label: 'Elsewhere' },
        ]}
      />
      {isMapOpen && (
        <>
          <BodyMapPicker
            regions={RUNNER_REGIONS}
            tapAs={TAP_AS}
            label="Where does it hurt?"
            feltWord="pain"
            values={new Map(chosen ? [[chosen, { state: 'selected', selected: true }]] : [])}
            onToggle={choose}
          />
          {isElsewhere && draft.painRegion && draft.painSide && (
            <Button look="quiet" onClick={() => onChange({ painRegion: null, painSide: null })}>
              {`${runnerPlace({ region: draft.painRegion, side: draft.painSide })}: not this one`}
            </Button>
          )}
        </>
      )}
    </>
  )
}
