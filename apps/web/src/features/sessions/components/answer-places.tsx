import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ChoiceBoxes } from '@strideloom/ui/control/choice-boxes.tsx'
import { lazy, Suspense, useState } from 'react'
import { untilHere } from '../../../lib/page-code.ts'
import type { Answer } from '../answer.ts'
import classes from './answer-places.module.css'

const load = () => import('./place-map-sheet.tsx')
const PlaceMapSheet = lazy(() => untilHere(load)().then((module) => ({ default: module.PlaceMapSheet })))

type Place = NonNullable<Answer['regions']>[number]

const wordsOf = (key: string): string => {
  const [region = '', side = ''] = key.split('/')
  return runnerPlace({ region, side })
}

/** Where it is felt: what was treated in one tap, anything else on the body. */
export const AnswerPlaces = ({
  treated,
  chosen,
  onChange,
}: {
  treated: readonly string[]
  chosen: readonly Place[]
  onChange: (places: Place[] | null) => void
}) => {
  const [showsMap, setShowsMap] = useState(false)
  const shown = [...new Set([...treated, ...chosen])]
  const toggle = (place: string) => {
    const next = chosen.includes(place as Place) ? chosen.filter((one) => one !== place) : [...chosen, place as Place]
    onChange(next.length === 0 ? null : next)
  }
  return (
    <div className={classes.places}>
      <ChoiceBoxes
        label="Where is it?"
        options={shown.map((key) => ({ value: key, label: wordsOf(key) }))}
        values={chosen}
        onToggle={toggle}
      />
      <Button look="quiet" onClick={() => setShowsMap(true)}>
        Somewhere else
      </Button>
      {showsMap && (
        <Suspense>
          <PlaceMapSheet
            chosen={chosen}
            onToggle={(region, side) => toggle(`${region satisfies RegionId}/${side}`)}
            onClose={() => setShowsMap(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
