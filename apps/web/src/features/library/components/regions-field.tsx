import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { ChoicesField } from './choices-field.tsx'

/** Groups are places to tell of, not to work on; one that an item names already is kept. */
const PLACES = REGIONS.map(({ id, laterality }) => ({
  value: id,
  label: shortRegionName(id),
  isGroup: laterality === 'group',
}))

/** Where something works. */
export const RegionsField = ({
  label,
  regions,
  onChange,
  error,
}: {
  label: string
  regions: readonly RegionId[]
  onChange: (regions: RegionId[]) => void
  error: string | undefined
}) => (
  <ChoicesField
    label={label}
    options={PLACES.filter(({ value, isGroup }) => !isGroup || regions.includes(value))}
    values={regions}
    onChange={onChange}
    error={error}
  />
)
