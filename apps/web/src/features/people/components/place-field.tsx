import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { MissingIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { lazy, Suspense, useState } from 'react'
import type { Place } from '../intake-draft.ts'
import { placeWords } from '../place-words.ts'
import classes from './place-field.module.css'

const BodyMapPicker = lazy(() =>
  import('@strideloom/ui/body-map/body-map-picker.tsx').then((file) => ({ default: file.BodyMapPicker })),
)

/** One region with its side, picked on the body or from the list beside it. */
export const PlaceField = ({
  label,
  value,
  onChange,
  error,
}: {
  label: string
  value: Place
  onChange: (place: Place) => void
  error?: string | undefined
}) => {
  const [open, setOpen] = useState(false)
  const words = placeWords(value)
  const marks = new Map(value.region ? [[`${value.region}/${value.side ?? 'both'}`, { selected: true }]] : [])
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <div className={classes.line}>
        {words ? (
          <b>{words}</b>
        ) : (
          <span className={classes.missing}>
            <MissingIcon size={14} />
            No place named
          </span>
        )}
        <Button onClick={() => setOpen(true)}>
          {words ? 'Change' : 'Choose on the body'}
          <VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
        {words && (
          <Button look="quiet" onClick={() => onChange({ region: null, side: null })}>
            Clear
            <VisuallyHidden>: {label}</VisuallyHidden>
          </Button>
        )}
      </div>
      {error && <p className={classes.error}>{error}</p>}
      <Sheet open={open} onClose={() => setOpen(false)} title={label}>
        <Suspense fallback={<Skeleton height="20rem" label="Loading the body map" />}>
          <BodyMapPicker
            regions={REGIONS}
            values={marks}
            label={label}
            onToggle={(region, side) => {
              onChange({ region: region as RegionId, side })
              setOpen(false)
            }}
          />
        </Suspense>
      </Sheet>
    </div>
  )
}
