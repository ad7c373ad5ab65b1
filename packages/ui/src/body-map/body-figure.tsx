import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import classes from './body-figure.module.css'
import { feltStep } from './felt-step.ts'
import { type FigureId, figureViews, type TapAs, type Target, targetsOf } from './figure-view.ts'
import { nextTarget } from './next-target.ts'
import { englishSides, markWords, regionLabel, type SideWords } from './region-label.ts'
import {
  type BodyRegion,
  type BodySide,
  findMark,
  isChosen,
  parentsOf,
  type RegionMark,
  type RegionMarks,
} from './region-mark.ts'
import { RegionPins } from './region-pins.tsx'

export interface BodyFigureProps {
  id: FigureId
  regions: readonly BodyRegion[]
  values: RegionMarks
  /** Name of the figure for readers: "Back". Without it the figure is decoration inside something that has a name. */
  label?: string
  /** px; the width follows. */
  height: number
  crop?: 'whole' | 'legs'
  /** Without it the figure is a picture. */
  onToggle?: (region: string, side: BodySide) => void
  tapAs?: TapAs
  sides?: SideWords
  feltWord?: string
}

/** One figure of the map: shapes for the eye, one toggle button a region for hand, keyboard and reader, pins beside it. */
export function BodyFigure(props: BodyFigureProps) {
  const { id, regions, values, label, height, crop = 'whole', onToggle, tapAs } = props
  const view = figureViews[id]
  const [x, y, width, tall] = view[crop]
  const parents = useMemo(() => parentsOf(regions), [regions])
  const markOf = (region: string, side: BodySide) => findMark(values, parents, region, side)?.mark
  const clip = useId()
  return (
    <div
      className={classNames(classes.figure, crop === 'legs' && view.legs !== view.whole && classes.cropped)}
      style={{ height, aspectRatio: `${width} / ${tall}` }}
    >
      <svg
        className={classes.drawing}
        viewBox={`${x} ${y} ${width} ${tall}`}
        role={label ? (onToggle ? 'group' : 'img') : undefined}
        aria-label={label}
        aria-hidden={label ? undefined : true}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: shapes only; what takes the focus are the targets below */}
        <g aria-hidden="true">
          {view.figure.drawings.map((drawing, i) => (
            <g
              key={drawing.outline}
              transform={
                drawing.shift === 0 ? undefined : `translate(${drawing.shift * (view.halves[0]?.flip ?? 1)} 0)`
              }
            >
              <clipPath id={`${clip}-${i}`}>
                <path d={drawing.outline} />
              </clipPath>
              <g className={classes.base}>
                {view.halves.map(({ side, flip }) => (
                  <g key={side} transform={mirror(flip)}>
                    <path d={drawing.outline} />
                    {drawing.ear && <path d={drawing.ear} />}
                  </g>
                ))}
                {drawing.head && <path d={drawing.head} />}
              </g>
              {drawing.axial.map(([region, path]) => (
                <path key={region} d={path} className={shapeClass(markOf(region, 'center'))} />
              ))}
              {view.halves.map(({ side, flip }) => (
                <g key={side} transform={mirror(flip)}>
                  <g clipPath={`url(#${clip}-${i})`}>
                    {drawing.shapes.map(([region, path]) => (
                      <path
                        key={path}
                        d={path}
                        className={classNames(
                          shapeClass(markOf(region, side)),
                          region === 'deep-rotators' && classes.inner,
                        )}
                      />
                    ))}
                  </g>
                </g>
              ))}
              {drawing.detail.map((path) => (
                <path key={path} d={path} className={classes.detail} />
              ))}
            </g>
          ))}
        </g>
        {onToggle && <Targets {...props} onToggle={onToggle} markOf={markOf} tapAs={tapAs} />}
      </svg>
      <RegionPins id={id} values={values} parents={parents} box={view[crop]} height={height} />
    </div>
  )
}

interface TargetsProps extends BodyFigureProps {
  onToggle: (region: string, side: BodySide) => void
  markOf: (region: string, side: BodySide) => RegionMark | undefined
}

/** The buttons: one tab stop a figure, arrows go to the neighbour that lies that way. */
function Targets({ id, regions, tapAs, onToggle, markOf, sides = englishSides, feltWord }: TargetsProps) {
  const targets = useMemo(() => targetsOf(id, tapAs), [id, tapAs])
  const names = useMemo(() => new Map(regions.map((region) => [region.id, region])), [regions])
  const [stop, setStop] = useState(0)
  const group = useRef<SVGGElement>(null)

  function onKeyDown(event: KeyboardEvent<SVGGElement>, target: Target, index: number) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onToggle(target.region, target.side)
      return
    }
    const next = nextTarget(event.key, index, targets)
    if (next === null) return
    event.preventDefault()
    setStop(next)
    group.current?.querySelectorAll<SVGGElement>('[role="button"]')[next]?.focus()
  }

  return (
    <g ref={group}>
      {targets.map((target, index) => {
        const mark = markOf(target.region, target.side)
        const name = names.get(target.region)?.name ?? target.region
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button inside a drawing
          <g
            key={`${target.region}/${target.side}`}
            role="button"
            tabIndex={index === stop ? 0 : -1}
            aria-label={regionLabel({ name }, target.side, sides) + markWords(mark, feltWord)}
            aria-pressed={isChosen(mark)}
            className={classes.target}
            onClick={() => {
              setStop(index)
              onToggle(target.region, target.side)
            }}
            onKeyDown={(event) => onKeyDown(event, target, index)}
          >
            {target.paths.map((path) => (
              <path key={path} d={path} className={classes.hit} />
            ))}
            {target.rects.map(([rx, ry, rw, rh]) => (
              <rect key={`${rx},${ry}`} x={rx} y={ry} width={rw} height={rh} rx={4} className={classes.hit} />
            ))}
          </g>
        )
      })}
    </g>
  )
}

function shapeClass(mark: RegionMark | undefined): string {
  if (!mark) return classes.region ?? ''
  const step = mark.felt === undefined ? 0 : feltStep(mark.felt)
  return classNames(
    classes.region,
    step > 0 && classes[`felt-${step}`],
    mark.state && classes[mark.state],
    mark.selected && classes.selected,
  )
}

function mirror(flip: 1 | -1): string | undefined {
  return flip === 1 ? undefined : 'scale(-1 1)'
}
