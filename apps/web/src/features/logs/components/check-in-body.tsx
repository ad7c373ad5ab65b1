import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace, TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import type { RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { useEffect, useRef, useState } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { type Stiffness, type StiffPlace, valueBefore, withPlace } from '../check-in.ts'
import classes from './check-in-body.module.css'
import { PageWithFoot } from './page-with-foot.tsx'

type Props = {
  stiffness: CheckIn['stiffness']
  before: CheckIn | null
  name: string
  /** null: the map was passed over. */
  onNext: (stiffness: CheckIn['stiffness']) => void
}

type Place = Pick<StiffPlace, 'region' | 'side'>

/** What the rest of the screen takes, the scale among it; the figure gets what is left. All in px. */
const REST = 440
/** Below this neighbours are too small to be hit apart. */
const LEAST = 340
const mapHeight = (): number => Math.min(480, Math.max(LEAST, window.innerHeight - REST))

/** Tap where it is stiff and say how much. Nothing stiff is one press; passing over is another, and is not the same. */
export const CheckInBody = ({ stiffness, before, name, onNext }: Props) => {
  const [places, setPlaces] = useState<Stiffness>(stiffness ?? [])
  const [chosen, setChosen] = useState<Place | null>(null)
  const [height] = useState(mapHeight)
  const map = useRef<HTMLDivElement>(null)
  // The scale takes room from the body: what was tapped stays in sight.
  useEffect(() => {
    if (!chosen) return
    const tapped = document.activeElement
    if (tapped && map.current?.contains(tapped)) tapped.scrollIntoView({ block: 'nearest' })
    else map.current?.scrollIntoView({ block: 'end' })
  }, [chosen])
  const value = chosen
    ? (places.find((one) => one.region === chosen.region && one.side === chosen.side)?.value ?? null)
    : null
  const marks = new Map<string, RegionMark>(places.map((one) => [`${one.region}/${one.side}`, { felt: one.value }]))
  if (chosen) {
    const key = `${chosen.region}/${chosen.side}`
    marks.set(key, { ...marks.get(key), selected: true })
  }
  const earlier = chosen ? valueBefore(before, chosen) : null
  const isUnrated = chosen !== null && value === null
  const foot = (
    <div className={classes.foot}>
      {chosen && (
        <div className={classes.scale}>
          <div className={classes.place}>
            <h2>{runnerPlace(chosen)}</h2>
            <Button
              look="quiet"
              onClick={() => {
                setPlaces(withPlace(places, chosen, null))
                setChosen(null)
              }}
            >
              Not this one
            </Button>
          </div>
          <ScalePicker
            key={`${chosen.region}/${chosen.side}`}
            label={`${runnerPlace(chosen)}, stiffness`}
            hideLabel
            value={value}
            onChange={(felt) => setPlaces(withPlace(places, chosen, felt))}
            lowLabel="moves freely"
            highLabel="as stiff as can be"
            before={earlier === null ? null : { value: earlier, label: `${earlier} yesterday` }}
          />
        </div>
      )}
      {places.length > 0 && (
        <Button look="main" big onClick={() => onNext(places)}>
          Next, five taps
        </Button>
      )}
      {places.length === 0 && !isUnrated && (
        <div className={classes.choices}>
          <Button look="main" big onClick={() => onNext([])}>
            Nothing stiff today
          </Button>
          <Button look="quiet" onClick={() => onNext(null)}>
            Pass over the map
          </Button>
        </div>
      )}
    </div>
  )
  return (
    <PageWithFoot foot={foot} bare>
      <RunnerHead title="How is the body?" sub="1 of 2. Tap where it feels stiff." name={name} />
      <div ref={map} className={classes.map}>
        <BodyMapPicker
          regions={RUNNER_REGIONS}
          tapAs={TAP_AS}
          label="Where is it stiff?"
          values={marks}
          height={height}
          onToggle={(region, side) => setChosen({ region: region as RegionId, side })}
        />
      </div>
    </PageWithFoot>
  )
}
