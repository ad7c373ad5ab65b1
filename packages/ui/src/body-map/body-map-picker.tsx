import { useMemo, useState } from 'react'
import { classNames } from '../class-names.ts'
import { SegmentedControl } from '../control/segmented-control.tsx'
import { BodyMap, type RegionChoiceProps } from './body-map.tsx'
import classes from './body-map-picker.module.css'
import { type FigureId, targetsOf } from './figure-view.ts'
import { RegionList } from './region-list.tsx'
import { findMark, isChosen, parentsOf } from './region-mark.ts'

export type PickerView = 'front' | 'back' | 'feet' | 'list'

export interface BodyMapPickerProps extends RegionChoiceProps {
  /** Shown first. Default: where something is marked, else the back, where runners are stiff most often. */
  start?: PickerView
  /** px of the figure, default 388. */
  height?: number
  /** Without the list: only where the list is offered beside it. */
  hideList?: boolean
}

const figures: Record<Exclude<PickerView, 'list'>, readonly FigureId[]> = {
  back: ['back'],
  front: ['front'],
  feet: ['left-foot', 'right-foot'],
}

const words: Record<PickerView, string> = { front: 'Front', back: 'Back', feet: 'Feet', list: 'List' }

/** The map on a phone: one figure at a time, and the same as a list. A dot says that a view out of sight has marks. */
export function BodyMapPicker({ start, height = 388, hideList, className, ...props }: BodyMapPickerProps) {
  const { regions, values, label } = props
  const marked = useMemo(() => {
    const parents = parentsOf(regions)
    return (view: Exclude<PickerView, 'list'>) =>
      figures[view].some((id) =>
        targetsOf(id).some(({ region, side }) => isChosen(findMark(values, parents, region, side)?.mark)),
      )
  }, [regions, values])
  const [chosen, setChosen] = useState<PickerView | null>(start ?? null)
  const [first] = useState(() => (['back', 'front', 'feet'] as const).find(marked) ?? 'back')
  const view = chosen ?? first
  const views: PickerView[] = hideList ? ['front', 'back', 'feet'] : ['front', 'back', 'feet', 'list']
  return (
    <div className={classNames(classes.picker, className)}>
      <SegmentedControl
        label={`${label}, view`}
        value={view}
        onChange={setChosen}
        options={views.map((value) => ({
          value,
          label: words[value],
          icon: value !== 'list' && value !== view && marked(value) ? <i className={classes.dot} /> : undefined,
        }))}
      />
      {view === 'list' ? (
        <RegionList {...props} className={classes.list} />
      ) : (
        <div className={classes.stage} style={{ minHeight: height }}>
          <BodyMap {...props} view={view} crop="legs" height={view === 'feet' ? (height - 64) / 2 : height} />
        </div>
      )}
    </div>
  )
}
