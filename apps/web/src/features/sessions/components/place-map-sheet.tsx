import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import type { BodySide, RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'

/** The body, to tap where it is felt. */
export const PlaceMapSheet = ({
  chosen,
  onToggle,
  onClose,
}: {
  chosen: readonly string[]
  onToggle: (region: RegionId, side: BodySide) => void
  onClose: () => void
}) => (
  <Sheet
    open
    onClose={onClose}
    title="Where is it?"
    footer={
      <Button look="main" big onClick={onClose}>
        Done
      </Button>
    }
  >
    <BodyMapPicker
      regions={RUNNER_REGIONS}
      tapAs={TAP_AS}
      label="Where is it?"
      values={new Map<string, RegionMark>(chosen.map((key) => [key, { selected: true, state: 'selected' }]))}
      height={380}
      onToggle={(region, side) => onToggle(region as RegionId, side)}
    />
  </Sheet>
)
