import { useMediaQuery } from '@mantine/hooks'
import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { BodyMap } from '@strideloom/ui/body-map/body-map.tsx'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { RegionList } from '@strideloom/ui/body-map/region-list.tsx'
import type { BodySide } from '@strideloom/ui/body-map/region-mark.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { useMemo, useState } from 'react'
import { marksOf } from '../map-marks.ts'
import type { Place } from '../record.ts'
import classes from './findings-map.module.css'

const VIEWS = [
  { value: 'both', label: 'Body' },
  { value: 'feet', label: 'Feet' },
  { value: 'list', label: 'List' },
] as const

/** Where two figures do not stand beside each other, one is shown at a time. */
const ONE_FIGURE = '(max-width: 62.5em)'

/** The body with what is known on it; the same as a list. Press a place to look at it or to note something. */
export const FindingsMap = ({
  places,
  chosen,
  onToggle,
}: {
  places: readonly Place[]
  chosen: RegionSide | null
  onToggle: (region: string, side: BodySide) => void
}) => {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('both')
  const marks = useMemo(() => marksOf(places, chosen), [places, chosen])
  const isNarrow = useMediaQuery(ONE_FIGURE)
  const props = { regions: REGIONS, values: marks, label: 'What is known, by place', onToggle }
  return (
    <section className={classes.map} aria-label="Body map">
      {isNarrow ? (
        <BodyMapPicker {...props} />
      ) : (
        <>
          <SegmentedControl label="How the body is shown" options={VIEWS} value={view} onChange={setView} />
          {view === 'list' ? (
            <RegionList {...props} className={classes.list} />
          ) : (
            <BodyMap {...props} view={view} className={classes.figures} height={view === 'feet' ? 200 : undefined} />
          )}
        </>
      )}
      <ul className={classes.legend}>
        <li data-mark="restricted">restricted</li>
        <li data-mark="watch">watched, changed</li>
        <li data-mark="driver">suspected driver</li>
        <li data-mark="pin">palpation, 0 to 4</li>
      </ul>
    </section>
  )
}
