import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { keyOfPlace, type PainDraft } from '../pain-draft.ts'
import classes from './places.module.css'
import { PlacesAnswer } from './places-answer.tsx'

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

type Props = {
  label: string
  value: PainDraft[] | null
  onChange: (pain: PainDraft[] | null) => void
}

/** Where it hurts and how much, and whether at rest or at night too. "Nothing hurts" is an answer, and not the same as none. */
export const HurtingPlaces = ({ label, value, onChange }: Props) => {
  const places = value ?? []
  const set = (key: string, part: Partial<PainDraft>) =>
    onChange(places.map((one) => (keyOfPlace(one) === key ? { ...one, ...part } : one)))
  const drop = (key: string) => {
    const others = places.filter((one) => keyOfPlace(one) !== key)
    onChange(others.length === 0 ? null : others)
  }
  return (
    <PlacesAnswer
      label={label}
      none="Nothing hurts"
      feltWord="pain"
      value={value}
      marks={
        new Map(
          places.map((one) => [
            keyOfPlace(one),
            one.value === null ? { state: 'selected', selected: true } : { felt: one.value },
          ]),
        )
      }
      onChange={onChange}
      onToggle={(region, side) => {
        const key = `${region}/${side}`
        if (places.some((one) => keyOfPlace(one) === key)) drop(key)
        else onChange([...places, { region: region as RegionId, side, value: null, atRest: null, night: null }])
      }}
    >
      {() =>
        places.map((place) => {
          const key = keyOfPlace(place)
          const where = runnerPlace(place)
          return (
            <div key={key} className={classes.place}>
              <div className={classes.head}>
                <h3>{where}</h3>
                <Button look="quiet" onClick={() => drop(key)} aria-label={`${where}: not this one`}>
                  Not this one
                </Button>
              </div>
              <ScalePicker
                label={`${where}, pain at its worst`}
                hideLabel
                value={place.value}
                onChange={(felt) => set(key, { value: felt })}
                lowLabel="none"
                highLabel="worst imaginable"
              />
              {(['atRest', 'night'] as const).map((when) => (
                <SegmentedControl
                  key={when}
                  label={when === 'night' ? `${where}: at night too?` : `${where}: at rest too?`}
                  look="boxes"
                  options={YES_NO}
                  value={place[when] === null ? null : place[when] ? 'yes' : 'no'}
                  onChange={(answer) => set(key, { [when]: answer === 'yes' })}
                />
              ))}
            </div>
          )
        })
      }
    </PlacesAnswer>
  )
}
