import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { REGIONS, region as regionOf } from '@strideloom/domain/library/regions.ts'
import { technique as techniqueOf } from '@strideloom/domain/library/techniques.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { techniquesFor } from '@strideloom/domain/programs/techniques-for.ts'
import type { DoneWork } from '@strideloom/domain/sessions/session-record-schema.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { placeLimit } from '../../../lib/place-limit.ts'
import { useRoom } from '../room-context.ts'
import { OBJECTIVE_WORDS, techniqueWords } from '../words.ts'
import { findingTitle } from '../work-words.ts'
import classes from './work-sheet.module.css'

/** Stands for "no finding": it is chosen, never left open (S43). */
const ASSUMPTION = 'assumption'

type Chosen = { region: RegionId; side: Side } | null

const SIDES: { value: Side; label: string }[] = [
  { value: 'left', label: 'Left' },
  { value: 'both', label: 'Both' },
  { value: 'right', label: 'Right' },
]

/** A technique that was not planned, or another one in its place: where, what, for which finding or as an assumption. */
export const WorkSheet = ({
  work,
  onGive,
  onClose,
}: {
  /** Null adds one. */
  work: DoneWork | null
  onGive: (work: DoneWork) => void
  onClose: () => void
}) => {
  const { findings, judged } = useRoom()
  const [place, setPlace] = useState<Chosen>(work && { region: work.region, side: work.side })
  const [choosesPlace, setChoosesPlace] = useState(work === null)
  const [technique, setTechnique] = useState(work?.technique ?? '')
  const [objective, setObjective] = useState<DoneWork['objective'] | null>(work?.objective ?? null)
  const [ground, setGround] = useState(work ? (work.findingId ?? ASSUMPTION) : '')
  const [asked, setAsked] = useState(false)
  const techniques = place ? techniquesFor(place.region) : []
  const known = techniqueOf(technique)
  const fits = techniques.some(({ id }) => id === technique)
  const objectives = known?.objectives ?? []
  const aim = objective && objectives.includes(objective) ? objective : (objectives[0] ?? null)

  const give = () => {
    setAsked(true)
    if (!place || !known || !fits || !aim || ground === '') return
    const limit = judged && placeLimit(place, judged.verdict)
    const lowest = Math.max(1, Math.min(known.pressure.min, limit?.ceiling ?? known.pressure.min))
    const isOther = work === null || work.technique !== technique
    onGive({
      plannedWorkId: work?.plannedWorkId ?? null,
      guarded: work?.guarded ?? null,
      whyTissue: work?.whyTissue ?? '',
      whyPressure: work?.whyPressure ?? '',
      whyNow: work?.whyNow ?? '',
      id: work?.id ?? newId(),
      ...place,
      technique,
      objective: aim,
      pressure: isOther ? lowest : work.pressure,
      minutes: isOther ? known.minutesPerRegion.min : work.minutes,
      findingId: ground === ASSUMPTION ? null : ground,
    })
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={work ? 'Change the technique' : 'Add a technique'}
      wide
      footer={
        choosesPlace ? null : (
          <Button look="main" big onClick={give}>
            {work ? 'Change it' : 'Add it'}
          </Button>
        )
      }
    >
      {choosesPlace || !place ? (
        <BodyMapPicker
          regions={REGIONS}
          values={new Map(place ? [[`${place.region}/${place.side}`, { selected: true }]] : [])}
          label="Where did hands work?"
          onToggle={(region, side) => {
            setPlace({ region: region as RegionId, side })
            setChoosesPlace(false)
            // What fits there may be another one.
            if (!techniquesFor(region as RegionId).some(({ id }) => id === technique)) setTechnique('')
          }}
        />
      ) : (
        <div className={classes.fields}>
          <div className={classes.place}>
            <b>{placeTitle(place.region, place.side)}</b>
            <Button look="quiet" onClick={() => setChoosesPlace(true)}>
              Another place
            </Button>
          </div>
          {regionOf(place.region).laterality === 'paired' && (
            <SegmentedControl
              label="Side"
              options={SIDES}
              value={place.side}
              onChange={(side) => setPlace({ ...place, side })}
            />
          )}
          <SelectField
            label="Technique"
            value={fits ? technique : ''}
            empty="Choose"
            error={asked && !fits ? 'Choose a technique.' : null}
            options={techniques.map(({ id }) => ({ value: id, label: techniqueWords(id) }))}
            onChange={setTechnique}
          />
          {known && fits && objectives.length > 1 && (
            <SegmentedControl
              label="Meant to change"
              look="boxes"
              options={objectives.map((one) => ({ value: one, label: OBJECTIVE_WORDS[one] }))}
              value={aim}
              onChange={setObjective}
            />
          )}
          <SelectField
            label="Because of"
            value={ground}
            empty="Choose a finding, or say that it is an assumption"
            error={asked && ground === '' ? 'Choose the finding behind it, or say that it is an assumption.' : null}
            options={[
              ...findings.map((finding) => ({ value: finding.id, label: findingTitle(finding) })),
              { value: ASSUMPTION, label: 'No finding: an assumption' },
            ]}
            onChange={setGround}
          />
        </div>
      )}
    </Sheet>
  )
}
