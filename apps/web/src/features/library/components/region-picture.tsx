import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { eachSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import { REGIONS, region } from '@strideloom/domain/library/regions.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import type { RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import { useMemo } from 'react'

/** Where it works, on both sides: a picture, not a value. */
const marksOf = (regions: readonly RegionId[]): Map<string, RegionMark> =>
  new Map(
    regions
      .flatMap((id) => eachSide({ region: id, side: region(id).laterality === 'axial' ? 'center' : 'both' }))
      .map((place) => [regionKey(place), { state: 'working' }]),
  )

/** The regions of an item on the body map. */
export const RegionPicture = ({ regions }: { regions: readonly RegionId[] }) => {
  const marks = useMemo(() => marksOf(regions), [regions])
  return (
    <BodyThumbnail
      regions={REGIONS}
      values={marks}
      label={`Works on: ${regions.map(shortRegionName).join(', ').toLowerCase()}`}
      height={200}
    />
  )
}
