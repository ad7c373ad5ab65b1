import { classNames } from '../class-names.ts'
import { BodyFigure } from './body-figure.tsx'
import classes from './body-map.module.css'
import type { FigureId, TapAs } from './figure-view.ts'
import { englishSides, type SideWords } from './region-label.ts'
import type { BodyRegion, BodySide, RegionMarks } from './region-mark.ts'

export interface RegionChoiceProps {
  regions: readonly BodyRegion[]
  values: RegionMarks
  /** Names the whole: "Where is it stiff this morning?". */
  label: string
  onToggle?: (region: string, side: BodySide) => void
  /** Taps on these regions mean that parent: `{ soleus: 'calf', gastrocnemius: 'calf' }`. */
  tapAs?: TapAs
  sides?: SideWords
  /** What the number is: "stiffness", "soreness", "pain". */
  feltWord?: string
  className?: string
}

export type BodyMapView = 'both' | 'front' | 'back' | 'feet' | 'all'

export interface BodyMapProps extends RegionChoiceProps {
  view?: BodyMapView
  crop?: 'whole' | 'legs'
  /** px of a figure. Default 496 whole, 388 legs, 168 a foot: large enough that every target is 24 px. */
  height?: number
}

const figuresOf: Record<BodyMapView, readonly FigureId[]> = {
  front: ['front'],
  back: ['back'],
  both: ['front', 'back'],
  feet: [],
  all: ['front', 'back'],
}

const feet: readonly FigureId[] = ['left-foot', 'right-foot']

/** The runner's body, to read or to tap. Left is always the runner's left, and printed. */
export function BodyMap(props: BodyMapProps) {
  const { view = 'both', crop = 'whole', height, label, className, sides = englishSides, ...rest } = props
  const frame = (id: FigureId, tall: number) => {
    const title = titleOf(id, sides)
    const isFoot = feet.includes(id)
    return (
      <div key={id} className={classNames(classes.frame, crop === 'legs' && !isFoot && classes.over)}>
        <p className={classes.caption} aria-hidden="true">
          {!isFoot && <span>{id === 'front' ? sides.right : sides.left}</span>}
          <span className={classes.title}>{title}</span>
          {!isFoot && <span>{id === 'front' ? sides.left : sides.right}</span>}
        </p>
        <BodyFigure {...rest} id={id} label={title} sides={sides} crop={crop} height={tall} />
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of drawings, not of form fields
    <div role="group" aria-label={label} className={classNames(classes.map, className)}>
      {figuresOf[view].map((id) => frame(id, height ?? (crop === 'legs' ? 388 : 496)))}
      {(view === 'feet' || view === 'all') && (
        <div className={classes.feet}>{feet.map((id) => frame(id, view === 'feet' && height ? height : 168))}</div>
      )}
    </div>
  )
}

function titleOf(id: FigureId, sides: SideWords): string {
  if (id === 'front') return 'Front'
  if (id === 'back') return 'Back'
  return `${id === 'left-foot' ? sides.left : sides.right} foot and ankle`
}
