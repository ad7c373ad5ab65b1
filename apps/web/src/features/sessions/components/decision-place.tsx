import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { type RegionSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { useRoom } from '../room-context.ts'

const ELSEWHERE = 'elsewhere'

/** Where a decision is about: places of this session and of its findings first, any other from the body, or none. */
export const DecisionPlace = ({
  place,
  onChange,
}: {
  place: RegionSide | null
  onChange: (place: RegionSide | null) => void
}) => {
  const { recording, findings } = useRoom()
  const [isMapOpen, setMapOpen] = useState(false)
  const near = new Map(
    [...(place ? [place] : []), ...recording.works, ...findings].map(({ region, side }) => {
      const one = { region, side }
      return [regionKey(one), one]
    }),
  )
  return (
    <>
      <SelectField
        label="Where"
        empty="No place"
        value={place ? regionKey(place) : ''}
        options={[
          ...[...near].map(([value, { region, side }]) => ({ value, label: placeTitle(region, side) })),
          { value: ELSEWHERE, label: 'Somewhere else…' },
        ]}
        onChange={(value) => (value === ELSEWHERE ? setMapOpen(true) : onChange(near.get(value) ?? null))}
      />
      {isMapOpen && (
        <Sheet open wide onClose={() => setMapOpen(false)} title="Where is it about?">
          <BodyMapPicker
            regions={REGIONS}
            values={new Map(place ? [[regionKey(place), { selected: true }]] : [])}
            label="Where is it about?"
            onToggle={(region, side) => {
              onChange({ region: region as RegionId, side })
              setMapOpen(false)
            }}
          />
        </Sheet>
      )}
    </>
  )
}
