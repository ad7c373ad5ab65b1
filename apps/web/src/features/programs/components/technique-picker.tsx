import { REGION_IDS, type RegionId } from '@strideloom/domain/library/ids.ts'
import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import { type Side, sideOn } from '@strideloom/domain/library/region-side.ts'
import { region, regionName } from '@strideloom/domain/library/regions.ts'
import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { techniquesFor } from '@strideloom/domain/programs/techniques-for.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { techniqueHint } from '../../../lib/technique-option.ts'
import classes from './exercise-picker.module.css'

/** Regions that hands may work on. */
export const HANDS_ON_REGIONS = REGION_IDS.filter((id) => region(id).handsOn !== 'no').map((id) => ({
  value: id,
  label: regionName(id),
}))

export const sideOptions = (id: RegionId): { value: Side; label: string }[] =>
  region(id).laterality === 'axial'
    ? [{ value: 'center', label: 'Centre' }]
    : [
        { value: 'left', label: 'Left' },
        { value: 'right', label: 'Right' },
        { value: 'both', label: 'Both' },
      ]

type Place = { region: RegionId; side: Side }

/** A technique for a region: first where, then what suits it there. */
export const TechniquePicker = ({
  open,
  onClose,
  onChoose,
  start,
}: {
  open: boolean
  onClose: () => void
  onChoose: (technique: ChosenTechnique, place: Place) => void
  start: Pick<Work, 'region' | 'side'> | null
}) => (
  <Sheet open={open} onClose={onClose} title="Add hands-on work" wide>
    <Choose start={start} onChoose={onChoose} />
  </Sheet>
)

const Choose = ({
  start,
  onChoose,
}: {
  start: Place | null
  onChoose: (technique: ChosenTechnique, place: Place) => void
}) => {
  const [place, setPlace] = useState<Place>(start ?? { region: 'calf', side: 'left' })
  const suiting = techniquesFor(place.region, useTechniqueChoices())
  return (
    <div className={classes.picker}>
      <div className={classes.filters}>
        <SelectField
          label="Region"
          value={place.region}
          onChange={(value) => {
            const id = value as RegionId
            setPlace({ region: id, side: sideOn(id, place.side === 'center' ? 'both' : place.side) })
          }}
          options={HANDS_ON_REGIONS}
          data-autofocus
        />
        <SelectField
          label="Side"
          value={place.side}
          onChange={(value) => setPlace({ ...place, side: value as Side })}
          options={sideOptions(place.region)}
        />
      </div>
      <p className={classes.count} role="status">
        {suiting.length === 0
          ? 'No technique of the library suits this region.'
          : `${suiting.length} techniques suit it`}
      </p>
      <ul className={classes.list}>
        {suiting.map((chosen) => (
          <li key={chosen.item.id}>
            <button type="button" className={classes.row} onClick={() => onChoose(chosen, place)}>
              <KindGlyph kind="hands-on" size={16} />
              <Words chosen={chosen} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Words = ({ chosen: { item, own } }: { chosen: ChosenTechnique }) => (
  <>
    <span className={classes.words}>
      {item.name}
      <span className={classes.about}>
        {techniqueHint(item)}
        {own && (own.id === own.countsAs ? ' Changed here.' : ' Your own.')}
      </span>
    </span>
    <span className={classes.dose}>
      {item.pressure.min}–{item.pressure.max} · {item.minutesPerRegion.min}–{item.minutesPerRegion.max}′
    </span>
  </>
)
