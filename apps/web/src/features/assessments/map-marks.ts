import type { Finding } from '@strideloom/domain/assessments/schema.ts'
import { type RegionSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import { descendants } from '@strideloom/domain/library/regions.ts'
import type { RegionMark } from '@strideloom/ui/body-map/region-mark.ts'
import type { Place } from './record.ts'

const STATES: Partial<Record<Finding['state'], RegionMark['state']>> = {
  restricted: 'restricted',
  changed: 'watch',
  watch: 'watch',
}

/** The grade of palpation that holds now, for the pin. */
const gradeOf = ({ current }: Place): number | null =>
  current.flatMap(({ source }) => (source.kind === 'palpation' ? [source.grade] : []))[0] ?? null

/**
 * What the body map shows: places with what was found, the last grade on a pin, and where a driver is suspected (S12).
 * A suspected driver is drawn as one also where something was found: it is where to look.
 */
export const marksOf = (places: readonly Place[], chosen: RegionSide | null): Map<string, RegionMark> => {
  const marks = new Map<string, RegionMark>()
  for (const place of places) {
    const state = STATES[place.state]
    const grade = gradeOf(place)
    if (state || grade !== null)
      marks.set(regionKey(place), { ...(state && { state }), ...(grade !== null && { pin: String(grade) }) })
  }
  for (const { current, earlier } of places)
    for (const { contributors } of [...current, ...earlier])
      for (const { region, side } of contributors) {
        if (region === null || side === null) continue
        const key = regionKey({ region, side })
        marks.set(key, { ...marks.get(key), state: 'driver' })
      }
  // A part of a region is no better than the whole: its own quieter mark must not hide it.
  for (const { region, side, state } of places)
    if (state === 'restricted')
      for (const part of descendants(region)) {
        const mark = marks.get(regionKey({ region: part, side }))
        if (mark && mark.state !== 'driver')
          marks.set(regionKey({ region: part, side }), { ...mark, state: 'restricted' })
      }
  if (chosen) marks.set(regionKey(chosen), { ...marks.get(regionKey(chosen)), selected: true })
  return marks
}
