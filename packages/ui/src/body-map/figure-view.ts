import type { BodySide } from './region-mark.ts'
import { back, type Figure, foot, front, type Hit } from './shapes.ts'

export type FigureId = 'front' | 'back' | 'left-foot' | 'right-foot'

/** One half of a figure as it is seen: whose side it is and whether it is mirrored. */
interface Half {
  side: 'left' | 'right'
  flip: 1 | -1
}

/** A figure and which of the runner's sides is drawn where. */
export interface FigureView {
  figure: Figure
  halves: readonly Half[]
  /** x, y, width, height in the units of the figure. */
  whole: readonly [number, number, number, number]
  /** From the low ribs down: everything that can be tapped, larger on a phone. */
  legs: readonly [number, number, number, number]
  /** Distance of the pins from the middle. */
  pinAt: number
}

const bodyBoxes = { whole: [-84, -2, 168, 448], legs: [-84, 108, 168, 337] } as const
const footBox = [-86, -10, 172, 130] as const

export const figureViews: Record<FigureId, FigureView> = {
  front: { figure: front, halves: [half('left', 1), half('right', -1)], ...bodyBoxes, pinAt: 66 },
  back: { figure: back, halves: [half('right', 1), half('left', -1)], ...bodyBoxes, pinAt: 66 },
  'left-foot': { figure: foot, halves: [half('left', 1)], whole: footBox, legs: footBox, pinAt: 77 },
  'right-foot': { figure: foot, halves: [half('right', -1)], whole: footBox, legs: footBox, pinAt: 77 },
}

/** A region as it can be tapped in one figure: one button, one or more rectangles or outlines. */
export interface Target {
  region: string
  side: BodySide
  rects: readonly (readonly [x: number, y: number, width: number, height: number])[]
  paths: readonly string[]
  /** A point in each of its shapes, where leaders end. */
  anchors: readonly (readonly [x: number, y: number])[]
  /** Middle, for the arrow keys. */
  x: number
  y: number
}

export type TapAs = Readonly<Record<string, string>>

/** What can be tapped in a figure, from the head down. With `tapAs` several regions become one target. */
export function targetsOf(id: FigureId, tapAs: TapAs = {}): Target[] {
  const { figure, halves } = figureViews[id]
  const found = new Map<string, Growing>()
  const at = (region: string, side: BodySide) => {
    const as = tapAs[region] ?? region
    const key = `${as}/${side}`
    const target = found.get(key) ?? { region: as, side, rects: [], paths: [], anchors: [] }
    found.set(key, target)
    return target
  }
  for (const drawing of figure.drawings) {
    for (const [region, path, x, y] of drawing.axial) {
      at(region, 'center').paths.push(path)
      at(region, 'center').anchors.push([x, y])
    }
  }
  for (const { side, flip } of halves) {
    for (const hit of figure.hits) at(hit[0], side).rects.push(flipped(hit, flip))
    for (const { shapes, shift } of figure.drawings) {
      for (const [region, , x, y] of shapes) at(region, side).anchors.push([(x + shift) * flip, y])
    }
  }
  return [...found.values()].map((target) => ({ ...target, ...middle(target) }))
}

interface Growing {
  region: string
  side: BodySide
  rects: Target['rects'][number][]
  paths: string[]
  anchors: Target['anchors'][number][]
}

function half(side: 'left' | 'right', flip: 1 | -1): Half {
  return { side, flip }
}

function flipped([, x, y, width, height]: Hit, flip: 1 | -1) {
  return [flip === 1 ? x : -x - width, y, width, height] as const
}

function middle({ rects, anchors }: Growing): { x: number; y: number } {
  const points =
    rects.length > 0 ? rects.map(([x, y, width, height]) => [x + width / 2, y + height / 2] as const) : anchors
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return { x: mean(points.map(([x]) => x)), y: mean(points.map(([, y]) => y)) }
}
