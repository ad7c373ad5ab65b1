import { type FigureId, targetsOf } from './figure-view.ts'

const ORDER = ['back', 'front', 'left-foot'] as const satisfies FigureId[]

const shown = new Map<FigureId, ReadonlySet<string>>()

const regionsIn = (id: FigureId): ReadonlySet<string> => {
  const known = shown.get(id) ?? new Set(targetsOf(id).map(({ region }) => region))
  shown.set(id, known)
  return known
}

/** The figure in which one of these regions is drawn, the back first: most of what hands work on lies there. */
export const figureShowing = (regions: readonly string[]): 'back' | 'front' | 'left-foot' | null =>
  ORDER.find((id) => regions.some((region) => regionsIn(id).has(region))) ?? null
