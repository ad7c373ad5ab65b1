import { classNames } from '../class-names.ts'
import { BodyFigure } from './body-figure.tsx'
import classes from './body-thumbnail.module.css'
import type { BodyRegion, RegionMarks } from './region-mark.ts'

export interface BodyThumbnailProps {
  regions: readonly BodyRegion[]
  values: RegionMarks
  /** The sentence of the picture: "Left calf feels stiff 5, suspected driver: ankle". */
  label: string
  /** px, default 236. */
  height?: number
  className?: string
}

/** Front and back to look at: no insets, no targets. */
export function BodyThumbnail({ regions, values, label, height = 236, className }: BodyThumbnailProps) {
  return (
    <div role="img" aria-label={label} className={classNames(classes.pair, className)}>
      <BodyFigure id="front" regions={regions} values={values} height={height} />
      <BodyFigure id="back" regions={regions} values={values} height={height} />
    </div>
  )
}
