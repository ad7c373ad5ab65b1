import { TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import type { RegionMarks } from '@strideloom/ui/body-map/region-mark.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { type ComponentProps, type ReactNode, useState } from 'react'
import classes from './places.module.css'

/** Neighbours are still hit apart. In px. */
const HEIGHT = 340

/**
 * A question about places: none, or the map to show where. None is an answer (an empty list) and not the same as no answer
 * (null); while the map is open and nothing is shown yet, nothing is answered. `children` stand below the map.
 */
export const PlacesAnswer = <Place,>({
  label,
  none,
  value,
  marks,
  feltWord,
  onChange,
  onToggle,
  children,
}: {
  label: string
  /** Words of "none": "Nothing hurts". */
  none: string
  value: readonly Place[] | null
  marks: RegionMarks
  feltWord?: string
  onChange: (value: [] | null) => void
  onToggle: ComponentProps<typeof BodyMapPicker>['onToggle']
  children?: (isMapOpen: boolean) => ReactNode
}) => {
  const [isMapOpen, setMapOpen] = useState((value?.length ?? 0) > 0)
  return (
    <div className={classes.places}>
      <SegmentedControl
        label={label}
        look="boxes"
        options={[
          { value: 'none', label: none },
          { value: 'some', label: 'Yes, show where' },
        ]}
        value={isMapOpen ? 'some' : value === null ? null : 'none'}
        onChange={(answer) => {
          setMapOpen(answer === 'some')
          onChange(answer === 'none' ? [] : null)
        }}
      />
      {isMapOpen && (
        <BodyMapPicker
          regions={RUNNER_REGIONS}
          tapAs={TAP_AS}
          label={label}
          height={HEIGHT}
          values={marks}
          onToggle={onToggle}
          {...(feltWord && { feltWord })}
        />
      )}
      {children?.(isMapOpen)}
    </div>
  )
}
