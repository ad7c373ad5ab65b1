import { classNames } from '../class-names.ts'
import type { FigureId } from './figure-view.ts'
import { pinsOf } from './pins.ts'
import type { ParentOf, RegionMarks } from './region-mark.ts'
import classes from './region-pins.module.css'

interface RegionPinsProps {
  id: FigureId
  values: RegionMarks
  parents: ParentOf
  box: readonly [x: number, y: number, width: number, height: number]
  /** px of the whole box: pins keep their size on screen, so their distance in figure units depends on it. */
  height: number
}

const pinPx = 24

/** Numbers beside the body with a line to their area; readers hear them from the buttons instead. */
export function RegionPins({ id, values, parents, box, height }: RegionPinsProps) {
  const [left, top, width, tall] = box
  const gap = (pinPx + 2) / (height / tall)
  const edge = gap / 2
  const pins = pinsOf(id, values, parents, gap).map((pin) => ({
    ...pin,
    // an area that is cropped off keeps its pin at the edge
    y: Math.min(top + tall - edge, Math.max(top + edge, pin.y)),
    x: Math.min(left + width - edge, Math.max(left + edge, pin.x)),
  }))
  if (pins.length === 0) return null
  return (
    <div className={classes.layer} aria-hidden="true">
      <svg className={classes.leaders} viewBox={box.join(' ')} aria-hidden="true">
        {pins.map((pin) => (
          <line key={pin.key} x1={pin.x} y1={pin.y} x2={pin.toX} y2={Math.max(top, pin.toY)} />
        ))}
      </svg>
      {pins.map((pin) => (
        <span
          key={pin.key}
          className={classNames(classes.pin, pin.mark.state === 'working' && classes.working)}
          style={{ left: `${((pin.x - left) / width) * 100}%`, top: `${((pin.y - top) / tall) * 100}%` }}
        >
          {pin.text}
        </span>
      ))}
    </div>
  )
}
