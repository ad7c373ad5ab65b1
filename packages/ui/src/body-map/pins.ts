import { type FigureId, figureViews, targetsOf } from './figure-view.ts'
import { findMark, type ParentOf, type RegionMark, type RegionMarks } from './region-mark.ts'

/** A number beside the body, tied to its area by a line. Units of the figure. */
export interface Pin {
  key: string
  text: string
  mark: RegionMark
  x: number
  y: number
  /** End of the line, in the area. */
  toX: number
  toY: number
}

/**
 * The pins of a figure. Areas that share one mark (a parent's) share one pin. Pins of one side keep `gap` units between
 * them, so that they never lie on each other whatever the size of the picture.
 */
export function pinsOf(id: FigureId, marks: RegionMarks, parents: ParentOf, gap: number): Pin[] {
  const { pinAt } = figureViews[id]
  const groups = new Map<string, { mark: RegionMark; text: string; xs: number[]; ys: number[] }>()
  for (const target of targetsOf(id)) {
    const found = findMark(marks, parents, target.region, target.side)
    const text = found && pinText(found.mark)
    if (!found || text === null) continue
    for (const [x, y] of target.anchors) {
      // a foot's two drawings lie apart: one pin each
      const column = target.side === 'center' ? 'center' : x < 0 ? 'left' : 'right'
      const key = `${found.key}@${column}`
      const group = groups.get(key) ?? { mark: found.mark, text: text ?? '', xs: [], ys: [] }
      group.xs.push(x)
      group.ys.push(y)
      groups.set(key, group)
    }
  }
  const pins = [...groups].map(([key, { mark, text, xs, ys }]): Pin => {
    const [toX, toY] = nearest(mean(xs), mean(ys), xs, ys)
    return { key, text, mark, x: toX < 0 ? -pinAt : pinAt, y: toY, toX: toX === 0 ? 12 : toX, toY }
  })
  return [
    ...spread(
      pins.filter((pin) => pin.x < 0),
      gap,
    ),
    ...spread(
      pins.filter((pin) => pin.x > 0),
      gap,
    ),
  ]
}

function pinText(mark: RegionMark): string | null {
  if (mark.pin !== undefined) return mark.pin
  return mark.felt === undefined || mark.felt === 0 ? null : String(mark.felt)
}

function spread(pins: Pin[], gap: number): Pin[] {
  const sorted = [...pins].sort((a, b) => a.y - b.y)
  let floor = Number.NEGATIVE_INFINITY
  const down = sorted.map((pin) => {
    const y = Math.max(pin.y, floor)
    floor = y + gap
    return { ...pin, y }
  })
  // take back half of what a crowd was pushed down, so that it sits around its areas
  const shift = down.length > 0 ? mean(down.map((pin, i) => pin.y - (sorted[i]?.y ?? pin.y))) : 0
  return down.map((pin) => ({ ...pin, y: pin.y - shift }))
}

/** The point of the areas that is nearest to their middle: the middle itself may lie between them. */
function nearest(x: number, y: number, xs: readonly number[], ys: readonly number[]): [number, number] {
  const away = xs.map((each, i) => (each - x) ** 2 + ((ys[i] ?? 0) - y) ** 2)
  const best = away.indexOf(Math.min(...away))
  return [xs[best] ?? x, ys[best] ?? y]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
