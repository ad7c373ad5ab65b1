import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { REGIONS, region as regionOf } from '@strideloom/domain/library/regions.ts'
import { techniqueOf, withTechnique } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { techniquesFor } from '@strideloom/domain/programs/techniques-for.ts'
import type { DoneWork } from '@strideloom/domain/sessions/session-record-schema.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { OBJECTIVE_WORDS } from '../../../lib/hands-words.ts'
import { newId } from '../../../lib/new-id.ts'
import { placeLimit } from '../../../lib/place-limit.ts'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { techniqueHint, techniqueOption } from '../../../lib/technique-option.ts'
import { useRoom } from '../room-context.ts'
import { findingTitle } from '../work-words.ts'
import classes from './work-sheet.module.css'

/** What may be chosen, and what stands there already: also when it is retired by now, or was changed since. */
const techniquesIn = (choices: readonly ChosenTechnique[], work: DoneWork | null): ChosenTechnique[] => {
  const standing = work && techniqueOf(work)
  const others = choices.filter(({ item }) => item.id !== standing?.id)
  return work && standing ? [{ item: standing, own: work.own ?? null }, ...others] : others
}

/** Stands for "no finding": it is chosen, never left open (S43). */
const ASSUMPTION = 'assumption'

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
  const [place, setPlace] = useState<{ region: RegionId; side: Side } | null>(
    work && { region: work.region, side: work.side },
  )
  const [choosesPlace, setChoosesPlace] = useState(work === null)
  const [technique, setTechnique] = useState(work?.technique ?? '')
  const [objective, setObjective] = useState<DoneWork['objective'] | null>(work?.objective ?? null)
  const [ground, setGround] = useState(work ? (work.findingId ?? ASSUMPTION) : '')
  const [asked, setAsked] = useState(false)
  const suiting = techniquesIn(useTechniqueChoices(), work)
  const techniques = place ? techniquesFor(place.region, suiting) : []
  const chosen = techniques.find(({ item }) => item.id === technique)
  const known = chosen?.item
  const objectives = known?.objectives ?? []
  const aim = objective && objectives.includes(objective) ? objective : (objectives[0] ?? null)

  const limit = place && judged && placeLimit(place, judged.verdict)

  const give = () => {
    setAsked(true)
    if (!place || !chosen || !known || !aim || ground === '') return
    const lowest = Math.max(1, Math.min(known.pressure.min, limit?.ceiling ?? known.pressure.min))
    const isOther = work === null || work.technique !== technique
    const given = {
      plannedWorkId: work?.plannedWorkId ?? null,
      guarded: work?.guarded ?? null,
      whyTissue: work?.whyTissue ?? '',
      whyPressure: work?.whyPressure ?? '',
      whyNow: work?.whyNow ?? '',
      id: work?.id ?? newId(),
      ...place,
      objective: aim,
      pressure: isOther ? lowest : work.pressure,
      minutes: isOther ? known.minutesPerRegion.min : work.minutes,
      findingId: ground === ASSUMPTION ? null : ground,
    }
    onGive(withTechnique(given, chosen))
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
            if (!techniquesFor(region as RegionId, suiting).some(({ item }) => item.id === technique)) setTechnique('')
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
            value={chosen ? technique : ''}
            empty="Choose"
            error={asked && !chosen ? 'Choose a technique.' : null}
            options={techniques.map((one) => techniqueOption(one, limit?.ceiling ?? null))}
            {...(known && { hint: techniqueHint(known) })}
            onChange={setTechnique}
          />
          {known && objectives.length > 1 && (
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
